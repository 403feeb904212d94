import { parseJson } from '../../domain/values/parseJson.ts';
import { t } from '../../language/t.ts';
import { BOUNDARY, type SentRequest } from './SentRequest.ts';
import { partHead, partText, type SentPart } from './sentParts.ts';

/** Longer bodies are files. */
const LONGEST = 20_000;

/** A request to be read: its line, its headers, its body, spaced where it is JSON. */
export function requestText({ method, url, headers, user, body, file, parts }: SentRequest): string {
  const lines = [
    `${method} ${url}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(user ? [t`Authorization: Basic ${user.join(':')} (in base64)`] : []),
  ];
  if (parts) return [...lines, ...parts.flatMap(partLines), `--${BOUNDARY}--`].join('\n');
  if (file) return [...lines, '', shownContent(file)].join('\n');
  if (body === undefined) return lines.join('\n');
  const json = parseJson(body);
  const spaced = json === undefined ? body : JSON.stringify(json, null, 2);
  const shown = spaced.length > LONGEST ? t`${spaced.slice(0, LONGEST)}\n… and more` : spaced;
  return [...lines, '', shown].join('\n');
}

function partLines(part: SentPart): readonly string[] {
  return ['', `--${BOUNDARY}`, ...partHead(part), '', shownContent(part)];
}

function shownContent(part: SentPart): string {
  const text = partText(part);
  return text === null ? t`(${part.content.length} bytes)` : text.slice(0, LONGEST);
}
