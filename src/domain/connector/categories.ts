import { t } from '../../language/t.ts';
import { byName } from '../values/byName.ts';
import { WORKSPACE_ID, type WorkspaceContent } from '../document.ts';

/** Connectors and processes have lists of their own. */
export type CategoryKind = 'connector' | 'process';

export const EMPTY_WORKSPACE: WorkspaceContent = {
  kind: WORKSPACE_ID,
  connectorCategories: [],
  processCategories: [],
};

const LISTS = { connector: 'connectorCategories', process: 'processCategories' } as const;

export function keptCategories(workspace: WorkspaceContent, kind: CategoryKind): readonly string[] {
  return workspace[LISTS[kind]];
}

/** Those that are kept and those that something is in, by name. */
export function categoryNames(
  kept: readonly string[],
  used: Iterable<string | undefined>,
): readonly string[] {
  const names = new Set([...kept, ...used].flatMap((name) => (name ? [name] : [])));
  return [...names].toSorted(byName);
}

export function withCategory(
  workspace: WorkspaceContent,
  kind: CategoryKind,
  name: string,
): WorkspaceContent {
  const kept = keptCategories(workspace, kind);
  return kept.includes(name) ? workspace : { ...workspace, [LISTS[kind]]: [...kept, name] };
}

export function withoutCategory(
  workspace: WorkspaceContent,
  kind: CategoryKind,
  name: string,
): WorkspaceContent {
  const kept = keptCategories(workspace, kind);
  return kept.includes(name)
    ? { ...workspace, [LISTS[kind]]: kept.filter((one) => one !== name) }
    : workspace;
}

/** A sentence, or null when the name can be taken. */
export function categoryProblem(name: string, others: readonly string[]): string | null {
  const wanted = name.trim();
  if (wanted === '') return t('Give the category a name.');
  if (wanted.length > 60) return t('A category has at most 60 characters.');
  const twin = others.find((other) => other.toLowerCase() === wanted.toLowerCase());
  return twin === undefined ? null : t`There is a category “${twin}” already.`;
}

/** '' takes it away. */
export function inCategory<C extends { readonly category?: string }>(content: C, category: string): C {
  const { category: _, ...rest } = content;
  // What is left out is optional, and what comes in is a category.
  return { ...rest, ...(category === '' ? {} : { category }) } as C;
}
