import { useId } from 'react';
import styles from './AnswerChoice.module.css';

interface AnswerChoiceProps<T> {
  readonly label: string;
  readonly answers: readonly T[];
  /** null for none yet */
  readonly chosen: T | null | undefined;
  readonly labelOf: (answer: T) => string;
  readonly onChoose: (answer: T) => void;
}

/** What is to happen with something that is imported: one of a few answers. */
export function AnswerChoice<T>({ label, answers, chosen, labelOf, onChoose }: AnswerChoiceProps<T>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.answers}>
      {answers.map((one, at) => (
        <label key={at} className={styles.answer}>
          <input type="radio" name={group} checked={one === chosen} onChange={() => onChoose(one)} />
          {labelOf(one)}
        </label>
      ))}
    </div>
  );
}
