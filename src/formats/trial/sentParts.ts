import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { type PlannedInput, plainText } from './RequestValues.ts';

// Files, and the parts of a body of several: the same as generated code makes them (code/typescript/partsFile.ts).

/** Names are well-formed, as bytes have no half of a character. */
export interface SentPart {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: Uint8Array;
}

type PlannedPart = Pick<PlannedInput, 'name' | 'isJson' | 'isFile' | 'partType'>;

/** A list is a part for each of its values. */
export function sentParts(planned: PlannedPart, value: JsonValue): readonly SentPart[] {
  if (isJsonArray(value) && planned.isJson !== true)
    return value.flatMap((one) => (one === null ? [] : [partOf(planned, one)]));
  return [partOf(planned, value)];
}

function partOf(planned: PlannedPart, value: JsonValue): SentPart {
  const { isJson, isFile, partType } = planned;
  if (isFile === true) return filePart(planned, value);
  const isText = isJson !== true && (typeof value !== 'object' || value === null);
  const type = partType ?? (isText ? undefined : 'application/json');
  return {
    name: planned.name.toWellFormed(),
    ...(type !== undefined && { type: typeText(type) }),
    content: bytesOf(isText ? plainText(value) : JSON.stringify(value)),
  };
}

/** Its content as a text, as a data: address, or in base64 beside its name and type. */
export function filePart(planned: PlannedPart, value: JsonValue): SentPart {
  const name = planned.name.toWellFormed();
  const text = (...keys: readonly string[]) =>
    keys.map((key) => member(value, key)).find((one): one is string => typeof one === 'string' && one !== '');
  const filename = (text('name', 'fileName') ?? name).toWellFormed();
  const type = typeText(text('mimeType', 'contentType') ?? planned.partType ?? OTHER);
  if (typeof value === 'string') {
    const data = /^data:([^,;]*)[^,]*;base64,([^]*)$/.exec(value);
    if (data === null) return { name, filename, type, content: bytesOf(value) };
    const [, told = '', content = ''] = data;
    return { name, filename, type: told === '' ? type : typeText(told), content: fromBase64(name, content) };
  }
  const content = isJsonObject(value) ? member(value, 'content') : undefined;
  if (typeof content === 'string') return { name, filename, type, content: fromBase64(name, content) };
  throw new Error(
    t`${name} only refers to a file: give it as a text, or with what is in it, in base64, in its member “content”.`,
  );
}

/** The type of a file where the service takes it, or else the first one that it takes. */
export function typeTaken(taken: readonly string[], own: string): string {
  const plain = (type: string) => (type.split(';')[0] ?? '').trim().toLowerCase();
  const fitting = ['*/*', `${plain(own).split('/')[0] ?? ''}/*`, plain(own)];
  if (taken.some((one) => fitting.includes(plain(one)))) return own;
  return typeText(taken.find((one) => !one.includes('*')) ?? OTHER);
}

const OTHER = 'application/octet-stream';

/** What is no media type could be more than one line. */
function typeText(type: string): string {
  return /^[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/.test(type) ? type : OTHER;
}

function fromBase64(name: string, text: string): Uint8Array {
  if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    throw new Error(t`The content of ${name} is no base64.`);
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What is in a part as a text; null where it is none. */
export function partText({ content }: SentPart): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return /\p{Cc}/u.test(text.replaceAll(/[\t\n\r]/g, '')) ? null : text;
  } catch {
    return null;
  }
}

/** Its lines before the content, as they are sent. */
export function partHead({ name, filename, type }: SentPart): readonly string[] {
  const file = filename === undefined ? '' : `; filename="${quoted(filename)}"`;
  return [
    `Content-Disposition: form-data; name="${quoted(name)}"${file}`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
  ];
}

/** As forms of browsers write a name. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
