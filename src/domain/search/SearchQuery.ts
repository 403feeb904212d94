import { t } from '../../language/t.ts';

/** What can stand before a colon in a search, by what it looks at. */
export const SEARCH_FIELDS = {
  connector: t('the connector a task calls'),
  action: t('the action a task calls'),
  param: t('a parameter that is mapped'),
  var: t('a variable, where it is declared and where it is named'),
  name: t('the name of an element'),
  id: t('the id of an element'),
  expr: t('an expression or a condition'),
  text: t('documentation and other texts, values too'),
  project: t('the project to look in'),
  process: t('the process to look in'),
} as const;

export type SearchField = keyof typeof SEARCH_FIELDS;

/** Fields that say where to look and are never what is found. */
export const WHERE_FIELDS: readonly SearchField[] = ['project', 'process'];

export interface SearchTerm {
  readonly field: SearchField;
  readonly value: string;
}

/** A search as it is understood. */
export interface SearchQuery {
  /** what is found and replaced: the plain words, or else the last field that looks at something */
  readonly wanted: SearchTerm | { readonly field: null; readonly value: string };
  /** what an element must have besides */
  readonly having: readonly SearchTerm[];
  /** part of the name of the project, and of the process, to look in */
  readonly project: string | null;
  readonly process: string | null;
}

export interface SearchOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}
