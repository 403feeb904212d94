import { Kbd } from './Kbd.tsx';
import styles from './ShortcutGroups.module.css';

export interface ShortcutGroup {
  readonly title: string;
  /** makes the heading one that can be gone to */
  readonly id?: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

interface ShortcutGroupsProps {
  readonly groups: readonly ShortcutGroup[];
  readonly heading?: 'h2' | 'h3';
}

/** What each key does, by its place, in two columns. */
export function ShortcutGroups({ groups, heading: Heading = 'h3' }: ShortcutGroupsProps) {
  return (
    <div className={styles.columns}>
      {groups.map(({ title, id, rows }) => (
        <section key={title} className={styles.group}>
          <Heading id={id} tabIndex={id === undefined ? undefined : -1}>
            {title}
          </Heading>
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
  );
}
