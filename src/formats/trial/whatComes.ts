import type { Action } from '../../domain/connector/connector.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { parameterRef, type CaseAnswer, type CaseValue } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { typedText, typedValue } from './typedValue.ts';
import { pastedResponse } from './pastedResponse.ts';
import { readAnswer, type ReadAnswer } from './readAnswer.ts';

/** What a task gets of the answer of a case, or why it is none. Nothing is held against schemas here. */
export function whatComes(
  answer: CaseAnswer,
  { outputs }: Action,
  plan: RequestPlan | null,
): ReadAnswer | { readonly problem: string } {
  if (answer.kind === 'error') return { outputs: {}, error: answer.code };
  if (answer.kind === 'response') {
    if (!plan) return { problem: t('Its answer is a response, and the action is no request any more.') };
    const response = pastedResponse(answer);
    return 'problem' in response ? response : readAnswer(plan, response);
  }
  const named = new Map(outputs.map((one) => [parameterRef(one), one]));
  const values = answer.values.flatMap(({ parameter, text }): [string, JsonValue][] => {
    const output = named.get(parameter);
    const read = output && typedValue(text, output);
    return output && read && 'value' in read ? [[output.name, read.value]] : [];
  });
  return { outputs: Object.fromEntries(values) };
}

/** What came, as a person would type that it is expected. */
export function typedOutputs({ outputs }: Action, came: ReadAnswer): readonly CaseValue[] {
  return outputs.flatMap((output): CaseValue[] => {
    const value = Object.hasOwn(came.outputs, output.name) ? came.outputs[output.name] : undefined;
    return value === undefined ? [] : [{ parameter: parameterRef(output), text: typedText(value, output) }];
  });
}
