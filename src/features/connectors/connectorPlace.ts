import type { Action, Connector } from '../../domain/connector/connector.ts';

/** A row of the outline: what the form at its right edits. */
export type Selection =
  | { readonly list: 'actions' | 'events'; readonly key: string }
  | { readonly list: 'errors'; readonly index: number };

export type ConnectorTab = 'definition' | 'configuration' | 'json';

/** Where a problem leads: a tab, perhaps a row of the outline, perhaps a field of its form. */
export interface ConnectorPlace {
  readonly tab: ConnectorTab;
  readonly selection?: Selection;
  /** the table and row, and the key of the field in it */
  readonly table?: 'inputs' | 'outputs' | 'config';
  readonly row?: number;
  readonly field?: string;
}

type Path = readonly (string | number)[];

/** What the path of a problem means on this page. */
export function placeOfPath(path: Path | undefined, connector: Connector): ConnectorPlace {
  if (path === undefined) return { tab: 'json' };
  const [root, first, second, third, fourth] = path;
  if (root === 'actions' || root === 'events') {
    const list = connector[root];
    const action =
      actionsByKey(list).get(String(first)) ?? (typeof first === 'number' ? list[first] : undefined);
    if (action === undefined) return { tab: 'definition' };
    const selection: Selection = { list: root, key: action.key };
    if ((second === 'inputs' || second === 'outputs') && third !== undefined) {
      const row = rowOf(action[second], third);
      return { tab: 'definition', selection, table: second, row, field: String(fourth ?? 'name') };
    }
    return { tab: 'definition', selection, field: String(second ?? 'name') };
  }
  if (root === 'errors') {
    return {
      tab: 'definition',
      selection: { list: 'errors', index: Number(first ?? 0) },
      field: String(second ?? 'name'),
    };
  }
  if (root === 'config') {
    // What is missing has no row yet.
    if (first === undefined) return { tab: 'configuration' };
    return {
      tab: 'configuration',
      table: 'config',
      row: Number(first),
      field: String(second ?? 'name'),
    };
  }
  return { tab: 'definition', field: String(root ?? 'name') };
}

const byKey = new WeakMap<readonly Action[], ReadonlyMap<string, Action>>();

/** Of a thousand actions there can be thousands of problems: each would look through all of them. */
function actionsByKey(list: readonly Action[]): ReadonlyMap<string, Action> {
  const known = byKey.get(list);
  if (known) return known;
  // Of a key that is there twice, the first.
  const made = new Map(list.toReversed().map((action) => [action.key, action]));
  byKey.set(list, made);
  return made;
}

// Files before 2019 list parameters as a map: there the path names the key.
function rowOf(parameters: readonly { readonly key?: string }[], step: string | number): number {
  if (typeof step === 'number') return step;
  return Math.max(
    0,
    parameters.findIndex(({ key }) => key === step),
  );
}

/** The outline row a problem belongs to, to count it there. */
export function sameSelection(a: Selection | undefined, b: Selection): boolean {
  if (a?.list !== b.list) return false;
  return a.list === 'errors'
    ? b.list === 'errors' && a.index === b.index
    : b.list !== 'errors' && a.key === b.key;
}

/** What an undo or an edit in the JSON tab changed, so that the form can show it. */
export function changedSelection(before: Connector, after: Connector): Selection | undefined {
  for (const list of ['actions', 'events'] as const) {
    const old = new Map(before[list].map((action) => [action.key, JSON.stringify(action)]));
    const changed = after[list].find((action) => old.get(action.key) !== JSON.stringify(action));
    if (changed !== undefined) return { list, key: changed.key };
  }
  const index = after.errors.findIndex(
    (error, at) => JSON.stringify(error) !== JSON.stringify(before.errors[at]),
  );
  return index < 0 ? undefined : { list: 'errors', index };
}

/** The row to show: the wanted one while it exists, else the first there is. */
export function existingSelection(
  wanted: Selection | undefined,
  connector: Connector,
): Selection | undefined {
  if (wanted !== undefined) {
    const exists =
      wanted.list === 'errors'
        ? wanted.index < connector.errors.length
        : connector[wanted.list].some(({ key }) => key === wanted.key);
    if (exists) return wanted;
  }
  return allSelections(connector)[0];
}

/** All rows of the outline, from top to bottom. */
export function allSelections(connector: Connector): readonly Selection[] {
  return [
    ...connector.actions.map(({ key }) => ({ list: 'actions' as const, key })),
    ...connector.events.map(({ key }) => ({ list: 'events' as const, key })),
    ...connector.errors.map((_, index) => ({ list: 'errors' as const, index })),
  ];
}
