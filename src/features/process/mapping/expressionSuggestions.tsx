import { type KnownField, knownFields } from '../../../domain/process/knownFields.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { typeGlyph, typeKind, typesCompatible } from '../../../domain/connector/types.ts';
import { own } from '../../../domain/values/own.ts';
import { t } from '../../../language/t.ts';
import { TypeGlyph } from '../../../ui/TypeGlyph.tsx';
import type { Suggestion } from '../fields/Suggest.tsx';

/** Keys of suggestions that become an expression of their own; the expression follows. */
export const EXPRESSION = 'expression:';

interface Asked {
  readonly text: string;
  readonly caret: number;
  readonly variables: readonly Variable[];
  /** what the whole is to be; '' where nothing says it */
  readonly type: string;
}

/** The methods that engines find on a value of the type, and nearly everybody needs. */
const METHODS: Readonly<Record<string, readonly (readonly [call: string, type: string])[]>> = {
  string: [
    ['isEmpty()', 'boolean'],
    ['length()', 'integer'],
    ['contains("")', 'boolean'],
    ['startsWith("")', 'boolean'],
    ['endsWith("")', 'boolean'],
    ['toUpperCase()', 'string'],
    ['toLowerCase()', 'string'],
    ['trim()', 'string'],
  ],
  array: [
    ['size()', 'integer'],
    ['isEmpty()', 'boolean'],
    ['contains("")', 'boolean'],
  ],
};
const WORDS: readonly (readonly [word: string, note: string])[] = [
  ['empty', t('nothing in it: text, list or no value')],
  ['not', t('the opposite')],
];

/**
 * What can stand where the caret is inside `${…}`: variables, what is in them, their methods, words of the language.
 * null outside of an expression.
 */
export function expressionSuggestions({ text, caret, variables, type }: Asked): readonly Suggestion[] | null {
  const open = text.lastIndexOf('${', caret - 1);
  if (open < 0 || text.slice(open + 2, caret).includes('}')) return null;
  const before = text.slice(open + 2, caret);
  if (isInText(before)) return [];
  const word = /[\p{L}_$][\p{L}\p{N}_$.]*$/u.exec(before)?.[0] ?? '';
  const from = caret - word.length;
  const whole = /^\$\{\s*$/.test(text.slice(0, from)) && /^\s*\}?\s*$/.test(text.slice(caret));
  const made = (name: string, kind: string, section: string): Suggestion => ({
    key: `insert:${section}${name}`,
    text: name,
    note: kind,
    section: whole && kind !== '' && !fits(kind, type) ? t`${section} of other types` : section,
    glyph: <TypeGlyph kind={typeKind(kind)} glyph={kind === '' ? '·' : typeGlyph(kind)} />,
    completion: { from, to: caret, text: name, caret: name.endsWith('("")') ? -2 : 0 },
  });
  const found = candidates(variables, word);
  const named = found.map(({ path, type: kind }) =>
    made(path.join('.'), kind, path.length === 1 ? t('Variables') : t('Fields')),
  );
  const words = WORDS.filter(([one]) => word !== '' && one.startsWith(word)).map(([one, note]) => ({
    ...made(`${one} `, '', t('Words')),
    text: one,
    note,
  }));
  return sorted([
    ...named,
    ...methods(variables, word).map(([call, kind]) => made(call, kind, t('Methods'))),
    ...words,
  ]);
}

/** Fields of variables, for a text that is no expression yet. */
export function fieldSuggestions(
  typed: string,
  variables: readonly Variable[],
  type: string,
): readonly Suggestion[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  return sorted(
    candidates(variables, wanted)
      .filter(({ path }) => path.length > 1)
      .slice(0, 20)
      .map(({ path, type: kind }) => ({
        key: EXPRESSION + path.join('.'),
        text: path.join('.'),
        note: kind,
        section: kind !== '' && !fits(kind, type) ? t('Fields of other types') : t('Fields'),
        glyph: <TypeGlyph kind={typeKind(kind)} glyph={kind === '' ? '·' : typeGlyph(kind)} />,
        quiet: !path.join('.').toLowerCase().startsWith(wanted.toLowerCase()),
      })),
  );
}

function fits(from: string, to: string): boolean {
  return to === '' || typesCompatible(from, to);
}

/** What begins with the word first, then what has it in it. */
function candidates(variables: readonly Variable[], word: string): readonly KnownField[] {
  const wanted = word.toLowerCase();
  const all = variables.flatMap((variable): KnownField[] => [
    { path: [variable.name], type: variable.type },
    // What is in them only when it is asked for, or when there is little.
    ...(wanted === '' && variables.length > 20 ? [] : knownFields(variable)),
  ]);
  const starts = (field: KnownField) => field.path.join('.').toLowerCase().startsWith(wanted);
  const has = (field: KnownField) => field.path.join('.').toLowerCase().includes(wanted);
  return [...all.filter(starts), ...all.filter((field) => !starts(field) && has(field))].slice(0, 60);
}

function methods(variables: readonly Variable[], word: string): readonly (readonly [string, string])[] {
  const dot = word.lastIndexOf('.');
  const owner = word.slice(0, dot);
  if (dot < 0) return [];
  const field = variables
    .flatMap((variable): KnownField[] => [
      { path: [variable.name], type: variable.type },
      ...knownFields(variable),
    ])
    .find(({ path }) => path.join('.') === owner);
  return (own(METHODS, field?.type ?? '') ?? [])
    .filter(([call]) => call.toLowerCase().startsWith(word.slice(dot + 1).toLowerCase()))
    .map(([call, type]) => [`${owner}.${call}`, type]);
}

/** Sections stay together, in the order in which each first comes. */
function sorted(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const sections = [...new Set(suggestions.map(({ section }) => section))];
  return sections.flatMap((section) => suggestions.filter((one) => one.section === section));
}

function isInText(before: string): boolean {
  let quote = '';
  for (let at = 0; at < before.length; at += 1) {
    const one = before[at] ?? '';
    if (quote !== '' && one === '\\') at += 1;
    else if (quote === '' && (one === '"' || one === "'")) quote = one;
    else if (one === quote) quote = '';
  }
  return quote !== '';
}
