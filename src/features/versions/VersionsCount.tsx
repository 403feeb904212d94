import { useVersionDocuments } from '../../state/queries.ts';
import styles from './versions.module.css';

/** How many are published. */
export function VersionsCount({ connectorId }: { readonly connectorId: string }) {
  const count = useVersionDocuments().filter(({ content }) => content.connectorId === connectorId).length;
  return count === 0 ? null : (
    <span className={styles.count} aria-hidden>
      {count}
    </span>
  );
}
