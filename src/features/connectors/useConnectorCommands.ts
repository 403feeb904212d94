import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { ConnectorState } from './ConnectorSession.ts';
import type { OpenConnector } from './useConnectorSession.ts';

interface Ways {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly goTo: (tab: string) => void;
}

/** What the palette and the shortcuts offer while a connector is open. */
export function useConnectorCommands(
  { session, autosave }: OpenConnector,
  { undoLabel, redoLabel }: ConnectorState,
  { undo, redo, goTo }: Ways,
): void {
  const section = 'Connector';
  useCommands([
    {
      id: 'undo',
      label: undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`,
      section,
      shortcut: 'Mod+Z',
      enabled: undoLabel !== null,
      run: undo,
    },
    {
      id: 'redo',
      label: redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`,
      section,
      shortcut: 'Mod+Shift+Z',
      enabled: redoLabel !== null,
      run: redo,
    },
    { id: 'save', label: 'Save now', section, shortcut: 'Mod+S', run: () => void autosave.flush() },
    {
      id: 'export-connector',
      label: 'Export this connector',
      section,
      run: () => void autosave.flush().then(() => openDialog({ kind: 'export', connectorIds: [session.id] })),
    },
    { id: 'connector-definition', label: 'Show definition', section, run: () => goTo('definition') },
    { id: 'connector-configuration', label: 'Show configuration', section, run: () => goTo('configuration') },
    { id: 'connector-json', label: 'Show JSON', section, run: () => goTo('json') },
  ]);
}
