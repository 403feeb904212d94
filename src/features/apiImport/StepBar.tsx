import { t } from '../../language/t.ts';
import styles from './ApiImport.module.css';

export type Step = 'Source' | 'Operations' | 'Review';

export const STEPS: Readonly<Record<Step, string>> = {
  Source: t('Source'),
  Operations: t('Operations'),
  Review: t('Review'),
};

/** How far one is. */
export function StepBar({ current }: { readonly current: Step }) {
  const at = Object.keys(STEPS).indexOf(current);
  return (
    <ol className={styles.steps} aria-label={t('Steps')}>
      {Object.entries(STEPS).map(([step, label], index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          data-done={index < at ? '' : undefined}
        >
          <span aria-hidden>{index + 1}</span>
          {label}
        </li>
      ))}
    </ol>
  );
}
