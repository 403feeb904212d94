import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';

/** How a language of braces and brackets writes what a value is made of. */
export interface LiteralWords {
  readonly indent: string;
  readonly string: (text: string) => string;
  readonly key: (name: string) => string;
  /** numbers, truth values and nothing */
  readonly plain: (value: number | boolean | null) => string;
}

/** A JSON value as a literal, each member on a line of its own. */
export function literalText(value: JsonValue, words: LiteralWords, before = ''): string {
  const inner = before + words.indent;
  if (isJsonArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((one) => `${inner}${literalText(one, words, inner)},\n`).join('')}${before}]`;
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return '{}';
    const lines = entries.map(
      ([key, one]) => `${inner}${words.key(key)}: ${literalText(one, words, inner)},\n`,
    );
    return `{\n${lines.join('')}${before}}`;
  }
  return typeof value === 'string' ? words.string(value) : words.plain(value);
}
