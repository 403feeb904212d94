import styles from './FoundIn.module.css';
import type { SearchPart } from './SearchText.ts';

/** Where the searched words stand, when the card does not show it. */
export function FoundIn({ part }: { readonly part: SearchPart }) {
  return (
    <span className={styles.found}>
      {part.kind} <b>{part.name}</b>
    </span>
  );
}
