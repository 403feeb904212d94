import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { Icon } from './Icon.tsx';

export interface BannerProps {
  readonly tone: 'note' | 'warn' | 'danger';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** buttons at the right */
  readonly actions?: ReactNode;
  /** across the page, without corners */
  readonly isFull?: boolean;
}

const ICONS = { note: Info, warn: TriangleAlert, danger: CircleAlert };

/** Something to know about the whole page or dialog, in its place and not over it. */
export function Banner({ tone, title, children, actions, isFull }: BannerProps) {
  return (
    <div
      className={styles.banner}
      data-tone={tone}
      data-full={isFull ? '' : undefined}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon of={ICONS[tone]} />
      <div className={styles.words}>
        <p>{title}</p>
        {children != null && <div className={styles.more}>{children}</div>}
      </div>
      {actions}
    </div>
  );
}
