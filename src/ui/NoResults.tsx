import { SearchX, type LucideIcon } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';

export interface NoResultsProps {
  /** 'No connector matches “mailx”.' */
  readonly message: string;
  /** where nothing was looked for: what is missing */
  readonly icon?: LucideIcon;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A search or filter that found nothing, or a list that is still empty; offers the way back. */
export function NoResults({ message, icon = SearchX, action }: NoResultsProps) {
  return (
    <div className={styles.none} role="status">
      <Icon of={icon} size={20} />
      <p>{message}</p>
      {action && (
        <Button size="small" onPress={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
