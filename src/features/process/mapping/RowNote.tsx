import type { Severity } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { LEVEL_ICONS } from '../../../ui/LevelCount.tsx';
import { rich } from '../../../ui/rich.tsx';
import styles from './MappingTable.module.css';

interface RowNoteProps {
  readonly id: string;
  readonly message: string;
  readonly severity: Severity;
  /** a variable that was probably meant */
  readonly near?: string | undefined;
  readonly onUse?: ((variable: string) => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** What is wrong with a row, under it, with the way out beside it. */
export function RowNote({ id, message, severity, near, onUse, onRemove }: RowNoteProps) {
  return (
    <div className={styles.says} data-level={severity} id={id} role="note">
      <Icon of={LEVEL_ICONS[severity]} size={14} />
      <span>
        {message}
        {near !== undefined && <> {rich`Near match: ${(<code>{near}</code>)}`}</>}
      </span>
      {near !== undefined && onUse && (
        <Button size="small" onPress={() => onUse(near)} aria-label={t`Use ${near}`}>
          {t('Use it')}
        </Button>
      )}
      {onRemove && (
        <Button size="small" onPress={onRemove}>
          {t('Remove')}
        </Button>
      )}
    </div>
  );
}
