import { useState } from 'react';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { FoundAction } from '../../domain/connector/implementation.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { own } from '../../domain/values/own.ts';
import type { ElementInfo } from '../../domain/process/process.ts';
import type { EventAbove, ScenarioQuestion } from '../../domain/scenario/Scenario.ts';
import { stepKind, type StepKind } from '../../domain/scenario/stepKinds.ts';
import type { ScenarioAnswer } from '../../domain/scenario/ScenarioAnswer.ts';
import { typedText, typedValue } from '../../formats/trial/typedValue.ts';
import { t } from '../../language/t.ts';
import type { KnownAnswer } from './knownAnswers.ts';

const GIVES_NOTHING: readonly StepKind[] = ['pass', 'inside', 'script'];

/** It goes the way it goes by itself. */
export const ONWARD = 'onward';

/** The choice of an event, so many calls up. */
export function eventChoice({ id, above }: EventAbove): string {
  return `event ${String(above)} ${id}`;
}

function eventOf(choice: string): ScenarioAnswer | null {
  const [, above = '', id = ''] = /^event (\d+) (.*)$/.exec(choice) ?? [];
  if (id === '') return null;
  return { kind: 'event', id, ...(above !== '0' && { above: Number(above) }) };
}

interface Typed {
  readonly key: string;
  /** of a call: id of a known answer, 'event …', ONWARD, or 'typed' */
  readonly choice?: string;
  readonly texts?: Readonly<Record<string, string>>;
  readonly flows?: readonly string[];
}

export interface AnswerForm {
  readonly fields: readonly Parameter[];
  readonly choice: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly flows: readonly string[];
  readonly choose: (choice: string) => void;
  readonly type: (name: string, text: string) => void;
  readonly take: (flow: string, isTaken: boolean) => void;
  /** what it comes to, or why it is none yet */
  readonly answer: { readonly value: ScenarioAnswer | undefined } | { readonly reason: string };
}

/** What a person says to a question; kept until there is another one. */
export function useAnswerForm(
  question: ScenarioQuestion | null,
  element: ElementInfo | undefined,
  found: FoundAction | null,
  known: readonly KnownAnswer[],
  variables: readonly Parameter[],
): AnswerForm {
  const [typed, setTyped] = useState<Typed>({ key: '' });
  const key = question ? JSON.stringify([question.within, question.element, question.visit]) : '';
  const now = typed.key === key ? typed : { key };
  const put = (patch: Partial<Typed>) => setTyped({ ...now, ...patch });
  const fields = found ? found.action.outputs : fieldsOf(element, variables);
  const goesOn = question?.enters !== undefined || question?.awaits !== undefined;
  const choice = now.choice ?? (goesOn ? ONWARD : (known[0]?.id ?? 'typed'));
  const standing = known.find(({ id }) => id === choice)?.answer;
  const comes = question?.comes ?? (standing?.kind === 'outputs' ? standing.values : {});
  const texts = now.texts ?? textsOf(comes, fields);
  const flows = now.flows ?? [];
  return {
    ...{ fields, choice, texts, flows },
    choose: (next) => setTyped({ key, choice: next }),
    type: (name, text) => put({ texts: { ...texts, [name]: text }, choice: 'typed' }),
    take: (flow, isTaken) => {
      const others = question?.isSeveral === true ? flows.filter((one) => one !== flow) : [];
      setTyped({ key, choice: 'typed', flows: isTaken ? [...others, flow] : others });
    },
    answer: answerOf(),
  };

  function answerOf(): AnswerForm['answer'] {
    if (!question) return { value: undefined };
    if (choice === ONWARD) return { value: undefined };
    const event = eventOf(choice);
    if (event) return { value: event };
    if (question.kind === 'branch')
      return flows.length > 0
        ? { value: { kind: 'flows', ids: flows } }
        : { reason: t('Choose the branch it takes first.') };
    if (now.texts === undefined && (standing || question.comes)) return { value: standing };
    const values: Record<string, JsonValue> = {};
    for (const field of fields) {
      const text = own(texts, field.name) ?? '';
      if (text === '') continue;
      const read = typedValue(text, field);
      if ('problem' in read) return { reason: `${field.name}: ${read.problem}` };
      values[field.name] = read.value;
    }
    return { value: { kind: 'outputs', values } };
  }
}

/** What its mapping takes out of it; else any variable of the process. Nothing where nothing comes back. */
function fieldsOf(element: ElementInfo | undefined, variables: readonly Parameter[]): readonly Parameter[] {
  if (element && GIVES_NOTHING.includes(stepKind(element))) return [];
  const mapped = Object.values(element?.data.mapping?.outputs ?? {}).flatMap(({ type, value }) =>
    type === 'variable' && typeof value === 'string' ? [value] : [],
  );
  if (mapped.length === 0) return variables;
  const byName = new Map(variables.map((one) => [one.name, one]));
  return [...new Set(mapped)].map((name) => byName.get(name) ?? { name, type: 'json', rest: {} });
}

function textsOf(values: Readonly<Record<string, JsonValue>>, fields: readonly Parameter[]) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = own(values, field.name);
      return value === undefined ? [] : [[field.name, typedText(value, field)]];
    }),
  );
}
