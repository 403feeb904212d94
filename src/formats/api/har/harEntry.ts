import type { JsonValue } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import { parseJson } from '../../../domain/values/parseJson.ts';
import { listOf, textOf } from '../ApiContext.ts';

/** One entry of a recording, without its values but those that types are read off. */
export interface HarEntry {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly Pair[];
  readonly query: readonly Pair[];
  /** of the request; undefined where it has none */
  readonly mediaType?: string;
  readonly text: string;
  readonly fields: readonly Pair[];
  readonly status: number;
  /** of the answer */
  readonly answered: string;
  readonly answer: string;
  /** what the browser took it for */
  readonly resource: string;
  /** into the list of entries */
  readonly at: number;
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** More of one body says no more about its type. */
const MAX_BODY = 500_000;

/** null: it is no request to the web that can be read */
export function harEntry(told: JsonValue, at: number): HarEntry | null {
  const request = member(told, 'request');
  const response = member(told, 'response');
  const address = textOf(request, 'url') ?? '';
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const post = member(request, 'postData');
  const content = member(response, 'content');
  const status = member(response, 'status');
  const url = new URL(address);
  const mediaType = textOf(post, 'mimeType');
  return {
    method: (textOf(request, 'method') ?? 'GET').toUpperCase(),
    url,
    headers: pairs(request, 'headers'),
    query: [...url.searchParams].map(([name, value]) => ({ name, value })),
    ...(mediaType !== undefined && { mediaType }),
    text: short(textOf(post, 'text') ?? ''),
    fields: pairs(post, 'params'),
    status: typeof status === 'number' && Number.isInteger(status) ? status : 0,
    answered: (textOf(content, 'mimeType') ?? '').toLowerCase(),
    answer: answerOf(content),
    resource: (textOf(told, '_resourceType') ?? '').toLowerCase(),
    at,
  };
}

function pairs(owner: JsonValue | undefined, key: string): readonly Pair[] {
  return listOf(owner, key).flatMap((one) => {
    const [name, value] = [textOf(one, 'name'), member(one, 'value')];
    return name === undefined ? [] : [{ name, value: typeof value === 'string' ? value : '' }];
  });
}

function answerOf(content: JsonValue | undefined): string {
  const text = textOf(content, 'text') ?? '';
  if (text.length > MAX_BODY * 1.4) return '';
  if (textOf(content, 'encoding')?.toLowerCase() !== 'base64') return short(text);
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (char) => char.charCodeAt(0));
    return short(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return ''; // no text
  }
}

function short(text: string): string {
  return text.length > MAX_BODY ? '' : text;
}

/** undefined: it is no object and no list */
export function jsonBody(text: string): JsonValue | undefined {
  const read = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  return typeof read === 'object' && read !== null ? read : undefined;
}
