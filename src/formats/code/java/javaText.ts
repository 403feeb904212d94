import type { JsonValue } from '../../../domain/values/json.ts';
import { CodeText, codeTag } from '../CodeText.ts';
import { commentLines } from '../commentLines.ts';
import { escapeUnseen } from '../escapeUnseen.ts';
import { JAVA_RESERVED } from './javaReserved.ts';

// What people wrote, as Java. Nothing else makes a CodeText of this language from a text.

export type Java = CodeText<'java'>;
export const java = codeTag('java');

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

/**
 * A literal. Java reads `\uXXXX` before anything else, so that `\u000a` would end the line and `\u0022` the literal: of
 * ASCII nothing is written so, controls are octal.
 */
export function javaString(text: string): Java {
  const plain = text.replaceAll(
    // eslint-disable-next-line no-control-regex -- controls are what is escaped
    /[\u0000-\u001f\u007f"\\]/g,
    (one) => SHORT.get(one) ?? `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return new CodeText('java', `"${escapeUnseen(plain)}"`);
}

export function javaName(identifier: string): Java {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier) || JAVA_RESERVED.has(identifier)) {
    throw new Error(`Not an identifier: ${identifier}`);
  }
  return new CodeText('java', identifier);
}

/** @throws Error for what is no package */
export function javaPackage(name: string): Java {
  if (!/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/.test(name)) throw new Error(`Not a package: ${name}`);
  return new CodeText('java', name);
}

/** The full name of a class. @throws Error for what is none */
export function javaClass(name: string): Java {
  if (!/^([a-z][a-z0-9_]*\.)+[A-Z][A-Za-z0-9_]*$/.test(name)) throw new Error(`Not a class: ${name}`);
  return new CodeText('java', name);
}

export function javaInteger(value: number): Java {
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31) throw new Error(`Not an int: ${value}`);
  return new CodeText('java', String(value));
}

/** JSON as a literal that is read when it is needed. */
export function javaJson(value: JsonValue): Java {
  return javaString(JSON.stringify(value));
}

const HTML: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['@', '&#64;'],
  ['{', '&#123;'],
  ['}', '&#125;'],
  ['*', '&#42;'],
  ['/', '&#47;'],
  // Before a comment is seen as one, `\u002a\u002f` in it would have ended it.
  ['\\', '&#92;'],
]);

/** A doc comment, which is HTML; nothing for an empty text. */
export function javaDoc(...texts: readonly string[]): Java {
  const escaped = (text: string): string =>
    text
      .replaceAll(/[<>&@{}\\]/g, (one) => HTML.get(one) ?? one)
      .replaceAll(/\*(?=\/)|\/(?=\*)/g, (one) => HTML.get(one) ?? one);
  const lines = commentLines(texts, escaped);
  const [only] = lines;
  if (only === undefined) return new CodeText('java', '');
  if (lines.length === 1) return new CodeText('java', `/** ${only} */`);
  return new CodeText('java', `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`);
}
