import { FolderInput, Trash2, Upload } from 'lucide-react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import type { RowActions } from './rowActions.ts';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly selected: readonly CatalogueRow[];
  /** what the search and the filters leave: select all takes these */
  readonly shown: readonly CatalogueRow[];
  readonly onSelectAll: (all: boolean) => void;
  readonly actions: Pick<RowActions, 'move' | 'exportFiles' | 'remove'>;
  readonly onClear: () => void;
}

/** What can be done with several connectors at once. */
export function SelectionBar({ selected, shown, onSelectAll, actions, onClear }: SelectionBarProps) {
  const chosen = new Set(selected.map(({ document }) => document.id));
  const hidden = chosen.size - shown.filter(({ document }) => chosen.has(document.id)).length;
  const all = shown.length > 0 && shown.every(({ document }) => chosen.has(document.id));
  return (
    <div className={styles.selection} role="toolbar" aria-label={t('Selected connectors')}>
      <CheckBox
        label={t('Select all')}
        hideLabel
        checked={all ? true : 'mixed'}
        onChange={() => onSelectAll(!all)}
      />
      <b role="status">{t`${selected.length} selected`}</b>
      <span className="faint">{hidden === 0 ? t`of ${shown.length}` : t`${hidden} not shown`}</span>
      <span className={styles.line} />
      <Button kind="quiet" size="small" icon={FolderInput} onPress={() => actions.move(selected)}>
        {t('Move to category')}
      </Button>
      <Button kind="quiet" size="small" icon={Upload} onPress={() => actions.exportFiles(selected)}>
        {t('Export')}
      </Button>
      <Button kind="danger" size="small" icon={Trash2} onPress={() => actions.remove(selected)}>
        {t('Delete')}
      </Button>
      <span className="grow" />
      <Button kind="quiet" size="small" onPress={onClear}>
        {t('Clear')} <Kbd keys="Escape" />
      </Button>
    </div>
  );
}
