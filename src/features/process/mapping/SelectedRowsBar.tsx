import { X } from 'lucide-react';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { MenuCommand } from '../../../ui/MenuList.tsx';
import styles from './SelectedRowsBar.module.css';

export interface RowsCommand extends MenuCommand {
  /** a button of its own, under this short name */
  readonly short?: string;
}

interface SelectedRowsBarProps {
  /** 'inputs' */
  readonly many: string;
  readonly count: number;
  readonly commands: readonly RowsCommand[];
  readonly onClose: () => void;
}

/** What can be done with the picked rows, all of them in one step. Stays in view at the foot of the table. */
export function SelectedRowsBar({ many, count, commands, onClose }: SelectedRowsBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={t`Selected ${many}`}>
      <span className={styles.count} role="status">
        {t`${count} selected`}
      </span>
      {commands.map(
        ({ id, short, label, keys, disabledReason, run }) =>
          short !== undefined && (
            <Button
              key={id}
              kind="quiet"
              size="small"
              aria-label={label}
              disabledReason={disabledReason}
              {...(keys === undefined ? {} : { keys })}
              onPress={run}
            >
              {short}
            </Button>
          ),
      )}
      <MenuButton
        isIconOnly
        size="small"
        label={t`More for the selected ${many}`}
        entries={commands.filter(({ short }) => short === undefined)}
      />
      <IconButton label={t('Select none')} keys="Escape" icon={X} size="small" onPress={onClose} />
    </div>
  );
}
