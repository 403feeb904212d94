import { t } from '../../language/t.ts';
import { openSetting, settingLabel, type RequestSetting } from './requestSettings.ts';
import type { SentPart } from './sentParts.ts';
import type { PlannedSending, SentRequest } from './SentRequest.ts';
import { base64Of } from '../../domain/values/base64Of.ts';

/** A request with nothing left open, as a page can send it. */
export interface Sendable extends Pick<SentRequest, 'method' | 'url' | 'headers'> {
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly parts?: readonly (SentPart & { readonly content: Uint8Array<ArrayBuffer> })[];
  /** headers that a browser keeps for itself, like cookies */
  readonly leftOut: readonly string[];
}

/** @returns what is missing, as a sentence, where it cannot be sent yet */
export function sendable(planned: PlannedSending, settings: readonly RequestSetting[]): Sendable | string {
  if ('problem' in planned) return planned.problem;
  const { method, url, headers, user, file, parts } = planned.request;
  const body = file ? new Uint8Array(file.content) : planned.request.body;
  const open = settings.filter((one) => holds(planned.request, openSetting(one)));
  if (open.length > 0) return t`Type ${open.map(settingLabel).join(', ')} below first.`;
  const all = user
    ? [...headers, ['Authorization', `Basic ${base64Of(new TextEncoder().encode(user.join(':')))}`] as const]
    : headers;
  // Which headers a browser keeps for itself is told by the browser.
  const sent = new Request('https://example.com', { headers: all.map(([name, value]) => [name, value]) });
  return {
    ...{ method, url },
    headers: all.filter(([name]) => sent.headers.has(name)),
    ...(body !== undefined && { body }),
    ...(parts && { parts: parts.map((part) => ({ ...part, content: new Uint8Array(part.content) })) }),
    leftOut: all.flatMap(([name]) => (sent.headers.has(name) ? [] : [name])),
  };
}

function holds({ url, headers, user = ['', ''] }: SentRequest, text: string): boolean {
  return [url, ...headers.map(([, value]) => value), ...user].some((one) => one.includes(text));
}
