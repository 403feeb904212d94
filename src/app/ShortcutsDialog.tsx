import { BookOpen } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { HELP_PAGES, helpAddress } from '../features/help/helpPages.ts';
import { t } from '../language/t.ts';
import { allCommands, useAllCommands } from '../state/commands.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { NoResults } from '../ui/NoResults.tsx';
import { SearchField } from '../ui/fields/SearchField.tsx';
import { ShortcutGroups } from '../ui/ShortcutGroups.tsx';
import { pageHelp } from './pageHelp.ts';
import { findShortcuts, shortcutGroups } from './shortcutGroups.ts';
import styles from './ShortcutsDialog.module.css';

const LicenceList = lazy(() => import('./LicenceList.tsx'));

export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [path, navigate] = useLocation();
  const [areLicencesOpen, setLicencesOpen] = useState(false);
  const help = pageHelp(path);
  const [text, setText] = useState('');
  const commands = useAllCommands();
  const groups = findShortcuts(shortcutGroups(commands, path.startsWith('/processes/')), text);
  return (
    <DialogFrame
      title={t('Help and shortcuts')}
      lead={t(
        'Everything can be done with the keyboard alone: Tab goes through the page, Escape closes what is open.',
      )}
      size="large"
      onClose={onClose}
    >
      <SearchField
        label={t('Search shortcuts')}
        value={text}
        onChange={setText}
        autoFocus
        className={styles.search}
      />
      {help !== null && text === '' && (
        <section className={styles.help} aria-label={t('This page')}>
          <h3>{help.title}</h3>
          {help.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p className={styles.read}>
            {HELP_PAGES.filter(({ slug }) => help.read.includes(slug)).map(({ slug, title }) => (
              <Link key={slug} href={helpAddress(slug)} className="link" onClick={onClose}>
                {title}
              </Link>
            ))}
            <Link href={helpAddress()} className="link" onClick={onClose}>
              {t('All pages of the help')}
            </Link>
          </p>
        </section>
      )}
      {groups.length === 0 && <NoResults message={t`No shortcut is about “${text}”.`} />}
      <ShortcutGroups groups={groups} />
      <section className={styles.more} aria-label={t('More')}>
        <Button
          size="small"
          icon={BookOpen}
          onPress={() => {
            onClose();
            navigate(helpAddress());
          }}
        >
          {t('Read the help')}
        </Button>
        <Button
          size="small"
          onPress={() =>
            allCommands()
              .find(({ id }) => id === 'tour')
              ?.run()
          }
        >
          {t('Take the tour')}
        </Button>
        <Button
          size="small"
          aria-expanded={areLicencesOpen}
          onPress={() => setLicencesOpen(!areLicencesOpen)}
        >
          {t('Licences')}
        </Button>
      </section>
      {areLicencesOpen && (
        <Suspense>
          <div ref={intoView} className={styles.licences}>
            <LicenceList />
          </div>
        </Suspense>
      )}
    </DialogFrame>
  );
}

/** Once, when it appears: a function made anew at each draw would be called at each. */
function intoView(list: HTMLElement | null): void {
  list?.scrollIntoView({ block: 'start' });
}
