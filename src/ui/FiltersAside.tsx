import type { ReactNode } from 'react';
import { t } from '../language/t.ts';
import styles from './Filters.module.css';

/** The filters beside the list they narrow. */
export function FiltersAside({ children }: { readonly children: ReactNode }) {
  return (
    <aside className={styles.filters} aria-label={t('Filters')}>
      {children}
    </aside>
  );
}
