import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { CodeText, codeTag } from '../CodeText.ts';
import { commentLines } from '../commentLines.ts';
import { escapeUnseen } from '../escapeUnseen.ts';

// What people wrote, as C#. Nothing else makes a CodeText of this language from a text, and no verbatim, raw or
// interpolated string holds any.

export type CSharp = CodeText<'csharp'>;
export const cs = codeTag('csharp');

/**
 * A regular literal, of one line: what C# takes for the end of one is written by its number. .NET reads no JSON with a
 * lone half of a character in it, so there is none in a text.
 */
export function csString(text: string): CSharp {
  const inside = text.toWellFormed().replaceAll(/["\\\n\r\t\0]/g, (one) => SHORT[one] ?? one);
  return new CodeText('csharp', `"${escapeUnseen(inside)}"`);
}

const SHORT: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  // Not \0: a digit behind it would not be part of it, but be read so.
  '\0': String.raw`\u0000`,
};

/** With a capital: no keyword has one. */
export function csName(identifier: string): CSharp {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(identifier)) throw new Error(`Not an identifier: ${identifier}`);
  return new CodeText('csharp', identifier);
}

export function csInteger(value: number): CSharp {
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 31) throw new Error(`Not an int: ${value}`);
  return new CodeText('csharp', String(value));
}

/** JSON as a literal that is read when it is needed. */
export function csJson(value: JsonValue): CSharp {
  return csString(jsonText(value));
}

/** With U+FFFD for lone halves of characters, which alone are written `\udXXX`. */
function jsonText(value: JsonValue): string {
  return JSON.stringify(value).replaceAll(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (found) =>
    found.length > 2 ? '\ufffd' : found,
  );
}

/** The same, a literal for each member: JSON in one line would be read by nobody. */
export function csMembers(object: JsonObject): readonly CSharp[] {
  const members = Object.entries(object);
  if (members.length === 0) return [csString('{}')];
  return members.map(([key, value], at) => {
    const [first, last] = [at === 0, at === members.length - 1];
    const member = `${jsonText(key)}:${jsonText(value)}`;
    return cs`${csString(`${first ? '{' : ''}${member}${last ? '}' : ','}`)}${last ? cs`` : cs`,`}`;
  });
}

/** A documentation comment, which is XML; nothing for an empty text. */
export function csDoc(...texts: readonly string[]): CSharp {
  const lines = commentLines(texts, (text) =>
    text.replaceAll(/[<>&]/g, (one) => (one === '<' ? '&lt;' : one === '>' ? '&gt;' : '&amp;')),
  );
  const [only] = lines;
  if (only === undefined) return new CodeText('csharp', '');
  if (lines.length === 1) return new CodeText('csharp', `/// <summary>${only}</summary>`);
  return new CodeText(
    'csharp',
    ['<summary>', ...lines, '</summary>'].map((line) => `/// ${line}`).join('\n'),
  );
}
