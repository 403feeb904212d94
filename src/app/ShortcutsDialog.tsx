import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useAllCommands, type UserCommand } from '../state/commands.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { pageHelp } from './pageHelp.ts';
import styles from './ShortcutsDialog.module.css';

const LicenceList = lazy(() => import('./LicenceList.tsx'));

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
}

/** What parts do by themselves, wherever they are; the rest comes from the commands that are there now. */
const PARTS: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    title: 'Tables',
    rows: [
      { label: 'Next row, previous row', keys: ['ArrowDown', 'ArrowUp'] },
      { label: 'Take what is typed and go down', keys: ['Enter'] },
      { label: 'Bring the old text back', keys: ['Esc'] },
      { label: 'Move the row', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { label: 'Delete the row', keys: ['Mod+Backspace'] },
    ],
  },
  {
    title: 'Lists with a search',
    rows: [
      { label: 'Open the list', keys: ['ArrowDown'] },
      { label: 'Choose', keys: ['Enter'] },
      { label: 'Close without a change', keys: ['Esc'] },
    ],
  },
  {
    title: 'Text editors',
    rows: [
      { label: 'Find', keys: ['Mod+F'] },
      { label: 'Suggestions', keys: ['Ctrl+Space'] },
      { label: 'Leave the editor', keys: ['Tab'] },
    ],
  },
];

export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [path] = useLocation();
  const [areLicencesOpen, setLicencesOpen] = useState(false);
  const help = pageHelp(path);
  const groups = [...groupsOf(useAllCommands()), ...PARTS];
  return (
    <DialogFrame
      title="Help and shortcuts"
      lead="Everything can be done with the keyboard alone: Tab goes through the page, Escape closes what is open."
      size="large"
      onClose={onClose}
    >
      {help !== null && (
        <section className={styles.help} aria-label="This page">
          <h3>{help.title}</h3>
          {help.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
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
      <section className={styles.licences} aria-label="Licences">
        <Button
          kind="quiet"
          size="small"
          aria-expanded={areLicencesOpen}
          onPress={() => setLicencesOpen(!areLicencesOpen)}
        >
          Licences
        </Button>
        {areLicencesOpen && (
          <Suspense>
            <LicenceList />
          </Suspense>
        )}
      </section>
    </DialogFrame>
  );
}

function groupsOf(commands: readonly UserCommand[]) {
  const sections = new Map<string, Row[]>();
  for (const { section, label, shortcut } of commands) {
    if (shortcut === undefined) continue;
    sections.set(section, [...(sections.get(section) ?? []), { label, keys: [shortcut] }]);
  }
  return [...sections].map(([title, rows]) => ({ title, rows }));
}
