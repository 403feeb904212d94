import type { JsonValue } from '../../../domain/values/json.ts';
import { CodeText, codeTag } from '../CodeText.ts';
import { commentLines } from '../commentLines.ts';
import { escapeUnseen } from '../escapeUnseen.ts';
import { type LiteralWords, literalText } from '../literalText.ts';

// What people wrote, as TypeScript. Nothing else makes a CodeText of this language from a text.

export type TypeScript = CodeText<'typescript'>;
export const ts = codeTag('typescript');

export function tsString(text: string): TypeScript {
  const inside = JSON.stringify(text).slice(1, -1);
  const quoted = inside.replaceAll(/\\.|'/gs, (found) =>
    found === '\\"' ? '"' : found === "'" ? "\\'" : found,
  );
  return new CodeText('typescript', `'${escapeUnseen(quoted)}'`);
}

export function tsName(identifier: string): TypeScript {
  if (!/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(identifier)) throw new Error(`Not an identifier: ${identifier}`);
  return new CodeText('typescript', identifier);
}

/** A value as an expression. Keys are computed where a plain one would set the prototype. */
export function tsValue(value: JsonValue): TypeScript {
  return new CodeText('typescript', literalText(value, WORDS));
}

const WORDS: LiteralWords = {
  indent: '  ',
  string: (text) => tsString(text).text,
  key: (name) => tsKey(name).text,
  plain: (value) => JSON.stringify(value),
};

/** The key of an object literal or of a type. */
export function tsKey(name: string): TypeScript {
  if (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) && name !== '__proto__') return tsName(name);
  const text = tsString(name).text;
  return new CodeText('typescript', name === '__proto__' ? `[${text}]` : text);
}

/** A doc comment; nothing for an empty text. */
export function tsDoc(...texts: readonly string[]): TypeScript {
  const lines = commentLines(texts, (text) => text.replaceAll('*/', '*\\/').replaceAll('/*', '/\\*'));
  const [only] = lines;
  if (only === undefined) return new CodeText('typescript', '');
  const body =
    lines.length === 1
      ? `/** ${only} */`
      : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
  return new CodeText('typescript', body);
}

/** What no function, file or type may be called. */
export const TS_RESERVED: ReadonlySet<string> = new Set(
  (
    'abstract answer any arguments as assert asserts async await bigint boolean break called case catch class configuration const ' +
    'constructor continue debugger declare default delete do else enum error errors eval export extends false finally ' +
    'for from function get global health if implements import in index infer inputs instanceof interface is keyof let main ' +
    'module namespace never new null number object of outputs package parts private process protected public readonly ' +
    'request require return satisfies set static string super switch symbol test this throw true try type typeof undefined ' +
    'unique unknown using values var void while with yield'
  ).split(' '),
);
