import { create } from 'zustand';

/** Where to look: everywhere, or `project <id>`, or `process <id>`. */
export type Scope = string;

/** What is typed on the page; it stays while the page is open, so that the way back from a place leads to the same rows. */
export interface SearchForm {
  readonly text: string;
  readonly by: string;
  readonly replaces: boolean;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly scope: Scope;
}

export const EVERYWHERE: Scope = '';

const START: SearchForm = {
  text: '',
  by: '',
  replaces: false,
  matchCase: false,
  wholeWord: false,
  scope: EVERYWHERE,
};

export const useSearchForm = create<SearchForm>()(() => START);

export function setSearchForm(patch: Partial<SearchForm>): void {
  useSearchForm.setState(patch);
}
