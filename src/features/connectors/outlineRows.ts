import type { Action, Connector, ConnectorError } from '../../domain/connector/connector.ts';
import type { Selection } from './connectorPlace.ts';

/** A row of the outline with what it stands for. */
export interface OutlineEntry {
  readonly row: Selection;
  readonly name: string;
  readonly part: Action | ConnectorError;
}

/** All of them, from top to bottom. */
export function outlineRows({ actions, events, errors }: Connector): readonly OutlineEntry[] {
  const rowsOf = (list: 'actions' | 'events', parts: readonly Action[]): readonly OutlineEntry[] =>
    parts.map((part) => ({ row: { list, key: part.key }, name: part.name, part }));
  return [
    ...rowsOf('actions', actions),
    ...rowsOf('events', events),
    ...errors.map((part, index): OutlineEntry => ({ row: { list: 'errors', index }, name: part.name, part })),
  ];
}
