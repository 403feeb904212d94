import { SearchX } from 'lucide-react';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';

export interface NoResultsProps {
  /** 'No connector matches “mailx”.' */
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A search or filter that found nothing; offers the way back. */
export function NoResults({ message, action }: NoResultsProps) {
  return (
    <div className={styles.none} role="status">
      <Icon of={SearchX} size={20} />
      <p>{message}</p>
      {action && (
        <Button size="small" onPress={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
