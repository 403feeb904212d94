import { Fragment } from 'react';
import type { ScenarioQuestion } from '../../domain/scenario/Scenario.ts';
import type { ScenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { KnownAnswer } from './knownAnswers.ts';
import styles from './ScenarioPanel.module.css';
import type { ValueFieldPart } from './ScenarioPart.ts';
import { calledOf, eventWords, shownValue } from './stepWords.ts';
import { type AnswerForm, eventChoice, ONWARD } from './useAnswerForm.ts';

interface QuestionFormProps {
  readonly graph: ScenarioGraph;
  readonly question: ScenarioQuestion;
  /** what people call events of the processes that called this one */
  readonly above: readonly { readonly value: string; readonly label: string }[];
  readonly form: AnswerForm;
  readonly known: readonly KnownAnswer[];
  /** nobody has what it calls */
  readonly isMissing: boolean;
  readonly Field: ValueFieldPart;
}

/** What has to be said before the run goes on. */
export function QuestionForm({ graph, question, above, form, known, isMissing, Field }: QuestionFormProps) {
  const { kind, element, inputs, empty, notes, events, flows, isSeveral, why } = question;
  const node = graph.at(element);
  const given = Object.entries(inputs);
  const { enters, awaits } = question;
  const onward =
    enters !== undefined
      ? t`Its steps in “${enters}”`
      : awaits !== undefined
        ? t`It waits for the signal “${awaits}”`
        : null;
  const outside = [
    ...events.map((id) => ({ value: eventChoice({ id, above: 0 }), label: eventWords(graph.at, id) })),
    ...above,
  ];
  if (kind === 'branch')
    return (
      <div className={styles.part} role="group" aria-label={t('Which branch does it take?')}>
        <p className={styles.note}>{why}</p>
        {flows.map((id) => {
          const flow = graph.at(id);
          const label = `${flow?.name ?? flow?.condition ?? t('Branch')} → ${calledOf(graph.at(flow?.target ?? ''))}`;
          return isSeveral ? (
            <CheckBox
              key={id}
              label={label}
              checked={form.flows.includes(id)}
              onChange={(isTaken) => form.take(id, isTaken)}
            />
          ) : (
            <label key={id} className={styles.radio}>
              <input
                type="radio"
                name="branch"
                checked={form.flows.includes(id)}
                onChange={() => form.take(id, true)}
              />
              {label}
            </label>
          );
        })}
        {[...outside, ...(onward === null ? [] : [{ value: ONWARD, label: onward }])].map(
          ({ value, label }) => (
            <label key={value} className={styles.radio}>
              <input
                type="radio"
                name="branch"
                checked={form.choice === value}
                onChange={() => form.choose(value)}
              />
              {label}
            </label>
          ),
        )}
      </div>
    );
  const choices = [
    ...(onward === null ? [] : [{ value: ONWARD, label: onward }]),
    ...known.map(({ id, label }) => ({ value: id, label })),
    { value: 'typed', label: known.length > 0 ? t('Values typed here') : t('It goes on') },
    ...outside,
  ];
  const isEvent = form.choice === ONWARD || /^(event|error) /.test(form.choice);
  return (
    <div className={styles.part}>
      {given.length + empty.length > 0 && (
        <dl className={styles.values} aria-label={t('What it is given')}>
          {given
            .filter(([name]) => !empty.includes(name))
            .map(([name, value]) => (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{shownValue(value)}</dd>
              </Fragment>
            ))}
          {empty.map((name) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className={styles.nothing}>{t('stays empty')}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {isMissing && (
        <p
          className={styles.note}
        >{t`“${node?.implementation ?? ''}” is not in the catalogue: say what it answers.`}</p>
      )}
      {[...(why === '' ? [] : [why]), ...notes].map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {choices.length > 1 && (
        <SelectField
          label={kind === 'call' ? t('Answered with') : t('What happens')}
          value={form.choice}
          choices={choices}
          onChange={form.choose}
        />
      )}
      {!isEvent &&
        form.fields.map((field) => (
          <Field
            key={`${element} ${field.name}`}
            parameter={field}
            text={form.texts[field.name] ?? ''}
            isInput
            onCommit={(text) => form.type(field.name, text)}
          />
        ))}
    </div>
  );
}
