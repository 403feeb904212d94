import type { CaseAnswer } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import { base64Of } from '../../domain/values/base64Of.ts';

type Response = Extract<CaseAnswer, { kind: 'response' }>;

export interface SentResponse {
  readonly status: number;
  readonly ms: number;
  /** as a case keeps it */
  readonly answer: Response;
}

interface Came {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  readonly ms: number;
}

/** What a service said, as the answer of a case: its body as its own type says, and as a data: address where it is no text. */
export function sentResponse({ status, headers, body, ms }: Came): SentResponse {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const answer: Response = {
    kind: 'response',
    status: String(status),
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: isText(type, body) ? decoderOf(type).decode(body) : dataAddress(type, body),
  };
  return { status, ms, answer };
}

function isText(type: string, body: Uint8Array): boolean {
  if (/charset=/i.test(type)) return true;
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(body).includes('\0');
  } catch {
    return false;
  }
}

function dataAddress(type: string, body: Uint8Array): string {
  const [plain = ''] = type.split(';');
  return `data:${plain.trim()};base64,${base64Of(body)}`;
}

function decoderOf(type: string): TextDecoder {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder(); // a name that nobody knows
  }
}

const SHOWN = 20_000;

/** The response as it is read; of a long one, its beginning. */
export function responseText({ headers, body }: Response): string {
  const text = body.length > SHOWN ? `${body.slice(0, SHOWN)}\n${t('… and more')}` : body;
  return headers === '' ? text : `${headers}\n\n${text}`;
}
