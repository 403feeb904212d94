import {
  type DefinitionChange,
  groupedChanges,
  type Weight,
} from '../../domain/versions/definitionChange.ts';
import { usesReached } from '../../domain/versions/usesReached.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { AffectedTasks } from './AffectedTasks.tsx';
import styles from './versions.module.css';

const CHIPS = {
  breaking: { tone: 'danger', text: t('breaking') },
  compatible: { tone: 'ok', text: t('compatible') },
  text: { text: t('text') },
} as const satisfies Record<Weight, unknown>;

interface ChangeListProps {
  readonly changes: readonly DefinitionChange[];
  /** the tasks on the older side, and what the connector was called there; null until that is known */
  readonly used: { readonly connector: string; readonly tasks: readonly UsedTask[] } | null;
}

/** What is different between two versions, what breaks first, and whom it affects. */
export function ChangeList({ changes, used }: ChangeListProps) {
  if (changes.length === 0) return <p className="muted">{t('The definitions say the same.')}</p>;
  return (
    <div className={styles.changes}>
      {groupedChanges(changes).map((group) => (
        <section key={group.id} aria-label={group.title}>
          <h3 className={styles.groupTitle}>
            {group.title} <span className="faint">{group.changes.length}</span>
          </h3>
          <ul>
            {group.changes.map((change, index) => (
              <li key={index} className={styles.change}>
                <WeightChip weight={change.weight} />
                <span>
                  {change.message}
                  <Values {...change} />
                  {used !== null && change.reaches !== undefined && (
                    <AffectedTasks tasks={usesReached(used.tasks, used.connector, change.reaches)} />
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function WeightChip({ weight }: { readonly weight: Weight }) {
  const chip = CHIPS[weight];
  return <Chip {...('tone' in chip ? { tone: chip.tone } : {})}>{chip.text}</Chip>;
}

function Values({ kind, before, after }: DefinitionChange) {
  // The other sentences say both already, or would be as long again.
  if (!['default', 'allowed-values', 'other'].includes(kind)) return null;
  if (before === undefined && after === undefined) return null;
  return (
    <code className={styles.values}>
      {before ?? '–'} → {after ?? '–'}
    </code>
  );
}
