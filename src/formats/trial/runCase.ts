import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import { parameterRef, type CaseValue, type TestCase } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import { requestPlan, type RequestPlan } from '../code/RequestPlan.ts';
import type { CaseRun, Finding } from './CaseRun.ts';
import { shortened, typedValue } from './typedValue.ts';
import { valueProblems } from './valueProblems.ts';
import { makeRequest } from './makeRequest.ts';
import type { ReadAnswer } from './readAnswer.ts';
import { whatComes } from './whatComes.ts';
import { requestSettings } from './requestSettings.ts';

export interface TriedConnector {
  readonly connector: Connector;
  readonly origin?: ApiOrigin | undefined;
}

/** Tries one case: is what it gives taken, can it be sent, and does its answer come to what is expected. */
export function runCase({ connector, origin }: TriedConnector, one: TestCase): CaseRun {
  const action = connector.actions.find(({ key }) => key === one.action);
  if (!action) return runOf([{ at: 'action', message: t('Its action is not in the definition any more.') }]);
  const planned = requestPlan(origin, connector, action);
  const plan = planned && 'plan' in planned ? planned.plan : null;
  const given = inputFindings(action, one);
  const sending = plan ? requestFindings(plan, connector, given.inputs) : [];
  const answer = answerOf(one, action, plan);
  return runOf([
    ...given.findings,
    // What is missing was told already.
    ...(given.findings.length === 0 ? sending : []),
    ...answer.findings,
    ...(answer.read ? answerFindings(answer.read, one, action, connector) : []),
  ]);
}

function runOf(findings: readonly Finding[]): CaseRun {
  return { isGreen: findings.length === 0, findings };
}

function inputFindings(
  action: Action,
  { inputs }: TestCase,
): { readonly inputs: JsonObject; readonly findings: readonly Finding[] } {
  const { values, findings } = valuesOf(action.inputs, inputs, 'inputs');
  const missing = action.inputs
    .filter(
      (one) => one.required === true && !inputs.some(({ parameter }) => parameter === parameterRef(one)),
    )
    .map((one): Finding => ({
      ...{ at: 'inputs', parameter: parameterRef(one) },
      message: t`${one.name} is required, and nothing is given.`,
    }));
  return { inputs: values, findings: [...missing, ...findings] };
}

/** Values by name, and what the definition does not take of them. */
function valuesOf(
  parameters: readonly Parameter[],
  typed: readonly CaseValue[],
  at: Finding['at'],
): { readonly values: JsonObject; readonly findings: readonly Finding[] } {
  const byRef = new Map(parameters.map((one) => [parameterRef(one), one]));
  const values: [string, JsonValue][] = [];
  const findings = typed.flatMap(({ parameter: ref, text }): readonly Finding[] => {
    const parameter = byRef.get(ref);
    if (!parameter)
      return [
        {
          at,
          parameter: ref,
          message: t`A value is kept for ${ref}, which is not in the definition any more.`,
        },
      ];
    const read = typedValue(text, parameter);
    if ('problem' in read) return [{ at, parameter: ref, message: `${parameter.name}: ${read.problem}` }];
    values.push([parameter.name, read.value]);
    return valueProblems(read.value, parameter).map((problem) => ({
      ...{ at, parameter: ref, message: `${parameter.name}: ${problem}` },
    }));
  });
  return { values: Object.fromEntries(values), findings };
}

function requestFindings(plan: RequestPlan, { config }: Connector, inputs: JsonObject): readonly Finding[] {
  const sending = makeRequest(plan, inputs, requestSettings(plan, config), new Map());
  return 'problem' in sending ? [{ at: 'request', message: sending.problem }] : [];
}

interface Answer {
  readonly findings: readonly Finding[];
  /** absent: there is none that could be read */
  readonly read?: ReadAnswer;
}

function answerOf({ answer }: TestCase, action: Action, plan: RequestPlan | null): Answer {
  const read = whatComes(answer, action, plan);
  if ('problem' in read) return { findings: [{ at: 'answer', message: read.problem }] };
  if (answer.kind === 'outputs')
    return { read, findings: valuesOf(action.outputs, answer.values, 'answer').findings };
  const named = new Map(action.outputs.map((one) => [one.name, one]));
  // What a failure carries is shaped by who failed: only what a task goes on with is held against its schema.
  const outputs = read.error === undefined ? Object.entries(read.outputs) : [];
  const findings = outputs.flatMap(([name, value]): readonly Finding[] => {
    const parameter = named.get(name);
    if (!parameter) return [];
    return valueProblems(value, parameter).map((problem) => ({
      ...{ at: 'answer', parameter: parameterRef(parameter), message: `${name}: ${problem}` },
    }));
  });
  return { read, findings };
}

function answerFindings(
  { outputs, error, failure }: ReadAnswer,
  { expected }: TestCase,
  action: Action,
  connector: Connector,
): readonly Finding[] {
  const unknown: readonly Finding[] =
    error === undefined || connector.errors.some(({ code }) => code === error)
      ? []
      : [{ at: 'answer', message: t`The connector has no error ${error} any more.` }];
  if (expected.kind === 'error') {
    if (error === expected.code) return unknown;
    const came = error !== undefined ? t`the error ${error}` : (failure ?? t('outputs'));
    return [
      ...unknown,
      { at: 'expected', message: t`The error ${expected.code} is expected; what came: ${came}.` },
    ];
  }
  if (failure !== undefined) return [{ at: 'answer', message: failure }];
  if (error !== undefined)
    return [...unknown, { at: 'expected', message: t`Outputs are expected, and the error ${error} came.` }];
  const wanted = valuesOf(action.outputs, expected.values, 'expected');
  const refs = new Map(action.outputs.map((one) => [one.name, parameterRef(one)]));
  const differences = Object.entries(wanted.values).flatMap(([name, value]): readonly Finding[] => {
    const got = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
    if (sameJson(value, got)) return [];
    const parameter = refs.get(name) ?? name;
    const message =
      got === undefined
        ? t`${name}: ${shortened(value)} is expected, and nothing came.`
        : t`${name}: ${shortened(value)} is expected, and ${shortened(got)} came.`;
    return [{ at: 'expected', parameter, message, expected: value, ...(got !== undefined && { got }) }];
  });
  return [...wanted.findings, ...differences];
}
