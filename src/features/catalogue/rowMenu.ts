import { Copy, ExternalLink, FolderInput, Link2, Trash2, Upload } from 'lucide-react';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { MenuEntry } from '../../ui/MenuList.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import type { RowActions } from './rowActions.ts';

export function rowMenu(row: CatalogueRow, actions: RowActions): readonly MenuEntry[] {
  return [
    {
      id: 'open',
      label: t('Open in a new tab'),
      icon: ExternalLink,
      run: () => window.open(`#/connectors/${row.document.id}`, '_blank', 'noopener'),
    },
    'line',
    { id: 'duplicate', label: t('Duplicate'), icon: Copy, run: () => actions.duplicate(row) },
    { id: 'move', label: t('Move to category…'), icon: FolderInput, run: () => actions.move([row]) },
    { id: 'export', label: t('Export…'), icon: Upload, run: () => actions.exportFiles([row]) },
    {
      id: 'share',
      label: t('Share as a link…'),
      icon: Link2,
      run: () => openDialog({ kind: 'share', connectorId: row.document.id }),
    },
    'line',
    { id: 'delete', label: t('Delete'), icon: Trash2, tone: 'danger', run: () => actions.remove([row]) },
  ];
}
