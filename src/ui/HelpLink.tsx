import { CircleHelp } from 'lucide-react';
import { t } from '../language/t.ts';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import { tip } from './tip.ts';

export interface HelpLinkProps {
  /** of the help: 'mapping', 'mapping/near-matches' */
  readonly page: string;
  /** what it is about: 'mapping' */
  readonly about: string;
  readonly size?: 'normal' | 'small';
}

/** A small question mark beside what it explains. Work that is under way stays where it is: the page opens beside it. */
export function HelpLink({ page, about, size = 'small' }: HelpLinkProps) {
  const label = t`Help on ${about}, in a new tab`;
  return (
    <a
      href={`#/help/${page}`}
      target="_blank"
      rel="noopener"
      aria-label={label}
      {...tip(label)}
      data-kind="quiet"
      data-size={size}
      data-shape="icon"
      className={styles.button}
    >
      <Icon of={CircleHelp} size={size === 'small' ? 14 : 16} />
    </a>
  );
}
