import { useId } from 'react';
import { t } from '../../language/t.ts';
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
  const group = useId();
  const chosen = attachTarget(entry, choices);
  return (
    <div className={styles.more}>
      <div role="radiogroup" aria-label={t`What to do with ${entry.file}`} className={styles.answers}>
        {entry.targets.map((target) => (
          <label key={target.project.id} className={styles.answer}>
            <input
              type="radio"
              name={group}
              checked={target === chosen}
              onChange={() =>
                choose({ attachTo: new Map(choices.attachTo).set(entry.key, target.project.id) })
              }
            />
            {attachLabel(target)}
          </label>
        ))}
      </div>
    </div>
  );
}
