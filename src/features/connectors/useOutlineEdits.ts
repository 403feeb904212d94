import { useState } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import type { Selection } from './connectorPlace.ts';
import type { ConnectorSession } from './ConnectorSession.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { usesOfAction } from '../../domain/versions/connectorUses.ts';
import { outlineEdits, rowName, type OutlineEdits } from './outlineEdits.ts';

interface OutlineEditsOptions {
  readonly session: ConnectorSession;
  readonly connector: Connector;
  readonly uses: readonly TaskUse[];
  readonly onSelect: (row: Selection | undefined) => void;
}

/** The tasks that call the action of a row; nothing calls events and errors by name. */
export function usesOfRow(
  connector: Connector,
  row: Selection,
  uses: readonly TaskUse[],
): readonly TaskUse[] {
  if (row.list !== 'actions') return [];
  return usesOfAction(uses, implementationOf(connector.name, rowName(connector, row)));
}

/** Edits of the outline that show the row they lead to, and ask before something in use goes. */
export function useOutlineEdits({ session, connector, uses, onSelect }: OutlineEditsOptions) {
  /** there to be named */
  const [added, setAdded] = useState<Selection | undefined>();
  const [asking, setAsking] = useState<Selection | null>(null);
  const plain = outlineEdits(session);
  const then = (row: Selection | undefined) => {
    onSelect(row);
    return row;
  };
  const removeNow = (row: Selection) => {
    setAsking(null);
    const name = rowName(connector, row);
    const next = then(plain.remove(row));
    const { content } = session.getState();
    toast({
      message: t`Deleted ${name}`,
      action: { label: t('Undo'), run: () => undoUnlessChanged(session, content) },
    });
    return next;
  };
  const edits: OutlineEdits = {
    add: (list) => {
      const row = plain.add(list);
      setAdded(row);
      return then(row);
    },
    duplicate: (row) => then(plain.duplicate(row)),
    move: (row, by) => then(plain.move(row, by)),
    remove: (row) => {
      if (usesOfRow(connector, row, uses).length === 0) return removeNow(row);
      setAsking(row);
      return row;
    },
  };
  return { edits, added, setAdded, asking, setAsking, removeNow };
}

function undoUnlessChanged(session: ConnectorSession, content: unknown): void {
  if (session.getState().content === content) session.undo();
  else toast({ message: t('Other changes came after it. Use Undo to go back to it.') });
}
