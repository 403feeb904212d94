import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';

/** What the palette offers in the catalogue. */
export function useCatalogueCommands(): void {
  const [, navigate] = useLocation();
  const section = t('Connectors');
  useCommands([
    {
      id: 'new-connector',
      label: t('New connector…'),
      section: t('New'),
      shortcut: 'N',
      run: () => openDialog({ kind: 'new-connector' }),
    },
    {
      id: 'manage-categories',
      label: t('Manage categories'),
      section,
      run: () => openDialog({ kind: 'categories', of: 'connector' }),
    },
    {
      id: 'connector-gallery',
      label: t('Gallery of connectors'),
      section,
      run: () => navigate('/connectors/gallery'),
    },
  ]);
}
