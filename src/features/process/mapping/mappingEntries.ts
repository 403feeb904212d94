import type { ElementData, Mapping, MappingEntry } from '../../../domain/process/process.ts';
import { own } from '../../../domain/values/own.ts';

type Direction = 'inputs' | 'outputs';
type Entries = Readonly<Record<string, MappingEntry>>;

/** Puts an entry under a name as it is, for elements whose parameters nobody defines. `null` removes it. */
export function setEntry(
  data: ElementData,
  direction: Direction,
  name: string,
  entry: MappingEntry | null,
): ElementData {
  const entries = data.mapping?.[direction] ?? {};
  const others = Object.entries(entries).filter(([key]) => key !== name);
  if (entry === null) return withEntries(data, direction, Object.fromEntries(others));
  // In its place when it was there: rows must not jump while they are edited.
  const next = Object.hasOwn(entries, name)
    ? Object.entries(entries).map(([key, old]) => [key, key === name ? entry : old] as const)
    : [...others, [name, entry] as const];
  return withEntries(data, direction, Object.fromEntries(next));
}

/** The same entry in the same place under another name; what that name held before is gone. */
export function renameEntry(data: ElementData, direction: Direction, from: string, to: string): ElementData {
  const entries = data.mapping?.[direction];
  if (from === to || own(entries, from) === undefined) return data;
  const next = Object.entries(entries ?? {})
    .filter(([key]) => key !== to)
    .map(([key, entry]) => [key === from ? to : key, entry] as const);
  return withEntries(data, direction, Object.fromEntries(next));
}

function withEntries(data: ElementData, direction: Direction, entries: Entries): ElementData {
  const { [direction]: _old, ...others }: Mapping = data.mapping ?? {};
  const mapping: Mapping = Object.keys(entries).length === 0 ? others : { ...others, [direction]: entries };
  const { mapping: _mapping, ...rest } = data;
  return Object.keys(mapping).length === 0 ? rest : { ...rest, mapping };
}
