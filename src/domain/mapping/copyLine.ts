import { t } from '../../language/t.ts';
import type { Direction } from './autoMap.ts';
import type { Action } from '../connector/connector.ts';
import type { EntryChange } from './entryChange.ts';
import type { JsonValue } from '../values/json.ts';
import type { ElementData, MappingEntry, Variable } from '../process/process.ts';

/** The task a mapping is copied from. */
export interface MappingSource {
  readonly data: ElementData;
  /** what it calls; null: nobody knows */
  readonly action: Action | null;
  /** of its process */
  readonly variables: readonly Variable[];
}

/** The task a mapping is copied to. */
export interface CopyTarget {
  readonly data: ElementData;
  readonly action: Action;
  /** of its process */
  readonly variables: readonly Variable[];
}

/** What a task says of one parameter: the entries of the mapping that are about it, by their keys, and its constant. */
export interface Said {
  readonly entries: Readonly<Record<string, MappingEntry>>;
  readonly constant?: JsonValue;
}

/** One parameter in a mapping that is copied: what it is now, and what it becomes. */
export interface CopyLine extends EntryChange {
  readonly key: string;
  readonly direction: Direction;
  /** of the parameter; of a computed output the variable it goes to */
  readonly name: string;
  readonly now: Said;
  readonly becomes: Said;
  /** variables it names that the process does not have, and could have */
  readonly missing: readonly string[];
  /** keys of the lines that have to go with it, because they give up a variable it takes */
  readonly needs: readonly string[];
}

/** Why a parameter is left out that no task shows. */
export const HIDDEN = t('It is hidden in this action.');

export function isCopied({ state }: EntryChange): boolean {
  return state === 'new' || state === 'changed';
}
