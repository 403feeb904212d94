import type { LucideIcon } from 'lucide-react';
import { Icon } from './Icon.tsx';
import styles from './SegmentedControl.module.css';
import { tip } from './tip.ts';

export interface Segment {
  readonly id: string;
  readonly label: string;
  /** with an icon the label becomes its name and tooltip */
  readonly icon?: LucideIcon;
}

export interface SegmentedControlProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Two to four ways to look at the same thing: cards or list. */
export function SegmentedControl({ label, segments, selected, onSelect }: SegmentedControlProps) {
  return (
    <div className={styles.pair} role="group" aria-label={label}>
      {segments.map(({ id, label: name, icon }) => (
        <button
          key={id}
          type="button"
          className={styles.segment}
          aria-pressed={id === selected}
          aria-label={icon && name}
          {...(icon ? tip(name) : {})}
          onClick={() => onSelect(id)}
        >
          {icon ? <Icon of={icon} /> : name}
        </button>
      ))}
    </div>
  );
}
