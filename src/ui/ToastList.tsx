import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './ToastList.module.css';

export interface ToastRow {
  readonly id: string | number;
  readonly message: string;
  readonly tone?: 'info' | 'ok' | 'warn' | 'danger' | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface ToastListProps {
  readonly toasts: readonly ToastRow[];
  readonly onDismiss: (id: ToastRow['id']) => void;
  /** milliseconds; those with an action and the red ones stay longer */
  readonly duration?: number;
}

/** Lower left, above the zoom; the lower right corner belongs to the diagram's mark. Hover or focus stops the clock. */
export function ToastList({ toasts, onDismiss, duration = 5000 }: ToastListProps) {
  const [isHeld, setHeld] = useState(false);
  return (
    <section
      className={styles.list}
      aria-label="Messages"
      data-react-aria-top-layer
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" aria-live="polite" aria-relevant="additions" className={styles.stack}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} isHeld={isHeld} duration={duration} onDismiss={onDismiss} />
        ))}
      </div>
    </section>
  );
}

interface ToastProps {
  readonly toast: ToastRow;
  readonly isHeld: boolean;
  readonly duration: number;
  readonly onDismiss: (id: ToastRow['id']) => void;
}

const ICONS = { info: Info, ok: CircleCheck, warn: CircleAlert, danger: CircleAlert };

function Toast({ toast, isHeld, duration, onDismiss }: ToastProps) {
  const tone = toast.tone ?? 'info';
  const stay = duration * (toast.action ? 2 : 1) * (tone === 'danger' ? 2 : 1);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => onDismiss(toast.id), stay);
    return () => clearTimeout(timer);
  }, [isHeld, stay, toast.id, onDismiss]);
  return (
    <div className={styles.toast} data-tone={tone}>
      <Icon of={ICONS[tone]} />
      <span className={styles.message}>{toast.message}</span>
      {toast.action && (
        <Button
          size="small"
          onPress={() => {
            toast.action?.run();
            onDismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={X} size="small" onPress={() => onDismiss(toast.id)} />
    </div>
  );
}
