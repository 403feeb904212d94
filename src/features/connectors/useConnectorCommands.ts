import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { ConnectorState } from './ConnectorState.ts';
import { updateFromApi } from './updateFromApi.ts';
import type { OpenConnector } from './useConnectorSession.ts';

interface Ways {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly goTo: (tab: string) => void;
}

/** What the palette and the shortcuts offer while a connector is open. */
export function useConnectorCommands(
  open: OpenConnector,
  { undoLabel, redoLabel, connector }: ConnectorState,
  { undo, redo, goTo }: Ways,
): void {
  const { session, autosave } = open;
  const section = t('Connector');
  useCommands([
    {
      id: 'undo',
      label: undoLabel === null ? t('Undo') : t`Undo: ${undoLabel}`,
      section,
      shortcut: 'Mod+Z',
      enabled: undoLabel !== null,
      run: undo,
    },
    {
      id: 'redo',
      label: redoLabel === null ? t('Redo') : t`Redo: ${redoLabel}`,
      section,
      shortcut: 'Mod+Shift+Z',
      enabled: redoLabel !== null,
      run: redo,
    },
    { id: 'save', label: t('Save now'), section, shortcut: 'Mod+S', run: () => void autosave.flush() },
    {
      id: 'export-connector',
      label: t('Export this connector'),
      section,
      shortcut: 'Mod+E',
      run: () => void autosave.flush().then(() => openDialog({ kind: 'export', connectorIds: [session.id] })),
    },
    {
      id: 'share-connector',
      label: t('Share as a link…'),
      section,
      run: () => void autosave.flush().then(() => openDialog({ kind: 'share', connectorId: session.id })),
    },
    {
      id: 'connector-code',
      label: t('Generate code…'),
      section,
      run: () => void autosave.flush().then(() => openDialog({ kind: 'code', connectorId: session.id })),
    },
    {
      id: 'derive-connector',
      label: t('Derive a connector…'),
      section,
      enabled: connector !== null,
      run: () => void autosave.flush().then(() => openDialog({ kind: 'derive', connectorId: session.id })),
    },
    {
      id: 'update-from-api',
      label: t('Update from an API description…'),
      section,
      enabled: connector !== null,
      run: () => updateFromApi(open),
    },
    { id: 'connector-definition', label: t('Show definition'), section, run: () => goTo('definition') },
    {
      id: 'connector-configuration',
      label: t('Show configuration'),
      section,
      run: () => goTo('configuration'),
    },
    { id: 'connector-json', label: t('Show JSON'), section, run: () => goTo('json') },
  ]);
}
