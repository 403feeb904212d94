import type { SourceFile } from '../domain/document.ts';
import { t } from '../language/t.ts';
import { legacyEncoder } from './legacyEncoder.ts';
import { decodeText, encodeXml } from './readText.ts';
import { referAll } from './referToCharacters.ts';

export interface EncodedXml {
  readonly bytes: Uint8Array;
  /** why it is not in the encoding it came in; null where it is, or came in none */
  readonly changed: string | null;
}

/**
 * Edited XML as bytes: in the encoding its file came in, with its byte order mark. What the encoding lacks is written
 * as a reference; where none is possible all goes out as UTF-8, and is said to.
 */
export function encodeXmlLike(xml: string, file: SourceFile | undefined): EncodedXml {
  const before = file && decodeText(file.bytes);
  if (!file || !before || before.guessed) return { bytes: encodeXml(xml), changed: null };
  const declared = declaredEncoding(xml);
  if (declared !== declaredEncoding(before.text)) return asDeclared(xml, declared);
  const mark = hasMark(file.bytes);
  if (isUnicode(before.encoding)) return { bytes: unicode(xml, before.encoding, mark), changed: null };
  return legacy(xml, before.encoding);
}

/** Edited JSON as bytes: it is always Unicode, with the byte order mark it came with. */
export function encodeJsonLike(json: string, file: SourceFile | undefined): Uint8Array {
  const before = file && decodeText(file.bytes);
  const encoding = before && isUnicode(before.encoding) ? before.encoding : 'utf-8';
  return unicode(json, encoding, file !== undefined && hasMark(file.bytes));
}

/** A person wrote another encoding into the XML. */
function asDeclared(xml: string, declared: string | undefined): EncodedXml {
  const encoding = knownEncoding(declared);
  return encoding === null || isUnicode(encoding)
    ? { bytes: encodeXml(xml), changed: null }
    : legacy(xml, encoding);
}

function legacy(xml: string, encoding: string): EncodedXml {
  const bytesOf = legacyEncoder(encoding);
  const text = referAll(xml, (character) => bytesOf(character) !== undefined);
  const bytes = text === null ? null : encodeEach(text, bytesOf);
  if (bytes && text === decodeText(bytes)?.text) return { bytes, changed: null };
  const why =
    text === null
      ? t`A name or comment has characters that ${encoding} does not have.`
      : t`What is in the file cannot be written in ${encoding}.`;
  return { bytes: encodeXml(xml), changed: why };
}

function encodeEach(
  text: string,
  bytesOf: (character: string) => readonly number[] | undefined,
): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const own = bytesOf(character);
    if (!own) return null;
    bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

function unicode(text: string, encoding: string, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

function isUnicode(encoding: string): boolean {
  return ['utf-8', 'utf-16le', 'utf-16be'].includes(knownEncoding(encoding) ?? '');
}

function knownEncoding(label: string | undefined): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function declaredEncoding(xml: string): string | undefined {
  return /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/i.exec(xml)?.[1]?.toLowerCase();
}
