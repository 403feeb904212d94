import type { FoundAction } from '../../domain/connector/implementation.ts';
import type { ScenarioAnswer } from '../../domain/scenario/ScenarioAnswer.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import { requestPlan } from '../../formats/code/RequestPlan.ts';
import { exampleCase } from '../../formats/trial/exampleCase.ts';
import { whatComes } from '../../formats/trial/whatComes.ts';
import { t } from '../../language/t.ts';

export interface KnownAnswer {
  readonly id: string;
  readonly label: string;
  readonly answer: ScenarioAnswer;
}

/** What can answer for a connector: its saved cases, then what its definition gives as examples, then its errors. */
export function knownAnswers(
  { connector: { connector }, action }: FoundAction,
  cases: readonly TestCase[],
  origin: ApiOrigin | undefined,
): readonly KnownAnswer[] {
  const planned = requestPlan(origin, connector, action);
  const plan = planned && 'plan' in planned ? planned.plan : null;
  const example = { ...exampleCase(connector, action, { origin, taken: [] }), id: 'example' };
  const all = [
    ...cases.filter((one) => one.action === action.key).map((one) => ({ one, label: t`Case ${one.name}` })),
    { one: example, label: t('Example values') },
  ];
  const answers = all.flatMap(({ one, label }): KnownAnswer[] => {
    const came = whatComes(one.answer, action, plan);
    if ('problem' in came || came.failure !== undefined) return [];
    const answer: ScenarioAnswer =
      came.error === undefined
        ? { kind: 'outputs', values: came.outputs }
        : { kind: 'error', code: came.error };
    return [{ id: one.id, label, answer }];
  });
  const errors = connector.errors.flatMap(({ code = '', name }): KnownAnswer[] =>
    code === ''
      ? []
      : [{ id: `error ${code}`, label: t`Error ${code}: ${name}`, answer: { kind: 'error', code } }],
  );
  return [...answers, ...errors];
}
