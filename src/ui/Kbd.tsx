import styles from './Kbd.module.css';
import { shortcutKeys } from './shortcutKeys.ts';

/** Key caps of a shortcut written as 'Mod+Shift+Z'. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {shortcutKeys(keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
