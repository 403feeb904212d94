import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './PageHead.module.css';

export interface PageHeadProps {
  readonly title: ReactNode;
  /** above the title: Crumbs */
  readonly crumbs?: ReactNode;
  /** before the title: a large Tile */
  readonly start?: ReactNode;
  /** after the title on its line: a version chip */
  readonly badge?: ReactNode;
  readonly lead?: ReactNode;
  /** at the right: SaveStatus, buttons, the main one last */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
}

/** The head of a page, with its one h1. */
export function PageHead({ title, crumbs, start, badge, lead, actions, className }: PageHeadProps) {
  return (
    <header className={classes(styles.head, className)}>
      {crumbs}
      <div className={styles.line} data-tall={lead != null || undefined}>
        {start}
        <div className={styles.titles}>
          <h1 className={styles.title}>
            {title}
            {badge}
          </h1>
          {lead != null && <p className="cut muted">{lead}</p>}
        </div>
        {actions != null && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}
