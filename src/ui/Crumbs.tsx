import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Icon } from './Icon.tsx';
import styles from './PageHead.module.css';

export interface CrumbsProps {
  /** links (wouter's Link) and, last, the current page as an <h1>; it is left out where the h1 stands below */
  readonly items: readonly {
    readonly key: string;
    readonly content: ReactNode;
    readonly isCurrent?: boolean;
  }[];
  /** alone above a page title, with the page's edges */
  readonly isTop?: boolean;
}

export function Crumbs({ items, isTop }: CrumbsProps) {
  return (
    <nav className={styles.crumbs} aria-label={t('Breadcrumb')} data-top={isTop ? '' : undefined}>
      <ol>
        {items.map((item, index) => (
          <li key={item.key} aria-current={item.isCurrent ? 'page' : undefined}>
            {index > 0 && <Icon of={ChevronRight} size={12} />}
            <span className={item.isCurrent ? `${styles.current ?? ''} cut` : 'cut'}>{item.content}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
