import { useId, useMemo } from 'react';
import { t } from '../../language/t.ts';
import styles from './ImportDialog.module.css';
import { answersFor } from './importChoices.ts';
import type { ConnectorEntry } from './importReview.ts';
import { answerLabel, clashText } from './importText.ts';
import type { ReviewState } from './useImport.ts';

/** Another content has the name already: what is to happen. */
export function ConnectorClash({
  entry,
  state,
}: {
  readonly entry: ConnectorEntry;
  readonly state: ReviewState;
}) {
  const { choices, choose, workspace } = state;
  const text = useMemo(() => clashText(entry, workspace), [entry, workspace]);
  const group = useId();
  if (text === null) return null;
  const answer = choices.answers.get(entry.key) ?? (entry.isDraft ? 'replace' : 'keep');
  return (
    <div className={styles.more}>
      <p className={styles.clash}>{text}</p>
      <div
        role="radiogroup"
        aria-label={t`What to do with ${entry.connector.name}`}
        className={styles.answers}
      >
        {answersFor(entry).map((one) => (
          <label key={one} className={styles.answer}>
            <input
              type="radio"
              name={group}
              checked={one === answer}
              onChange={() => choose({ answers: new Map(choices.answers).set(entry.key, one) })}
            />
            {answerLabel(one, entry)}
          </label>
        ))}
      </div>
    </div>
  );
}
