import { Link } from 'wouter';
import { t } from '../../language/t.ts';
import { helpAddress } from './helpPages.ts';
import styles from './help.module.css';

interface OnThisPageProps {
  readonly slug: string;
  readonly headings: readonly { readonly id: string; readonly heading: string }[];
  /** also when the address says it already */
  readonly onGoTo: (id: string) => void;
}

/** The headings of the page that is read. */
export function OnThisPage({ slug, headings, onGoTo }: OnThisPageProps) {
  return (
    <nav className={styles.headings} aria-labelledby="on-this-page">
      <h2 id="on-this-page">{t('On this page')}</h2>
      <ul>
        {headings.map(({ id, heading }) => (
          <li key={id}>
            <Link href={helpAddress(slug, id)} className={styles.entry} onClick={() => onGoTo(id)}>
              {heading}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
