import { t } from '../../language/t.ts';
import { AnswerChoice } from './AnswerChoice.tsx';
import styles from './ImportDialog.module.css';
import { attachTarget } from './importChoices.ts';
import type { ExtensionsEntry } from './importReview.ts';
import { attachLabel } from './importText.ts';
import type { ReviewState } from './useImport.ts';

interface AttachChoiceProps {
  readonly entry: ExtensionsEntry;
  readonly state: ReviewState;
}

/** An extensions file by itself: the processes it is for are in a project already, perhaps in several. */
export function AttachChoice({ entry, state }: AttachChoiceProps) {
  const { choices, choose } = state;
  return (
    <div className={styles.more}>
      <AnswerChoice
        label={t`What to do with ${entry.file}`}
        answers={entry.targets}
        chosen={attachTarget(entry, choices)}
        labelOf={attachLabel}
        onChoose={({ project }) => choose({ attachTo: new Map(choices.attachTo).set(entry.key, project.id) })}
      />
    </div>
  );
}
