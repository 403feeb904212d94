import type { JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, member } from '../../../domain/values/jsonValue.ts';
import type { Notes } from './Csdl.ts';
import { CAPABILITIES } from './csdlNames.ts';

/** What a service says that can be done with a set of its own; where it says nothing, all can. */
export interface Restrictions {
  readonly canRead: boolean;
  readonly canReadByKey: boolean;
  readonly canInsert: boolean;
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
  /** a change is sent as the whole entity */
  readonly isReplaced: boolean;
  readonly canFilter: boolean;
  readonly needsFilter: boolean;
  readonly unfiltered: readonly string[];
  readonly canSort: boolean;
  readonly unsorted: readonly string[];
  readonly canExpand: boolean;
  readonly unexpanded: readonly string[];
  readonly canSelect: boolean;
  readonly canCount: boolean;
  readonly canTop: boolean;
  readonly canSkip: boolean;
  /** said only where it can */
  readonly canSearch: boolean;
  readonly tracksChanges: boolean;
}

/** @param inherited of what it is contained in: `ReadRestrictions` and the like of a navigation */
export function restrictionsOf(notes: Notes, inherited?: JsonValue): Restrictions {
  const told = (name: string): JsonValue | undefined =>
    member(inherited, name) ?? notes.get(`${CAPABILITIES}.${name}`);
  const can = (name: string, key: string) => member(told(name), key) !== false;
  const flag = (name: string) => told(name) !== false;
  const names = (name: string, key: string) => {
    const list = member(told(name), key);
    return isJsonArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  };
  const readByKey = member(told('ReadRestrictions'), 'ReadByKeyRestrictions');
  const canRead = can('ReadRestrictions', 'Readable');
  const search = told('SearchRestrictions');
  const method = member(told('UpdateRestrictions'), 'UpdateMethod');
  const change = told('ChangeTracking');
  return {
    canRead,
    canReadByKey: (member(readByKey, 'Readable') ?? canRead) !== false,
    canInsert: can('InsertRestrictions', 'Insertable'),
    canUpdate: can('UpdateRestrictions', 'Updatable'),
    canDelete: can('DeleteRestrictions', 'Deletable'),
    isReplaced: method === 'PUT',
    canFilter: can('FilterRestrictions', 'Filterable'),
    needsFilter: member(told('FilterRestrictions'), 'RequiresFilter') === true,
    unfiltered: names('FilterRestrictions', 'NonFilterableProperties'),
    canSort: can('SortRestrictions', 'Sortable'),
    unsorted: names('SortRestrictions', 'NonSortableProperties'),
    canExpand: can('ExpandRestrictions', 'Expandable'),
    unexpanded: names('ExpandRestrictions', 'NonExpandableProperties'),
    canSelect: can('SelectSupport', 'Supported'),
    canCount: can('CountRestrictions', 'Countable'),
    canTop: flag('TopSupported'),
    canSkip: flag('SkipSupported'),
    canSearch: search !== undefined && member(search, 'Searchable') !== false,
    tracksChanges: change !== undefined && change !== false && member(change, 'Supported') !== false,
  };
}

/** What is said of a navigation at the set it begins at: `NavigationRestrictions`. */
export function navigationRestrictions(notes: Notes, path: string): JsonValue | undefined {
  const all = member(notes.get(`${CAPABILITIES}.NavigationRestrictions`), 'RestrictedProperties');
  return isJsonArray(all) ? all.find((one) => member(one, 'NavigationProperty') === path) : undefined;
}
