import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './EmptyState.module.css';

interface Way {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly keys?: string;
  readonly onPress: () => void;
}

export interface EmptyStateProps {
  /** an <svg>: use EmptyArt, or your own with the classes of EmptyState.module.css */
  readonly art?: ReactNode;
  readonly title: string;
  readonly lead?: ReactNode;
  /** up to three; the first is drawn as the main one */
  readonly ways?: readonly Way[];
  /** a FileDrop */
  readonly drop?: ReactNode;
  /** the page of the help that says more, and what it is called */
  readonly read?: { readonly page: string; readonly title: string };
  /** the quiet line at the end */
  readonly promise?: ReactNode;
}

/** A whole page with nothing in it yet. */
export function EmptyState({ art, title, lead, ways = [], drop, read, promise }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <div className={styles.column}>
        {art}
        <h2 className={styles.title}>{title}</h2>
        {lead != null && <p className={styles.lead}>{lead}</p>}
        {ways.length > 0 && (
          <div className={styles.ways}>
            {ways.map((way, index) => (
              <button
                key={way.title}
                type="button"
                className={styles.way}
                data-first={index === 0 || undefined}
                onClick={way.onPress}
              >
                <Icon of={way.icon} size={20} />
                <b>
                  {way.title}
                  {way.keys !== undefined && <Kbd keys={way.keys} />}
                </b>
                <span>{way.text}</span>
              </button>
            ))}
          </div>
        )}
        {drop}
        {read && (
          <p className={styles.read}>
            {t('Help:')}{' '}
            <a className="link" href={`#/help/${read.page}`}>
              {read.title}
            </a>
          </p>
        )}
        {promise != null && <p className={styles.promise}>{promise}</p>}
      </div>
    </div>
  );
}
