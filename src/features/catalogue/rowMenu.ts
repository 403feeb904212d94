import { Copy, ExternalLink, FolderInput, Trash2, Upload } from 'lucide-react';
import type { MenuEntry } from '../../ui/MenuList.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import type { RowActions } from './rowActions.ts';

export function rowMenu(row: CatalogueRow, actions: RowActions): readonly MenuEntry[] {
  return [
    {
      id: 'open',
      label: 'Open in a new tab',
      icon: ExternalLink,
      run: () => window.open(`#/connectors/${row.document.id}`, '_blank', 'noopener'),
    },
    'line',
    { id: 'duplicate', label: 'Duplicate', icon: Copy, run: () => actions.duplicate(row) },
    { id: 'move', label: 'Move to category…', icon: FolderInput, run: () => actions.move([row]) },
    { id: 'export', label: 'Export…', icon: Upload, run: () => actions.exportFiles([row]) },
    'line',
    { id: 'delete', label: 'Delete', icon: Trash2, tone: 'danger', run: () => actions.remove([row]) },
  ];
}
