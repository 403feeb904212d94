import { type CSSProperties, useEffect, useRef } from 'react';
import { ownElement } from '../../domain/scenario/callPlaces.ts';
import { processName } from '../../domain/scenario/callProcess.ts';
import type { ScenarioStep } from '../../domain/scenario/Scenario.ts';
import { t } from '../../language/t.ts';
import { graphAt, type ScenarioRun } from './useScenario.ts';
import styles from './ScenarioPanel.module.css';
import { answerWords, calledOf, shownValue, shownValues, wayWords } from './stepWords.ts';

interface StepsTableProps {
  readonly run: ScenarioRun;
  /** shows the element on the canvas */
  readonly onShow: (element: string) => void;
}

/** Variables over time: what each step was given, wrote and decided, and by which mapping. */
export function StepsTable({ run, onShow }: StepsTableProps) {
  const { graph, steps, start } = run;
  const [process] = start.scopes;
  const last = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which no effect may return.
    last.current?.scrollIntoView({ block: 'nearest' });
  }, [steps.length]);
  const given = shownValues(process?.variables ?? {});
  return (
    <table className={styles.table} aria-label={t('Steps')}>
      <thead>
        <tr>
          <th scope="col">{t('Step')}</th>
          <th scope="col">{t('Given')}</th>
          <th scope="col">{t('Variables written')}</th>
          <th scope="col">{t('Why')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{t('Before the start')}</td>
          <td />
          <td>{given === '' ? t('no variable has a value') : given}</td>
          <td />
        </tr>
        {steps.map(({ step }, at) => {
          const inner = step.within ? graphAt(run, step.within) : null;
          const elementOf = (inner ?? graph).at;
          return (
            <tr
              key={at}
              ref={at === steps.length - 1 ? last : undefined}
              aria-current={at === steps.length - 1 ? 'step' : undefined}
            >
              <td>
                <div className={styles.call} style={{ '--depth': step.within?.length ?? 0 } as CSSProperties}>
                  <button type="button" className={styles.go} onClick={() => onShow(ownElement(step))}>
                    {`${String(at + 1)}. ${calledOf(elementOf(step.element))}`}
                  </button>
                  {inner && <p className={styles.crumb}>{t`in “${processName(inner)}”`}</p>}
                </div>
              </td>
              <td>
                <Given step={step} />
              </td>
              <td>
                {step.written.map(({ variable, before, after, by }) => (
                  <p key={variable}>
                    <code>{variable}</code>
                    {` ${before === undefined ? '' : `${shownValue(before)} → `}${shownValue(after)}`}
                    <span className={styles.by}> {t`by ${by}`}</span>
                  </p>
                ))}
              </td>
              <td>
                {[
                  answerWords(step.answer, elementOf(step.element)),
                  wayWords(step, elementOf),
                  step.why,
                  ...step.notes,
                ]
                  .filter((text) => text != null)
                  .map((text) => (
                    <p key={text}>{text}</p>
                  ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Given({ step: { inputs = {}, empty = [] } }: { readonly step: ScenarioStep }) {
  const there = Object.fromEntries(Object.entries(inputs).filter(([name]) => !empty.includes(name)));
  const text = shownValues(there);
  return (
    <>
      {text !== '' && <p>{text}</p>}
      {empty.length > 0 && <p className={styles.nothing}>{t`empty: ${empty.join(', ')}`}</p>}
    </>
  );
}
