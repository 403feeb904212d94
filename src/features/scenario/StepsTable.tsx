import { useEffect, useRef } from 'react';
import type { ScenarioStep } from '../../domain/scenario/Scenario.ts';
import type { ScenarioRun } from './useScenario.ts';
import styles from './ScenarioPanel.module.css';
import { answerWords, calledOf, shownValue, shownValues, wayWords } from './stepWords.ts';

interface StepsTableProps {
  readonly run: ScenarioRun;
  /** shows the element on the canvas */
  readonly onShow: (element: string) => void;
}

/** Variables over time: what each step was given, wrote and decided, and by which mapping. */
export function StepsTable({ run: { graph, steps, start }, onShow }: StepsTableProps) {
  const [process] = start.scopes;
  const last = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which no effect may return.
    last.current?.scrollIntoView({ block: 'nearest' });
  }, [steps.length]);
  const given = shownValues(process?.variables ?? {});
  return (
    <table className={styles.table} aria-label="Steps">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Given</th>
          <th scope="col">Variables written</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>Before the start</td>
          <td />
          <td>{given === '' ? 'no variable has a value' : given}</td>
          <td />
        </tr>
        {steps.map(({ step }, at) => (
          <tr
            key={at}
            ref={at === steps.length - 1 ? last : undefined}
            aria-current={at === steps.length - 1 ? 'step' : undefined}
          >
            <td>
              <button type="button" className={styles.go} onClick={() => onShow(step.element)}>
                {`${String(at + 1)}. ${calledOf(graph.at(step.element))}`}
              </button>
            </td>
            <td>
              <Given step={step} />
            </td>
            <td>
              {step.written.map(({ variable, before, after, by }) => (
                <p key={variable}>
                  <code>{variable}</code>
                  {` ${before === undefined ? '' : `${shownValue(before)} → `}${shownValue(after)}`}
                  <span className={styles.by}>{` by ${by}`}</span>
                </p>
              ))}
            </td>
            <td>
              {[
                answerWords(step.answer, graph.at(step.element)),
                wayWords(step, graph.at),
                step.why,
                ...step.notes,
              ]
                .filter((text) => text != null)
                .map((text) => (
                  <p key={text}>{text}</p>
                ))}
            </td>
          </tr>
        ))}
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
      {empty.length > 0 && <p className={styles.nothing}>{`empty: ${empty.join(', ')}`}</p>}
    </>
  );
}
