import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import styles from './ImportDialog.module.css';
import { missingConnectors } from './missingConnectors.ts';
import type { ReviewState } from './useImport.ts';

/** Connectors that the processes call and that nobody has: each can be made of what its tasks tell. */
export function RebuildChoices({ state }: { readonly state: ReviewState }) {
  const { review, outcomes, workspace, choices, choose } = state;
  const missing = missingConnectors(review, outcomes, workspace);
  if (missing.length === 0) return null;
  const toggle = (name: string, isWanted: boolean) => {
    const rebuilt = new Set(choices.rebuilt);
    if (isWanted) rebuilt.add(name);
    else rebuilt.delete(name);
    choose({ rebuilt });
  };
  return (
    <section className={styles.rebuild} aria-label={t('Missing connectors')}>
      <h3>{counted(missing.length, 'connector missing', 'connectors missing')}</h3>
      <p className="muted">
        {t(
          'Not in your catalogue, and not among these files. What the tasks map says what they must be like.',
        )}
      </p>
      {missing.map(({ name, tasks }) => (
        <CheckBox
          key={name}
          label={t`Rebuild ${name} from ${counted(tasks, 'task')}`}
          hint={t('Marked as reconstructed; you can edit it at once.')}
          checked={choices.rebuilt.has(name)}
          onChange={(isWanted) => toggle(name, isWanted)}
        />
      ))}
    </section>
  );
}
