import { t } from '../../language/t.ts';
import styles from './FoundIn.module.css';
import type { SearchPart } from './SearchText.ts';

const KINDS: Readonly<Record<SearchPart['kind'], string>> = {
  Action: t('Action'),
  Event: t('Event'),
  Parameter: t('Parameter'),
  Configuration: t('Configuration'),
  Error: t('Error'),
};

/** Where the searched words stand, when the card does not show it. */
export function FoundIn({ part }: { readonly part: SearchPart }) {
  return (
    <span className={styles.found}>
      {KINDS[part.kind]} <b>{part.name}</b>
    </span>
  );
}
