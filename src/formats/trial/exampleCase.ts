import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import { isExpression } from '../../domain/expressions/expressions.ts';
import { isJsonArray, member } from '../../domain/values/jsonValue.ts';
import { freshId } from '../../domain/values/freshId.ts';
import { copyName } from '../../domain/values/copyName.ts';
import { parameterRef, type CaseAnswer, type CaseValue, type TestCase } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import { codeModel, type CodeAction, type CodeValue } from '../code/CodeModel.ts';
import {
  answeredWith,
  bodyOutput,
  exampleStatus,
  FILE_ANSWER,
  isFileOutput,
} from '../code/requestExample.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { typedText, typedValue } from './typedValue.ts';
import { typedOutputs, whatComes } from './whatComes.ts';

/**
 * A case that is green: inputs, answer and expectation from defaults, examples and types, as the tests of generated
 * code take them.
 * @param error the code of the error it is to end with
 */
export function exampleCase(
  connector: Connector,
  action: Action,
  {
    origin,
    error,
    taken,
  }: { readonly origin?: ApiOrigin | undefined; readonly error?: string; readonly taken: readonly string[] },
): TestCase {
  const [model] = codeModel({ ...connector, actions: [action] }, '0.0.0', origin).actions;
  const inputs = model ? exampleInputs(action, model) : [];
  const answer = model ? exampleAnswer(action, model, error) : { kind: 'outputs' as const, values: [] };
  const name = error === undefined ? t('Example') : t`Error ${error}`;
  return {
    ...{ id: freshId(), action: action.key, inputs, answer },
    name: taken.includes(name) ? copyName(name, taken) : name,
    expected: error === undefined ? expectedOf(action, model, answer) : { kind: 'error', code: error },
  };
}

/** Those that are required, and those that say what they are like. */
function exampleInputs({ inputs }: Action, model: CodeAction): readonly CaseValue[] {
  return inputs.flatMap((input, at): CaseValue[] => {
    const parameter = parameterRef(input);
    const described = model.request && input.value === undefined ? describedText(input) : undefined;
    if (described !== undefined) return [{ parameter, text: described }];
    const example = model.inputs[at]?.example;
    if (example === undefined || !(input.required === true || saysExample(input))) return [];
    return [{ parameter, text: typedText(example, input) }];
  });
}

/** The example of a description stands where people look for it: in the empty field. */
function describedText(input: Parameter): string | undefined {
  const { placeholder = '', model } = input;
  const read = typedValue(placeholder, input);
  const allowed = member(model, 'enum');
  if (placeholder === '' || 'problem' in read || isExpression(placeholder)) return undefined;
  return isJsonArray(allowed) && !allowed.includes(read.value) ? undefined : placeholder;
}

function saysExample({ value, model }: Parameter): boolean {
  return (
    value !== undefined || ['example', 'examples', 'default'].some((key) => member(model, key) !== undefined)
  );
}

/** An answer of its own kind: a response only where the action is a request. */
export function exampleAnswerOf(
  connector: Connector,
  action: Action,
  origin: ApiOrigin | undefined,
  isResponse: boolean,
): CaseAnswer {
  const [model] = codeModel(
    { ...connector, actions: [action] },
    '0.0.0',
    isResponse ? origin : undefined,
  ).actions;
  return model ? exampleAnswer(action, model, undefined) : { kind: 'outputs', values: [] };
}

/** An answer of GraphQL that has errors; its status says nothing of it. */
const COMPLAINT: CaseAnswer = {
  ...{ kind: 'response', status: '200', headers: 'Content-Type: application/json' },
  body: JSON.stringify({ data: null, errors: [{ message: 'Something went wrong.' }] }, null, 2),
};

function exampleAnswer(action: Action, model: CodeAction, error: string | undefined): CaseAnswer {
  const { request } = model;
  if (request?.errors.some(({ code, status }) => code === error && status === 'errors')) return COMPLAINT;
  if (request) {
    const body = error === undefined ? bodyOutput(model, request) : errorBody(model, request, error);
    const status = error === undefined ? String(exampleStatus(request)) : statusOfError(request, error);
    if (body && isFileOutput(request, body)) return { kind: 'response', status, ...FILE_RESPONSE };
    return {
      ...{ kind: 'response', status },
      headers: body ? 'Content-Type: application/json' : '',
      body: body ? JSON.stringify(answeredWith(request, body), null, 2) : '',
    };
  }
  if (error !== undefined) return { kind: 'error', code: error };
  const values = action.outputs.map((output, at) => ({
    parameter: parameterRef(output),
    text: typedText(model.outputs[at]?.example ?? '', output),
  }));
  return { kind: 'outputs', values };
}

/** As one is pasted that is no text. */
const FILE_RESPONSE = {
  headers: `Content-Type: ${FILE_ANSWER.mimeType}`,
  body: `data:${FILE_ANSWER.mimeType};base64,${FILE_ANSWER.content}`,
};

function statusOfError({ errors }: RequestPlan, error: string): string {
  const status = errors.find(({ code }) => code === error)?.status ?? '500';
  if (/^[1-5]\d\d$/.test(status)) return status;
  const first = /^[1-5]/.exec(status)?.[0];
  return first === undefined ? '500' : `${first}00`;
}

function errorBody(model: CodeAction, request: RequestPlan, error: string): CodeValue | undefined {
  const status = request.errors.find(({ code }) => code === error)?.status;
  const planned = request.outputs.find(
    ({ in: place, statuses }) => place === 'body' && status !== undefined && statuses?.includes(status),
  );
  return planned && model.outputs.find(({ name }) => name === planned.output);
}

function expectedOf(action: Action, model: CodeAction | undefined, answer: CaseAnswer): TestCase['expected'] {
  const came = whatComes(answer, action, model?.request ?? null);
  return { kind: 'outputs', values: 'problem' in came ? [] : typedOutputs(action, came) };
}
