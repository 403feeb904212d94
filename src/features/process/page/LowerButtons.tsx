import { type LucideIcon, Play, Waypoints } from 'lucide-react';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import type { LowerPart } from './LowerPart.ts';
import styles from './Workbench.module.css';

interface LowerButtonsProps {
  readonly shown: LowerPart | null;
  readonly onShow: (part: LowerPart | null) => void;
}

const PARTS: readonly (readonly [part: LowerPart, label: string, icon: LucideIcon])[] = [
  ['scenario', t('Run a scenario'), Play],
  ['variables', t('Variable flow'), Waypoints],
];

/** What can be looked at in place of the problems. */
export function LowerButtons({ shown, onShow }: LowerButtonsProps) {
  return PARTS.map(([part, label, icon]) => (
    <Button
      key={part}
      kind="quiet"
      size="small"
      icon={icon}
      aria-pressed={part === shown}
      data-lower={part}
      className={styles.toggle}
      onPress={() => onShow(part === shown ? null : part)}
    >
      <span className={styles.toggleText}>{label}</span>
    </Button>
  ));
}

/** Where the focus goes when the part is closed. */
export function focusLowerButton(part: LowerPart): void {
  document.querySelector<HTMLElement>(`[data-lower="${part}"]`)?.focus();
}
