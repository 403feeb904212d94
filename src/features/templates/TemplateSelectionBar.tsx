import { Trash2, Upload } from 'lucide-react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { TemplateRow } from './templateRows.ts';
import styles from './TemplatesPage.module.css';
import type { TemplateActions } from './TemplateActions.ts';

interface TemplateSelectionBarProps {
  readonly selected: readonly TemplateRow[];
  /** what the search and the filters leave: select all takes these */
  readonly shown: readonly TemplateRow[];
  readonly actions: TemplateActions;
  readonly onClear: () => void;
}

/** What can be done with several templates at once. */
export function TemplateSelectionBar({ selected, shown, actions, onClear }: TemplateSelectionBarProps) {
  const keys = new Set(selected.map(({ key }) => key));
  const all = shown.length > 0 && shown.every(({ key }) => keys.has(key));
  const hidden = keys.size - shown.filter(({ key }) => keys.has(key)).length;
  return (
    <div className={styles.selection} role="toolbar" aria-label={t('Selected templates')}>
      <CheckBox
        label={t('Select all')}
        hideLabel
        checked={all ? true : 'mixed'}
        onChange={() => actions.tick(shown, !all)}
      />
      <b role="status">{t`${selected.length} selected`}</b>
      <span className="faint">{hidden === 0 ? t`of ${shown.length}` : t`${hidden} not shown`}</span>
      <span className={styles.line} />
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
