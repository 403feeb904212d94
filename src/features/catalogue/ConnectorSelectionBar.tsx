import { FolderInput, Trash2, Upload } from 'lucide-react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectionBar } from '../../ui/SelectionBar.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import type { RowActions } from './rowActions.ts';

interface ConnectorSelectionBarProps {
  readonly selected: readonly CatalogueRow[];
  /** what the search and the filters leave: select all takes these */
  readonly shown: readonly CatalogueRow[];
  readonly onSelectAll: (all: boolean) => void;
  readonly actions: Pick<RowActions, 'move' | 'exportFiles' | 'remove'>;
  readonly onClear: () => void;
}

/** What can be done with several connectors at once. */
export function ConnectorSelectionBar(props: ConnectorSelectionBarProps) {
  const { selected, shown, onSelectAll, actions, onClear } = props;
  return (
    <SelectionBar
      label={t('Selected connectors')}
      selected={selected.map(({ document }) => document.id)}
      shown={shown.map(({ document }) => document.id)}
      onSelectAll={onSelectAll}
      onClear={onClear}
    >
      <Button kind="quiet" size="small" icon={FolderInput} onPress={() => actions.move(selected)}>
        {t('Move to category')}
      </Button>
      <Button kind="quiet" size="small" icon={Upload} onPress={() => actions.exportFiles(selected)}>
        {t('Export')}
      </Button>
      <Button kind="danger" size="small" icon={Trash2} onPress={() => actions.remove(selected)}>
        {t('Delete')}
      </Button>
    </SelectionBar>
  );
}
