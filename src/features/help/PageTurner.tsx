import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Link } from 'wouter';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { HELP_PAGES, helpAddress } from './helpPages.ts';
import styles from './help.module.css';

/** To the page before and the next one. */
export function PageTurner({ slug }: { readonly slug: string }) {
  const at = HELP_PAGES.findIndex((page) => page.slug === slug);
  const before = HELP_PAGES[at - 1];
  const next = HELP_PAGES[at + 1];
  return (
    <nav className={styles.turner} aria-label={t('Pages before and after')}>
      {before && (
        <Link href={helpAddress(before.slug)}>
          <span>
            <Icon of={ArrowLeft} size={14} /> {t('Previous')}
          </span>
          <b>{before.title}</b>
        </Link>
      )}
      {next && (
        <Link href={helpAddress(next.slug)} data-next>
          <span>
            {t('Next')} <Icon of={ArrowRight} size={14} />
          </span>
          <b>{next.title}</b>
        </Link>
      )}
    </nav>
  );
}
