import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { allCommands, useAllCommands } from '../state/commands.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { NoResults } from '../ui/NoResults.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { pageHelp } from './pageHelp.ts';
import { findShortcuts, shortcutGroups } from './shortcutGroups.ts';
import styles from './ShortcutsDialog.module.css';

const LicenceList = lazy(() => import('./LicenceList.tsx'));

export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [path] = useLocation();
  const [areLicencesOpen, setLicencesOpen] = useState(false);
  const help = pageHelp(path);
  const [text, setText] = useState('');
  const commands = useAllCommands();
  const groups = findShortcuts(shortcutGroups(commands, path.startsWith('/processes/')), text);
  return (
    <DialogFrame
      title="Help and shortcuts"
      lead="Everything can be done with the keyboard alone: Tab goes through the page, Escape closes what is open."
      size="large"
      onClose={onClose}
    >
      <SearchField
        label="Search shortcuts"
        value={text}
        onChange={setText}
        autoFocus
        className={styles.search}
      />
      {help !== null && text === '' && (
        <section className={styles.help} aria-label="This page">
          <h3>{help.title}</h3>
          {help.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
      {groups.length === 0 && <NoResults message={`No shortcut is about “${text}”.`} />}
      <div className={styles.columns}>
        {groups.map(({ title, rows }) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label} className={styles.row}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((one) => (
                      <Kbd key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <section className={styles.more} aria-label="More">
        <Button
          size="small"
          onPress={() =>
            allCommands()
              .find(({ id }) => id === 'tour')
              ?.run()
          }
        >
          Take the tour
        </Button>
        <Button
          size="small"
          aria-expanded={areLicencesOpen}
          onPress={() => setLicencesOpen(!areLicencesOpen)}
        >
          Licences
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
