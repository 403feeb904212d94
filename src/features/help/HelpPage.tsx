import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { t } from '../../language/t.ts';
import { Crumbs } from '../../ui/Crumbs.tsx';
import MarkdownText from '../../ui/MarkdownText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { ShortcutGroups } from '../../ui/ShortcutGroups.tsx';
import { HelpContents } from './HelpContents.tsx';
import { HelpHits } from './HelpHits.tsx';
import { HELP_PAGES } from './helpPages.ts';
import { helpSections } from './helpSections.ts';
import { HELP_SHORTCUTS, shortcutsText } from './helpShortcuts.ts';
import { helpText } from './helpTexts.ts';
import styles from './help.module.css';
import { OnThisPage } from './OnThisPage.tsx';
import { PageTurner } from './PageTurner.tsx';
import { HelpIndex } from './searchHelp.ts';

interface HelpPageProps {
  /** absent: the first page */
  readonly slug: string | undefined;
  /** id of the heading to go to */
  readonly heading: string | undefined;
}

/** One page of the help, between all of them and its own headings. */
export default function HelpPage({ slug = HELP_PAGES[0]?.slug ?? '', heading }: HelpPageProps) {
  const [search, setSearch] = useState('');
  const query = useDeferredValue(search).trim();
  const index = useMemo(() => new HelpIndex(wholeText), []);
  const page = HELP_PAGES.find((one) => one.slug === slug);
  const headings = useMemo(() => helpSections(wholeText(slug)).filter(({ id }) => id !== ''), [slug]);
  const { article, goTo } = useReadingPlace(slug, heading);
  const title = page?.title ?? t('Not in the help');
  useEffect(() => {
    document.title = t`${title} · Help · Connector Modeler`;
    return () => {
      document.title = 'Connector Modeler';
    };
  }, [title]);
  return (
    <div className={styles.page}>
      <PageHead
        title={title}
        crumbs={<Crumbs isTop items={[{ key: 'help', content: <Link href="/help">{t('Help')}</Link> }]} />}
      />
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label={t('Help')}>
          <SearchField label={t('Search the help')} value={search} onChange={setSearch} slashFocuses />
          {query === '' ? (
            <HelpContents current={slug} />
          ) : (
            <HelpHits query={query} hits={index.find(query)} onClear={() => setSearch('')} />
          )}
        </nav>
        <div className={styles.scroll}>
          <article ref={article} className={styles.article} tabIndex={-1} aria-label={title}>
            {page ? (
              <MarkdownText text={helpText(slug)} isOurs className={styles.text} />
            ) : (
              <p>{t('There is no such page. Search, or choose one from the list.')}</p>
            )}
            {slug === SHORTCUTS && <ShortcutGroups groups={HELP_SHORTCUTS} heading="h2" />}
            {page && <PageTurner slug={slug} />}
          </article>
          {headings.length > 1 && <OnThisPage slug={slug} headings={headings} onGoTo={goTo} />}
        </div>
      </div>
    </div>
  );
}

const SHORTCUTS = 'shortcuts';

function wholeText(slug: string): string {
  return slug === SHORTCUTS ? `${helpText(slug)}\n${shortcutsText()}` : helpText(slug);
}

/** Another page begins at its top, or at the heading of the address; the focus goes there with the eyes. */
function useReadingPlace(slug: string, heading: string | undefined) {
  const article = useRef<HTMLElement>(null);
  const shown = useRef<string>(null);
  const goTo = (id: string): void => {
    const place = article.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'start' });
  };
  useEffect(() => {
    const isFirst = shown.current === null;
    const isOther = shown.current !== slug;
    shown.current = slug;
    if (heading !== undefined) goTo(heading);
    else if (isOther && !isFirst) {
      article.current?.focus({ preventScroll: true });
      article.current?.parentElement?.scrollTo({ top: 0 });
    }
  }, [slug, heading]);
  return { article, goTo };
}
