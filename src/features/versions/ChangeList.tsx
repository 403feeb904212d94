import { type DefinitionChange, groupedChanges, type Weight } from '../../domain/definitionChange.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './versions.module.css';

const CHIPS = {
  breaking: { tone: 'danger', text: 'breaking' },
  compatible: { tone: 'ok', text: 'compatible' },
  text: { text: 'text' },
} as const satisfies Record<Weight, unknown>;

/** What is different between two versions, what breaks first. */
export function ChangeList({ changes }: { readonly changes: readonly DefinitionChange[] }) {
  if (changes.length === 0) return <p className="muted">The definitions say the same.</p>;
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
