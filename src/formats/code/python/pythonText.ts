import type { JsonValue } from '../../../domain/values/json.ts';
import { CodeText, codeTag } from '../CodeText.ts';
import { commentLines } from '../commentLines.ts';
import { escapeUnseen } from '../escapeUnseen.ts';
import { type LiteralWords, literalText } from '../literalText.ts';

// What people wrote, as Python. Nothing else makes a CodeText of this language from a text, and no f-string holds any.

export type Python = CodeText<'python'>;
export const py = codeTag('python');

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A string literal. Characters beyond the first plane are escaped as one: Python takes two halves for two characters. */
export function pyString(text: string): Python {
  const inside = Array.from(text, (char) => {
    const short = SHORT[char];
    if (short !== undefined) return short;
    if (escapeUnseen(char) === char) return char;
    const hex = (char.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
  return new CodeText('python', `"${inside.join('')}"`);
}

export function pyName(identifier: string): Python {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(identifier)) throw new Error(`Not an identifier: ${identifier}`);
  return new CodeText('python', identifier);
}

/** A value as an expression. */
export function pyValue(value: JsonValue): Python {
  return new CodeText('python', literalText(value, WORDS));
}

const WORDS: LiteralWords = {
  indent: '    ',
  string: (text) => pyString(text).text,
  key: (name) => pyString(name).text,
  plain: (value) =>
    value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value),
};

/** A docstring; nothing for an empty text. */
export function pyDoc(...texts: readonly string[]): Python {
  const lines = commentLines(texts, (text) =>
    // No quote stands beside another one, and none at the end.
    text.replaceAll('\\', '\\\\').replaceAll(/"(?=")|"$/g, '\\"'),
  );
  const [only] = lines;
  if (only === undefined) return new CodeText('python', '');
  return new CodeText('python', lines.length === 1 ? `"""${only}"""` : `"""${lines.join('\n')}\n"""`);
}

/** Lines of a comment; nothing for an empty text. */
export function pyComment(...texts: readonly string[]): Python {
  const lines = commentLines(texts, (text) => text);
  return new CodeText('python', lines.map((line) => `# ${line}`).join('\n'));
}

const KEYWORDS =
  'and as assert async await break case class continue def del elif else except false finally for from global if import ' +
  'in is lambda match none nonlocal not or pass raise return true try type while with yield';
const USED =
  'any bool cls classmethod configuration dataclass dict errors example field float inputs int list literal of outputs ' +
  'read request self str tuple typeddict values variables annotations answer health parts';

/** What no module and no field may be called. */
export const PY_RESERVED: ReadonlySet<string> = new Set(`${KEYWORDS} ${USED}`.split(' '));
