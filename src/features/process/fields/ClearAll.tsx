import { useRef } from 'react';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './ClearAll.module.css';

interface ClearAllProps {
  /** of the field it stands beside */
  readonly label: string;
  readonly onClear: () => void;
}

const EDITABLE = 'input, textarea, [contenteditable="true"]';

/** Takes a value away from all elements. Then nothing differs and the button goes: its field has the focus. */
export function ClearAll({ label, onClear }: ClearAllProps) {
  const button = useRef<HTMLButtonElement>(null);
  const clear = () => {
    const field = button.current?.parentElement?.parentElement;
    onClear();
    requestAnimationFrame(() => field?.querySelector<HTMLElement>(EDITABLE)?.focus());
  };
  return (
    <Button
      ref={button}
      kind="quiet"
      size="small"
      aria-label={t`Clear ${label} of all`}
      className={styles.clear}
      onPress={clear}
    >
      {t('Clear all')}
    </Button>
  );
}
