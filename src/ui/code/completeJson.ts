import { findNodeAtLocation, getLocation, parseTree, type JSONPath } from 'jsonc-parser';
import type { Completion, Completions } from './codeEditorTypes.ts';

export interface JsonKey {
  readonly key: string;
  readonly info: string;
  /** what to write as its value */
  readonly start: string;
  /** what its value may be */
  readonly values?: readonly string[];
}

export interface JsonPlace {
  readonly source: string;
  readonly offset: number;
  readonly path: JSONPath;
  /** a quote stands before what is typed */
  readonly isQuoted: boolean;
}

/** What a format says about its places. */
export interface JsonWords {
  readonly keysOf: (path: JSONPath) => readonly JsonKey[];
  readonly valuesAt: (place: JsonPlace) => readonly Completion[];
  /** the characters of a word, as the inside of a character class */
  readonly letters: string;
}

/** Keys and values that fit at a place of a JSON text. */
export function completeJson(
  source: string,
  offset: number,
  isExplicit: boolean,
  { keysOf, valuesAt, letters }: JsonWords,
): Completions | null {
  const { path, isAtPropertyKey } = getLocation(source, offset);
  const typed = new RegExp(`[${letters}]*$`).exec(source.slice(0, offset))?.[0] ?? '';
  const from = offset - typed.length;
  const isQuoted = source[from - 1] === '"';
  if (!isExplicit && !isQuoted && typed === '') return null;
  const place = { source, offset, path, isQuoted };
  const options = isAtPropertyKey ? keyOptions(place, keysOf(path.slice(0, -1))) : valuesAt(place);
  if (options.length === 0) return null;
  // A quote that is there already, as the editor closes it by itself, is written anew.
  const to = isQuoted && source[offset] === '"' ? offset + 1 : offset;
  // A list that is asked for anew at every letter takes no Enter meanwhile: the line would break instead.
  return { from, to, options, whileTyped: new RegExp(`^[${letters}]*$`) };
}

function keyOptions(
  { source, offset, path, isQuoted }: JsonPlace,
  keys: readonly JsonKey[],
): readonly Completion[] {
  const hasValue = /^"?\s*:/.test(source.slice(offset));
  const present = keysAt(source, path.slice(0, -1), path.at(-1));
  return keys
    .filter(({ key }) => !present.has(key))
    .map(({ key, info, start }) => ({
      label: key,
      info,
      kind: 'property',
      apply: `${isQuoted ? '' : '"'}${key}"${hasValue ? '' : `: ${start}`}`,
    }));
}

/** A text as the value of a key. */
export function jsonText(label: string, { isQuoted }: JsonPlace): Completion {
  return { label, kind: 'enum', apply: isQuoted ? `${label}"` : `"${label}"` };
}

function keysAt(source: string, path: JSONPath, current: JSONPath[number] | undefined): ReadonlySet<unknown> {
  const tree = parseTree(source, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, path);
  const keys = node?.children?.flatMap((member): unknown => member.children?.[0]?.value) ?? [];
  return new Set(keys.filter((key) => key !== current));
}
