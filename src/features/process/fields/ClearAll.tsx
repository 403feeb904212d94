import { useRef } from 'react';
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
      aria-label={`Clear ${label} of all`}
      className={styles.clear}
      onPress={clear}
    >
      Clear all
    </Button>
  );
}
