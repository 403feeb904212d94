import { t } from '../language/t.ts';
import styles from './Chip.module.css';

export interface VersionChipProps {
  readonly version: string;
  /** draft: edge and ring; new: violet, a newer version exists */
  readonly state?: 'draft' | 'new' | undefined;
}

/** Square and mono: a version. */
export function VersionChip({ version, state }: VersionChipProps) {
  return (
    <span className={styles.version} data-state={state}>
      {state === 'draft' && <i aria-hidden />}
      {state === 'draft' ? t`${version} draft` : version}
    </span>
  );
}
