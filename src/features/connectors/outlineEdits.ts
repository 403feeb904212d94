import type { Connector } from '../../domain/connector/connector.ts';
import {
  addAction,
  addError,
  duplicateAction,
  duplicateError,
  moveAction,
  moveError,
  removeAction,
  removeError,
} from '../../domain/connector/editConnector.ts';
import { t } from '../../language/t.ts';
import { allSelections, sameSelection, type Selection } from './connectorPlace.ts';
import type { ConnectorSession } from './ConnectorSession.ts';

/** What can be done to a row of the outline; each tells the row to show next. */
export interface OutlineEdits {
  add(list: Selection['list']): Selection | undefined;
  duplicate(row: Selection): Selection | undefined;
  move(row: Selection, by: number): Selection | undefined;
  remove(row: Selection): Selection | undefined;
}

const ADD = { actions: t('Add action'), events: t('Add event'), errors: t('Add error') };

export function outlineEdits(session: ConnectorSession): OutlineEdits {
  const current = () => session.getState().connector;
  return {
    add(list) {
      session.edit(ADD[list], (connector) =>
        list === 'errors' ? addError(connector) : addAction(connector, '', list),
      );
      return lastOf(current(), list);
    },
    duplicate(row) {
      session.edit(t`Duplicate ${nameOf(current(), row)}`, (connector) =>
        row.list === 'errors'
          ? duplicateError(connector, row.index)
          : duplicateAction(connector, row.key, row.list),
      );
      return neighbour(current(), row, 1);
    },
    move(row, by) {
      const connector = current();
      if (connector === null) return row;
      const to = positionOf(connector, row) + by;
      if (to < 0 || to >= connector[row.list].length) return row;
      session.edit(t`Move ${nameOf(connector, row)}`, (one) =>
        row.list === 'errors' ? moveError(one, row.index, to) : moveAction(one, row.key, to, row.list),
      );
      return row.list === 'errors' ? { list: 'errors', index: to } : row;
    },
    remove(row) {
      const next = neighbour(current(), row, 1) ?? neighbour(current(), row, -1);
      session.edit(t`Delete ${nameOf(current(), row)}`, (connector) =>
        row.list === 'errors'
          ? removeError(connector, row.index)
          : removeAction(connector, row.key, row.list),
      );
      // The following error now has the place of the one that went.
      return next?.list === 'errors' && row.list === 'errors' && next.index > row.index ? row : next;
    },
  };
}

export function positionOf(connector: Connector, row: Selection): number {
  return row.list === 'errors' ? row.index : connector[row.list].findIndex(({ key }) => key === row.key);
}

export function rowName(connector: Connector, row: Selection): string {
  return connector[row.list][positionOf(connector, row)]?.name ?? '';
}

function nameOf(connector: Connector | null, row: Selection): string {
  return connector === null ? '' : rowName(connector, row);
}

function lastOf(connector: Connector | null, list: Selection['list']): Selection | undefined {
  return connector === null ? undefined : allSelections(connector).findLast((row) => row.list === list);
}

function neighbour(connector: Connector | null, row: Selection, by: number): Selection | undefined {
  if (connector === null) return undefined;
  const all = allSelections(connector);
  return all[all.findIndex((one) => sameSelection(row, one)) + by];
}
