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
      label: 'Search or run a command',
      section: 'Everywhere',
      shortcut: 'Mod+K',
      run: () => openDialog({ kind: 'command-palette' }),
    },
    { id: 'save', label: 'Save now', section: 'Everywhere', shortcut: 'Mod+S', run: saveNow },
    {
      id: 'shortcuts',
      label: 'Help and shortcuts',
      section: 'Everywhere',
      shortcut: '?',
      run: () => openDialog({ kind: 'shortcuts' }),
    },
    {
      id: 'next-area',
      label: 'Next part of the page',
      section: 'Everywhere',
      shortcut: 'F6',
      run: () => goToArea(1),
    },
    {
      id: 'previous-area',
      label: 'Part of the page before',
      section: 'Everywhere',
      shortcut: 'Shift+F6',
      run: () => goToArea(-1),
    },
    { id: 'next-tab', label: 'Next tab', section: 'Everywhere', shortcut: 'T', run: () => goToTab(1) },
    {
      id: 'previous-tab',
      label: 'Tab before',
      section: 'Everywhere',
      shortcut: 'Shift+T',
      run: () => goToTab(-1),
    },
    {
      id: 'search-everywhere',
      label: 'Search in all processes',
      section: 'Everywhere',
      shortcut: 'Mod+Shift+F',
      run: () => navigate('/search'),
    },
    {
      id: 'replace-everywhere',
      label: 'Replace in all processes',
      section: 'Everywhere',
      shortcut: 'Mod+Shift+H',
      run: () => {
        setSearchForm({ replaces: true });
        navigate('/search');
      },
    },
    {
      id: 'settings',
      label: 'Settings',
      section: 'Everywhere',
      shortcut: 'Mod+,',
      run: () => openDialog({ kind: 'settings' }),
    },
    { id: 'go-projects', label: 'Projects', section: 'Go to', run: () => navigate('/projects') },
    { id: 'go-connectors', label: 'Connectors', section: 'Go to', run: () => navigate('/connectors') },
    {
      id: 'go-documentation',
      label: 'Documentation of connectors',
      section: 'Go to',
      run: () => navigate('/connectors/documentation'),
    },
    {
      id: 'go-gallery',
      label: 'Gallery of connectors',
      section: 'Go to',
      run: () => navigate('/connectors/gallery'),
    },
    { id: 'go-templates', label: 'Templates', section: 'Go to', run: () => navigate('/templates') },
    { id: 'go-help', label: 'Help', section: 'Go to', run: () => navigate('/help') },
    {
      id: 'new-project',
      label: 'New project…',
      section: 'New',
      run: () => openDialog({ kind: 'new-project' }),
    },
    {
      id: 'new-connector',
      label: 'New connector…',
      section: 'New',
      run: () => openDialog({ kind: 'new-connector' }),
    },
    {
      id: 'api-connector',
      label: 'Connector from an API description…',
      section: 'New',
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
