import type { ApiOutline } from '../../domain/api/ApiOutline.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { possibleKeys } from './operationLines.ts';

/** Beyond so many operations nobody wants them all: people choose. */
const ALL_UP_TO = 60;

/**
 * What is chosen at first. Of a connector that was made of a description: the operations it was made of, so that an
 * update neither adds nor removes what nobody asked for.
 */
export function firstChoice(
  outline: Pick<ApiOutline, 'operations'>,
  about?: ConnectorAbout,
): ReadonlySet<string> {
  const calls = about?.api?.calls;
  if (calls !== undefined) {
    const keys = new Set(calls.map(({ operation }) => operation));
    const ids = new Set(calls.flatMap(({ id }) => id ?? []));
    const known = outline.operations.filter(
      ({ key, id }) => keys.has(key) || (id !== undefined && ids.has(id)),
    );
    return new Set(possibleKeys(known));
  }
  const all = possibleKeys(outline.operations.filter(({ aside }) => aside === undefined));
  return new Set(all.length <= ALL_UP_TO ? all : []);
}
