import { actionOfTask } from '../../../domain/connector/implementation.ts';
import { mapAction } from '../../../domain/mapping/mapAction.ts';
import { otherTarget, TARGET_NAMES } from '../../../domain/process/target.ts';
import { t } from '../../../language/t.ts';
import { type UserCommand, useCommands } from '../../../state/commands.ts';
import { toast } from '../../../state/toasts.ts';
import { openConversion } from './openConversion.ts';
import { openHistory } from './openHistory.ts';
import { type ProcessTab, tabsFor } from './processTabs.ts';
import { useSession, useSessionState, useSnapshot } from '../session/SessionContext.tsx';

export interface PageWays {
  readonly tab: ProcessTab;
  readonly onTab: (tab: ProcessTab) => void;
  readonly onExport: () => void;
  readonly onProblems: () => void;
  readonly onMinimap: () => void;
}

const SECTION = t('Process');

/** What can be done on this page from the palette and the keyboard, wherever the focus is. */
export function useProcessCommands({ tab, onTab, onExport, onProblems, onMinimap }: PageWays): void {
  const session = useSession();
  const { editor } = session;
  const { canUndo, canRedo, undoLabel, redoLabel, content, drafts } = useSessionState();
  const tabs = tabsFor(content?.sidecar.target ?? 'activiti', drafts);
  const { selected, selectedIds, variables } = useSnapshot();
  const found = selected && actionOfTask(session.catalogue, selected);
  const command = (
    id: string,
    label: string,
    run: () => void,
    more: Partial<UserCommand> = {},
  ): UserCommand => ({
    id,
    label,
    section: SECTION,
    run,
    ...more,
  });
  const onDiagram = (run: () => void) => () => {
    onTab('diagram');
    run();
  };
  useCommands([
    command('undo', undoLabel === '' ? t('Undo') : t`Undo: ${undoLabel}`, () => session.undo(), {
      shortcut: 'Mod+Z',
      enabled: canUndo,
    }),
    command('redo', redoLabel === '' ? t('Redo') : t`Redo: ${redoLabel}`, () => session.redo(), {
      shortcut: 'Mod+Shift+Z',
      enabled: canRedo,
    }),
    command('save', t('Save now'), () => void saveNow(session), { shortcut: 'Mod+S' }),
    command('process.history', t('History of this process…'), () => openHistory(session)),
    command('process.export', t('Export process…'), onExport, { shortcut: 'Mod+E' }),
    command(
      'process.convert',
      t`Convert to ${TARGET_NAMES[otherTarget(session.target)]}…`,
      () => void openConversion(session),
    ),
    command(
      'process.find',
      t('Find in the diagram'),
      onDiagram(() => editor.find()),
      {
        ...(tab === 'diagram' ? { shortcut: 'Mod+F' } : {}),
      },
    ),
    command(
      'process.zoom-in',
      t('Zoom in'),
      onDiagram(() => editor.zoom('in')),
      { shortcut: 'Mod+=' },
    ),
    command(
      'process.zoom-out',
      t('Zoom out'),
      onDiagram(() => editor.zoom('out')),
      { shortcut: 'Mod+-' },
    ),
    command(
      'process.zoom-100',
      t('Zoom to 100%'),
      onDiagram(() => editor.zoom('100')),
      { shortcut: 'Mod+0' },
    ),
    command(
      'process.zoom-fit',
      t('Fit to view'),
      onDiagram(() => editor.zoom('fit')),
      { shortcut: 'Mod+9' },
    ),
    command(
      'process.zoom-selection',
      t('Zoom to what is selected'),
      onDiagram(() => editor.zoom('selection')),
      { shortcut: 'Z', enabled: selectedIds.length > 0 },
    ),
    command('process.minimap', t('Show or hide the minimap'), onDiagram(onMinimap)),
    command('process.problems', t('Show or hide problems'), onProblems),
    command('process.diagram', t('Show the diagram'), () => onTab('diagram'), { enabled: tab !== 'diagram' }),
    command('process.xml', t('Show the XML'), () => onTab('xml'), { enabled: tab !== 'xml' }),
    command('process.extensions', t('Show the extensions'), () => onTab('extensions'), {
      enabled: tab !== 'extensions' && tabs.some(({ id }) => id === 'extensions'),
    }),
    command(
      'process.auto-map',
      t('Auto-map the selected task'),
      () => {
        if (!found) return;
        const data = mapAction(found.action, variables, selected.data, session.target);
        editor.setData(new Map([[selected.id, data]]), 'Auto-map');
      },
      { enabled: found !== null },
    ),
  ]);
}

/** The answer to a key that people press to be sure; a failure is said in the head already. */
async function saveNow({ autosave }: ReturnType<typeof useSession>): Promise<void> {
  await autosave.flush();
  if (autosave.status.get() === 'saved') toast({ message: t('Saved.'), tone: 'ok' });
}
