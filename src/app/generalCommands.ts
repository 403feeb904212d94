import { t } from '../language/t.ts';
import { failureToast } from '../state/failureToast.ts';
import { flushAll } from '../state/autosave.ts';
import { registerCommands } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { setSearchForm } from '../features/replace/searchForm.ts';
import { navigate } from './hashLocation.ts';
import { goToArea, goToTab } from './pageAreas.ts';

/** What can be done on every page. Pages register after this, so an id of theirs takes the place of one of these. */
export function registerGeneralCommands(): void {
  registerCommands([
    {
      id: 'command-palette',
      label: t('Search or run a command'),
      section: t('Everywhere'),
      shortcut: 'Mod+K',
      run: () => openDialog({ kind: 'command-palette' }),
    },
    { id: 'save', label: t('Save now'), section: t('Everywhere'), shortcut: 'Mod+S', run: saveNow },
    {
      id: 'shortcuts',
      label: t('Help and shortcuts'),
      section: t('Everywhere'),
      shortcut: '?',
      run: () => openDialog({ kind: 'shortcuts' }),
    },
    {
      id: 'next-area',
      label: t('Next part of the page'),
      section: t('Everywhere'),
      shortcut: 'F6',
      run: () => goToArea(1),
    },
    {
      id: 'previous-area',
      label: t('Part of the page before'),
      section: t('Everywhere'),
      shortcut: 'Shift+F6',
      run: () => goToArea(-1),
    },
    { id: 'next-tab', label: t('Next tab'), section: t('Everywhere'), shortcut: 'T', run: () => goToTab(1) },
    {
      id: 'previous-tab',
      label: t('Tab before'),
      section: t('Everywhere'),
      shortcut: 'Shift+T',
      run: () => goToTab(-1),
    },
    {
      id: 'search-everywhere',
      label: t('Search in all processes'),
      section: t('Everywhere'),
      shortcut: 'Mod+Shift+F',
      run: () => navigate('/search'),
    },
    {
      id: 'replace-everywhere',
      label: t('Replace in all processes'),
      section: t('Everywhere'),
      shortcut: 'Mod+Shift+H',
      run: () => {
        setSearchForm({ replaces: true });
        navigate('/search');
      },
    },
    {
      id: 'settings',
      label: t('Settings'),
      section: t('Everywhere'),
      shortcut: 'Mod+,',
      run: () => openDialog({ kind: 'settings' }),
    },
    { id: 'go-projects', label: t('Projects'), section: t('Go to'), run: () => navigate('/projects') },
    { id: 'go-connectors', label: t('Connectors'), section: t('Go to'), run: () => navigate('/connectors') },
    {
      id: 'go-documentation',
      label: t('Documentation of connectors'),
      section: t('Go to'),
      run: () => navigate('/connectors/documentation'),
    },
    {
      id: 'go-gallery',
      label: t('Gallery of connectors'),
      section: t('Go to'),
      run: () => navigate('/connectors/gallery'),
    },
    { id: 'go-templates', label: t('Templates'), section: t('Go to'), run: () => navigate('/templates') },
    { id: 'go-help', label: t('Help'), section: t('Go to'), run: () => navigate('/help') },
    {
      id: 'new-project',
      label: t('New project…'),
      section: t('New'),
      run: () => openDialog({ kind: 'new-project' }),
    },
    {
      id: 'new-connector',
      label: t('New connector…'),
      section: t('New'),
      run: () => openDialog({ kind: 'new-connector' }),
    },
    {
      id: 'api-connector',
      label: t('Connector from an API description…'),
      section: t('New'),
      run: () => openDialog({ kind: 'api-import' }),
    },
  ]);
}

/** Editors show by themselves whether they are saved; a failed save says so itself. */
function saveNow(): void {
  flushAll().catch((error: unknown) => {
    failureToast(error);
  });
}
