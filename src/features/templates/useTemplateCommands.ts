import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { TemplateState } from './TemplateSession.ts';
import type { TemplateTab } from './templateTabs.ts';
import type { OpenTemplate } from './useTemplateSession.ts';

/** What the palette and the shortcuts offer while a template is open. */
export function useTemplateCommands(
  { session, autosave }: OpenTemplate,
  { undoLabel, redoLabel }: TemplateState,
  goTo: (tab: TemplateTab) => void,
): void {
  const section = t('Template');
  useCommands([
    {
      id: 'undo',
      label: undoLabel === null ? t('Undo') : t`Undo: ${undoLabel}`,
      section,
      shortcut: 'Mod+Z',
      enabled: undoLabel !== null,
      run: () => session.undo(),
    },
    {
      id: 'redo',
      label: redoLabel === null ? t('Redo') : t`Redo: ${redoLabel}`,
      section,
      shortcut: 'Mod+Shift+Z',
      enabled: redoLabel !== null,
      run: () => session.redo(),
    },
    { id: 'save', label: t('Save now'), section, shortcut: 'Mod+S', run: () => void autosave.flush() },
    {
      id: 'export-template',
      label: t('Export this template'),
      section,
      shortcut: 'Mod+E',
      run: () => void autosave.flush().then(() => openDialog({ kind: 'export', templateIds: [session.id] })),
    },
    { id: 'template-json', label: t('Show JSON'), section, run: () => goTo('json') },
    { id: 'template-properties', label: t('Show properties'), section, run: () => goTo('properties') },
    { id: 'template-versions', label: t('Show versions'), section, run: () => goTo('versions') },
  ]);
}
