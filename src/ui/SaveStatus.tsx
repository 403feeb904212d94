import { Check, CloudAlert, LoaderCircle } from 'lucide-react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './SaveStatus.module.css';

type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | { readonly failed: string };

export interface SaveStatusProps {
  readonly status: SaveState;
  readonly onRetry: () => void;
  /** for 'conflict': label of what leads out of it */
  readonly conflictAction?: { readonly label: string; readonly run: () => void };
}

/** `Saved`, `Saving…`, or why not with the way out beside it. A polite status. */
export function SaveStatus({ status, onRetry, conflictAction }: SaveStatusProps) {
  const failed =
    typeof status === 'object' ? status.failed : status === 'conflict' ? t('Changed in another tab') : null;
  const busy = status === 'saving' || status === 'unsaved';
  const words = { saved: t('Saved'), saving: t('Saving…') };
  return (
    <span className={styles.status} data-failed={failed === null ? undefined : ''}>
      <span role="status" className={styles.words}>
        <Icon
          of={failed !== null ? CloudAlert : busy ? LoaderCircle : Check}
          size={14}
          className={busy ? styles.turn : undefined}
        />
        <span
          className={styles.word}
          data-other={failed === null ? words[busy ? 'saved' : 'saving'] : undefined}
        >
          {failed ?? words[busy ? 'saving' : 'saved']}
        </span>
      </span>
      {typeof status === 'object' && (
        <Button size="small" onPress={onRetry}>
          {t('Retry')}
        </Button>
      )}
      {status === 'conflict' && conflictAction && (
        <Button size="small" onPress={conflictAction.run}>
          {conflictAction.label}
        </Button>
      )}
    </span>
  );
}
