import type { ApiOutline, OperationOutline } from '../../domain/api/ApiOutline.ts';

/** Operations with the same first tag; each operation stands in one group. */
export interface OperationGroup {
  /** '' for those without a tag */
  readonly tag: string;
  readonly operations: readonly OperationOutline[];
}

export type OperationLine =
  | { readonly kind: 'group'; readonly group: OperationGroup }
  | { readonly kind: 'operation'; readonly operation: OperationOutline };

/** In the order in which the description names its tags; those without one are the last. */
export function operationGroups({
  tags,
  operations,
}: Pick<ApiOutline, 'tags' | 'operations'>): readonly OperationGroup[] {
  const groups = new Map<string, OperationOutline[]>(tags.map(({ name }) => [name, []]));
  groups.delete('');
  const untagged: OperationOutline[] = [];
  for (const operation of operations) {
    const [tag = ''] = operation.tags;
    const group = tag === '' ? untagged : groups.get(tag);
    if (group) group.push(operation);
    else groups.set(tag, [operation]);
  }
  return [...groups, ['', untagged] as const]
    .map(([tag, members]) => ({ tag, operations: members }))
    .filter((group) => group.operations.length > 0);
}

/** Those with all the words of the search in their address, names or tags. */
export function shownGroups(groups: readonly OperationGroup[], search: string): readonly OperationGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map(({ tag, operations }) => ({ tag, operations: operations.filter((one) => hasWords(one, words)) }))
    .filter(({ operations }) => operations.length > 0);
}

function hasWords({ key, id, name, summary, tags }: OperationOutline, words: readonly string[]): boolean {
  const text = [key, id ?? '', name, summary ?? '', ...tags].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

export function operationLines(groups: readonly OperationGroup[]): readonly OperationLine[] {
  return groups.flatMap((group): OperationLine[] => [
    { kind: 'group', group },
    ...group.operations.map((operation) => ({ kind: 'operation' as const, operation })),
  ]);
}

/** Keys of those that an action can be made of. */
export function possibleKeys(operations: readonly OperationOutline[]): readonly string[] {
  return operations.filter(({ refused }) => refused === undefined).map(({ key }) => key);
}

/** How many of these are chosen, for the box of a group. */
export function chosenOf(keys: readonly string[], chosen: ReadonlySet<string>): boolean | 'mixed' {
  const count = keys.filter((key) => chosen.has(key)).length;
  if (count === 0) return false;
  return count === keys.length ? true : 'mixed';
}

/** With these keys in it, or without them. */
export function withKeys(
  chosen: ReadonlySet<string>,
  keys: readonly string[],
  isIn: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const key of keys) {
    if (isIn) next.add(key);
    else next.delete(key);
  }
  return next;
}
