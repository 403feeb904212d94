import { t } from '../../language/t.ts';
import { nearWords } from '../values/nearWords.ts';
import {
  SEARCH_FIELDS,
  WHERE_FIELDS,
  type SearchField,
  type SearchQuery,
  type SearchTerm,
} from './SearchQuery.ts';

/** What people also write for a field. */
const ALSO: ReadonlyMap<string, SearchField> = new Map([
  ['parameter', 'param'],
  ['variable', 'var'],
  ['expression', 'expr'],
  ['condition', 'expr'],
  ['documentation', 'text'],
  ['doc', 'text'],
]);

export type ParsedQuery =
  | { readonly query: SearchQuery }
  /** null: nothing is typed yet */
  | { readonly query: null; readonly problem: string | null };

interface Word {
  /** null for plain text */
  readonly field: SearchField | null;
  readonly value: string;
}

/**
 * Words and `field:value`; a value with spaces stands in quotation marks. Plain words are one text, as they are
 * typed: it is what is found and replaced. Without any, the last field is.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.trim() === '') return { query: null, problem: null };
  const words: Word[] = [];
  for (const part of partsOf(text)) {
    if (typeof part === 'string') return { query: null, problem: part };
    words.push(part);
  }
  const phrase = words.flatMap(({ field, value }) => (field === null ? [value] : [])).join(' ');
  const terms = words.flatMap(({ field, value }): SearchTerm[] => (field === null ? [] : [{ field, value }]));
  const looking = terms.filter(({ field }) => !WHERE_FIELDS.includes(field));
  const last = looking.at(-1);
  if (phrase === '' && last === undefined) {
    return { query: null, problem: t('This says where to look. Add what to look for.') };
  }
  const whereOf = (wanted: SearchField) => terms.findLast(({ field }) => field === wanted)?.value ?? null;
  return {
    query: {
      wanted: phrase === '' && last !== undefined ? last : { field: null, value: phrase },
      having: phrase === '' ? looking.slice(0, -1) : looking,
      project: whereOf('project'),
      process: whereOf('process'),
    },
  };
}

/** Each part of the text, or a sentence about the one that is none. */
function* partsOf(text: string): Generator<Word | string> {
  const part = /\s*(?:([\p{L}]+):)?(?:"([^"]*)("?)|(\S*))/uy;
  while (part.lastIndex < text.trimEnd().length) {
    const [, name, quoted, close, plain = ''] = part.exec(text) ?? [];
    if (quoted !== undefined && close === '') {
      yield t('A quotation mark is not closed.');
      return;
    }
    yield wordOf(name, quoted, plain);
  }
}

function wordOf(name: string | undefined, quoted: string | undefined, plain: string): Word | string {
  if (name === undefined) return { field: null, value: quoted ?? plain };
  const field = fieldOf(name.toLowerCase());
  if (field !== null) {
    const value = quoted ?? plain;
    return value === ''
      ? t`Write behind “${name}:” what to look for, without a space between.`
      : { field, value };
  }
  const meant = slipOf(name.toLowerCase());
  if (meant !== undefined && quoted === undefined && !plain.startsWith('/')) {
    return t`There is no “${name}:”. Did you mean “${meant}:”? In quotation marks it is found as it is typed.`;
  }
  return { field: null, value: `${name}:${quoted ?? plain}` };
}

function fieldOf(name: string): SearchField | null {
  return isField(name) ? name : (ALSO.get(name) ?? null);
}

function isField(name: string): name is SearchField {
  return Object.hasOwn(SEARCH_FIELDS, name);
}

/** `conector:` and `params:` are slips; `https:` and `urn:` are texts. */
function slipOf(name: string): string | undefined {
  const fields = [...Object.keys(SEARCH_FIELDS), ...ALSO.keys()];
  const plural = fields.find((field) => name === `${field}s`);
  return plural ?? nearWords(name, fields).find((field) => Math.abs(field.length - name.length) <= 1);
}
