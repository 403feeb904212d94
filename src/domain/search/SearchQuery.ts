/** What can stand before a colon in a search, by what it looks at. */
export const SEARCH_FIELDS = {
  connector: 'the connector a task calls',
  action: 'the action a task calls',
  param: 'a parameter that is mapped',
  var: 'a variable, where it is declared and where it is named',
  name: 'the name of an element',
  id: 'the id of an element',
  expr: 'an expression or a condition',
  text: 'documentation and other texts, values too',
  project: 'the project to look in',
  process: 'the process to look in',
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
