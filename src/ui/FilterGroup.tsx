import { useState, type ReactNode } from 'react';
import { t } from '../language/t.ts';
import { CheckBox } from './fields/CheckBox.tsx';
import styles from './Filters.module.css';

interface FilterChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface FilterGroupProps {
  readonly title: string;
  /** beside the title */
  readonly tool?: ReactNode;
  readonly choices: readonly FilterChoice[];
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string, on: boolean) => void;
}

/** More would push the groups under it out of the view. */
const MOST = 8;

/** What narrows a list in one respect, with how many of its lines each choice would show. */
export function FilterGroup({ title, tool, choices, isChosen, onChoose }: FilterGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? choices : choices.filter(({ value }, index) => index < MOST || isChosen(value));
  const hidden = choices.length - shown.length;
  return (
    <section role="group" aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {tool}
      </div>
      {shown.map(({ value, label, count }) => (
        <CheckBox
          key={value}
          label={label}
          checked={isChosen(value)}
          onChange={(on) => onChoose(value, on)}
          className={styles.choice}
          end={
            <span className={styles.count} aria-hidden>
              {count}
            </span>
          }
        />
      ))}
      {(hidden > 0 || isWhole) && (
        <button type="button" className={`link ${styles.rest ?? ''}`} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('Show fewer') : t`Show ${hidden} more`}
        </button>
      )}
    </section>
  );
}
