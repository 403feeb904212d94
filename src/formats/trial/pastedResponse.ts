import type { CaseAnswer } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import type { PastedResponse } from './readAnswer.ts';

type Response = Extract<CaseAnswer, { kind: 'response' }>;

const STATUS_LINE = /^\s*HTTP\/[\d.]+[ \t]+(\d{3})[^\r\n]*(?:\r?\n|$)/;

/** A whole response as tools show it (`curl -i`), taken apart; null for what is a body alone. */
export function wholeResponse(text: string): Pick<Response, 'status' | 'headers' | 'body'> | null {
  const line = STATUS_LINE.exec(text);
  if (!line) return null;
  const rest = text.slice(line[0].length);
  const end = /(?:^|\r?\n)[ \t]*\r?\n/.exec(rest);
  const head = end ? rest.slice(0, end.index) : rest;
  const body = end ? rest.slice(end.index + end[0].length) : '';
  // Tools show what came before as well: an answer to Expect, where a redirect led.
  return wholeResponse(body) ?? { status: line[1] ?? '', headers: head.replaceAll('\r', '').trim(), body };
}

/** The response of a case as code would get it, or why it is none. */
export function pastedResponse({
  status,
  headers,
  body,
}: Response): PastedResponse | { readonly problem: string } {
  if (!/^[1-5]\d\d$/.test(status.trim()))
    return { problem: t`“${status}” is no status: those are 100 to 599.` };
  const read = new Headers();
  for (const line of headers.split('\n').filter((one) => one.trim() !== '')) {
    const at = line.indexOf(':');
    try {
      read.append(line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim());
    } catch {
      return { problem: t`“${line.trim().slice(0, 60)}” is no header: it is written as Name: value.` };
    }
  }
  return { status: Number(status), headers: read, body };
}
