import { Link } from 'wouter';
import { HELP_CHAPTERS, helpAddress } from './helpPages.ts';
import styles from './help.module.css';

/** All pages, by chapter. */
export function HelpContents({ current }: { readonly current: string }) {
  return HELP_CHAPTERS.map(({ title, pages }) => (
    <section key={title} className={styles.chapter}>
      <h2>{title}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page.slug}>
            <Link
              href={helpAddress(page.slug)}
              className={styles.entry}
              aria-current={page.slug === current ? 'page' : undefined}
            >
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
