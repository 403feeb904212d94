import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './ToastList.module.css';

interface ToastButton {
  readonly label: string;
  readonly run: () => void;
}
interface ToastRow {
  readonly id: number;
  readonly message: string;
  readonly tone: 'plain' | 'ok' | 'warn' | 'danger';
  readonly actions: readonly ToastButton[];
}

export interface ToastListProps {
  readonly toasts: readonly ToastRow[];
  readonly onDismiss: (id: number) => void;
  readonly onAction: (id: number, action: ToastButton) => void;
  /** the pointer or the focus has come or gone: whoever counts the time stops and goes on */
  readonly onHold: (isHeld: boolean) => void;
}

const ICONS = { plain: Info, ok: CircleCheck, warn: CircleAlert, danger: CircleAlert };

/** Lower left, above the zoom: the lower right corner belongs to the diagram's mark. A polite live region. */
export function ToastList({ toasts, onDismiss, onAction, onHold }: ToastListProps) {
  return (
    <section
      className={styles.list}
      aria-label={t('Messages')}
      data-react-aria-top-layer
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      <div role="status" aria-live="polite" aria-relevant="additions" className={styles.stack}>
        {toasts.map(({ id, message, tone, actions }) => (
          <div key={id} className={styles.toast} data-tone={tone}>
            <Icon of={ICONS[tone]} />
            <span className={styles.message}>{message}</span>
            <span className={styles.actions}>
              {actions.map((action) => (
                <Button key={action.label} size="small" onPress={() => onAction(id, action)}>
                  {action.label}
                </Button>
              ))}
            </span>
            <IconButton label={t('Dismiss')} icon={X} size="small" onPress={() => onDismiss(id)} />
          </div>
        ))}
      </div>
    </section>
  );
}
