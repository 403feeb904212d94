import { parseJson } from '../../domain/parseJson.ts';
import type { SentRequest } from './SentRequest.ts';

/** Longer bodies are files. */
const LONGEST = 20_000;

/** A request to be read: its line, its headers, its body, spaced where it is JSON. */
export function requestText({ method, url, headers, user, body }: SentRequest): string {
  const lines = [
    `${method} ${url}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(user ? [`Authorization: Basic ${user.join(':')} (in base64)`] : []),
  ];
  if (body === undefined) return lines.join('\n');
  const json = parseJson(body);
  const spaced = json === undefined ? body : JSON.stringify(json, null, 2);
  const shown = spaced.length > LONGEST ? `${spaced.slice(0, LONGEST)}\n… and more` : spaced;
  return [...lines, '', shown].join('\n');
}
