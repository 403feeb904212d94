import { Link } from 'wouter';
import { t } from '../../language/t.ts';
import { NoResults } from '../../ui/NoResults.tsx';
import { helpAddress } from './helpPages.ts';
import styles from './help.module.css';
import type { HelpHit } from './searchHelp.ts';

interface HelpHitsProps {
  readonly query: string;
  readonly hits: readonly HelpHit[];
  readonly onClear: () => void;
}

/** What was found, the best first: each leads to its heading. */
export function HelpHits({ query, hits, onClear }: HelpHitsProps) {
  if (hits.length === 0)
    return (
      <NoResults
        message={t`No page of the help is about “${query}”.`}
        action={{ label: t('Clear search'), run: onClear }}
      />
    );
  return (
    <ul aria-label={t('Found in the help')}>
      {hits.map(({ page, section, piece }) => (
        <li key={`${page.slug} ${section.id}`}>
          <Link href={helpAddress(page.slug, section.id)} className={styles.hit}>
            <b>{section.heading === '' ? page.title : section.heading}</b>
            {section.heading !== '' && <i>{page.title}</i>}
            <span>{piece}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
