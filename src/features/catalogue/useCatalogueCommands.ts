import { useLocation } from 'wouter';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';

/** What the palette offers in the catalogue. */
export function useCatalogueCommands(): void {
  const [, navigate] = useLocation();
  const section = 'Connectors';
  useCommands([
    {
      id: 'new-connector',
      label: 'New connector…',
      section: 'New',
      shortcut: 'N',
      run: () => openDialog({ kind: 'new-connector' }),
    },
    {
      id: 'manage-categories',
      label: 'Manage categories',
      section,
      run: () => openDialog({ kind: 'categories', of: 'connector' }),
    },
    {
      id: 'connector-gallery',
      label: 'Gallery of connectors',
      section,
      run: () => navigate('/connectors/gallery'),
    },
  ]);
}
