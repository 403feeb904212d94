import { useEffect } from 'react';
import { useSearch } from 'wouter';
import type { Connector } from '../../domain/connector/connector.ts';
import type { Selection } from './connectorPlace.ts';

/** `?action=NAME` in the address opens the action or event, now and when the address changes. */
export function useActionInRoute(
  connector: Connector | null,
  onSelect: (selection: Selection) => void,
): void {
  const name = new URLSearchParams(useSearch()).get('action');
  const isRead = connector !== null;
  useEffect(() => {
    if (name === null || connector === null) return;
    for (const list of ['actions', 'events'] as const) {
      const found = connector[list].find((one) => one.name === name);
      if (found) {
        onSelect({ list, key: found.key });
        return;
      }
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- an edit of the connector leads nowhere
  }, [name, isRead]);
}
