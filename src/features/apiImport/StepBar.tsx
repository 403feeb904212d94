import styles from './ApiImport.module.css';

const STEPS = ['Source', 'Operations', 'Review'] as const;
export type Step = (typeof STEPS)[number];

/** How far one is. */
export function StepBar({ current }: { readonly current: Step }) {
  const at = STEPS.indexOf(current);
  return (
    <ol className={styles.steps} aria-label="Steps">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          data-done={index < at ? '' : undefined}
        >
          <span aria-hidden>{index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
