import { Fragment } from 'react';
import type { ScenarioQuestion } from '../../domain/scenario/Scenario.ts';
import type { ScenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { KnownAnswer } from './knownAnswers.ts';
import styles from './ScenarioPanel.module.css';
import type { ValueFieldPart } from './ScenarioPart.ts';
import { calledOf, eventWords, shownValue } from './stepWords.ts';
import type { AnswerForm } from './useAnswerForm.ts';

interface QuestionFormProps {
  readonly graph: ScenarioGraph;
  readonly question: ScenarioQuestion;
  readonly form: AnswerForm;
  readonly known: readonly KnownAnswer[];
  /** nobody has what it calls */
  readonly isMissing: boolean;
  readonly Field: ValueFieldPart;
}

/** What has to be said before the run goes on. */
export function QuestionForm({ graph, question, form, known, isMissing, Field }: QuestionFormProps) {
  const { kind, element, inputs, empty, notes, events, flows, isSeveral, why } = question;
  const node = graph.at(element);
  const given = Object.entries(inputs);
  if (kind === 'branch')
    return (
      <div className={styles.part} role="group" aria-label="Which branch does it take?">
        <p className={styles.note}>{why}</p>
        {flows.map((id) => {
          const flow = graph.at(id);
          const label = `${flow?.name ?? flow?.condition ?? 'Branch'} → ${calledOf(graph.at(flow?.target ?? ''))}`;
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
        {events.map((id) => (
          <label key={id} className={styles.radio}>
            <input
              type="radio"
              name="branch"
              checked={form.choice === `event ${id}`}
              onChange={() => form.choose(`event ${id}`)}
            />
            {eventWords(graph.at, id)}
          </label>
        ))}
      </div>
    );
  const choices = [
    ...known.map(({ id, label }) => ({ value: id, label })),
    { value: 'typed', label: known.length > 0 ? 'Values typed here' : 'It goes on' },
    ...events.map((id) => ({ value: `event ${id}`, label: eventWords(graph.at, id) })),
  ];
  const isEvent = form.choice.startsWith('event ') || form.choice.startsWith('error ');
  return (
    <div className={styles.part}>
      {given.length + empty.length > 0 && (
        <dl className={styles.values} aria-label="What it is given">
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
              <dd className={styles.nothing}>stays empty</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {isMissing && (
        <p
          className={styles.note}
        >{`“${node?.implementation ?? ''}” is not in the catalogue: say what it answers.`}</p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {choices.length > 1 && (
        <SelectField
          label={kind === 'call' ? 'Answered with' : 'What happens'}
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
