import type { CaseAnswer } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';

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

/** What a service said, as the answer of a case: its body is read as its own type says. */
export function sentResponse({ status, headers, body, ms }: Came): SentResponse {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const answer: Response = {
    kind: 'response',
    status: String(status),
    headers: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: decoderOf(type).decode(body),
  };
  return { status, ms, answer };
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
