import { useMemo } from 'react';
import { t } from '../../language/t.ts';
import { AnswerChoice } from './AnswerChoice.tsx';
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
  if (text === null) return null;
  const answer = choices.answers.get(entry.key) ?? (entry.isDraft ? 'replace' : 'keep');
  return (
    <div className={styles.more}>
      <p className={styles.clash}>{text}</p>
      <AnswerChoice
        label={t`What to do with ${entry.connector.name}`}
        answers={answersFor(entry)}
        chosen={answer}
        labelOf={(one) => answerLabel(one, entry)}
        onChoose={(one) => choose({ answers: new Map(choices.answers).set(entry.key, one) })}
      />
    </div>
  );
}
