import { Trash2, Upload } from 'lucide-react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectionBar } from '../../ui/SelectionBar.tsx';
import type { TemplateRow } from './templateRows.ts';
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
  return (
    <SelectionBar
      label={t('Selected templates')}
      selected={selected.map(({ key }) => key)}
      shown={shown.map(({ key }) => key)}
      onSelectAll={(all) => actions.tick(shown, all)}
      onClear={onClear}
    >
      <Button kind="quiet" size="small" icon={Upload} onPress={() => actions.exportFiles(selected)}>
        {t('Export')}
      </Button>
      <Button kind="danger" size="small" icon={Trash2} onPress={() => actions.remove(selected)}>
        {t('Delete')}
      </Button>
    </SelectionBar>
  );
}
