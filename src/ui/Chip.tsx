import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { Icon } from './Icon.tsx';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'ok' | 'warn' | 'danger' | 'note' | 'accent' | 'line';
  readonly icon?: LucideIcon;
}

/** Round: a category, a state, a count. */
export function Chip({ children, tone, icon }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}
