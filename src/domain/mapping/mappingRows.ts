import { t } from '../../language/t.ts';
import { isAuto } from './autoMap.ts';
import type { Finding, Scope } from './Finding.ts';
import { inputFinding, outputFinding } from './checkMapping.ts';
import { variablesByName } from '../process/variablesByName.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import type { JsonValue } from '../values/json.ts';
import { mapsAll } from './mappingType.ts';
import { nearMatcher } from '../values/nearMatches.ts';
import { own } from '../values/own.ts';
import type { ElementData, MappingEntry, Variable } from '../process/process.ts';
import type { Severity } from '../problem.ts';
import type { Target } from '../process/target.ts';
import { typesCompatible } from '../connector/types.ts';

export interface InputRow {
  /** null: the action has no such input, or nobody knows the action */
  readonly parameter: Parameter | null;
  /** name of the parameter */
  readonly name: string;
  readonly entry: MappingEntry | null;
  readonly auto: boolean;
  /** the action is known and has no such parameter */
  readonly stale: boolean;
  readonly problem?: string;
  readonly severity?: Severity;
  /** variables an unmapped row may have meant, best first */
  readonly near: readonly string[];
  /** a constant of the same name, which engines send instead */
  readonly constant?: JsonValue;
}

export interface OutputRow extends Omit<InputRow, 'constant'> {
  /** where it goes */
  readonly variable: string | null;
}

/** The action's inputs in their order, then entries it has no input for. */
export function inputRows(
  action: Action | null,
  data: ElementData,
  variables: readonly Variable[],
  target: Target = 'activiti',
): InputRow[] {
  const scope = scopeOf(target, data, variables);
  const near = nearVariables(variables);
  const names = new Set(action?.inputs.map((parameter) => parameter.name));
  const strangers = Object.keys(data.mapping?.inputs ?? {}).filter((name) => !names.has(name));
  const row = (parameter: Parameter | null, name: string): InputRow => {
    const entry = own(data.mapping?.inputs, name) ?? null;
    const constant = own(data.constants, name);
    const stale = parameter === null && action !== null;
    const finding = stale ? staleInput(name) : inputFinding(parameter, name, entry, scope);
    return {
      parameter,
      name,
      entry,
      auto: isAuto(data, 'inputs', name),
      stale,
      ...shown(finding),
      near:
        entry !== null || scope.allInputs
          ? []
          : near(name, (type) => parameter === null || typesCompatible(type, parameter.type)),
      ...(constant === undefined ? {} : { constant }),
    };
  };
  return [
    ...(action?.inputs ?? []).map((parameter) => row(parameter, parameter.name)),
    ...strangers.map((name) => row(null, name)),
  ];
}

/**
 * The action's outputs in their order (one row for each variable an output goes to), then entries it has
 * no output for. A row for a literal or an expression is named after its variable.
 */
export function outputRows(
  action: Action | null,
  data: ElementData,
  variables: readonly Variable[],
  target: Target = 'activiti',
): OutputRow[] {
  const scope = scopeOf(target, data, variables);
  const near = nearVariables(variables);
  const entries = Object.entries(data.mapping?.outputs ?? {});
  const names = new Set(action?.outputs.map((parameter) => parameter.name));
  const row = (parameter: Parameter | null, name: string, variable: string | null): OutputRow => {
    const entry = variable === null ? null : (own(data.mapping?.outputs, variable) ?? null);
    const stale = parameter === null && action !== null && entry?.type === 'variable';
    const finding =
      stale || entry === null || variable === null ? null : outputFinding(parameter, variable, entry, scope);
    return {
      parameter,
      name,
      variable,
      entry,
      auto: variable === name && isAuto(data, 'outputs', name),
      stale,
      ...shown(stale ? staleOutput(name) : finding),
      near:
        entry !== null || scope.allOutputs
          ? []
          : near(name, (type) => parameter === null || typesCompatible(parameter.type, type)),
    };
  };
  const ofOutputs = (action?.outputs ?? []).flatMap((parameter) => {
    const mine = entries.filter(([, entry]) => outputOf(entry) === parameter.name);
    return mine.length === 0
      ? [row(parameter, parameter.name, null)]
      : mine.map(([variable]) => row(parameter, parameter.name, variable));
  });
  const others = entries
    .filter(([, entry]) => !names.has(outputOf(entry) ?? '') || outputOf(entry) === null)
    .map(([variable, entry]) => row(null, outputOf(entry) ?? variable, variable));
  return [...ofOutputs, ...others];
}

export function staleInput(name: string): Finding {
  return {
    code: 'stale-input',
    severity: 'warning',
    message: t`“${name}” is mapped, but the action has no such input.`,
  };
}

export function staleOutput(name: string): Finding {
  return {
    code: 'stale-output',
    severity: 'warning',
    message: t`“${name}” is mapped, but the action has no such output.`,
  };
}

/** The connector output an entry names; null for a literal or an expression. */
export function outputOf(entry: MappingEntry): string | null {
  return entry.type === 'variable' && typeof entry.value === 'string' ? entry.value : null;
}

function scopeOf(target: Target, data: ElementData, variables: readonly Variable[]): Scope {
  return {
    target,
    variables: variablesByName(variables),
    others: null, // what else is in reach, the list of problems knows
    open: false,
    hasConstant: (name) => own(data.constants, name) !== undefined,
    allInputs: mapsAll(data, 'inputs'),
    allOutputs: mapsAll(data, 'outputs'),
  };
}

type NearVariables = (name: string, fits: (type: string) => boolean) => string[];

/** For as long as the variables are the same: every selected task asks about them several times. */
const nearOf = new WeakMap<readonly Variable[], NearVariables>();

function nearVariables(variables: readonly Variable[]): NearVariables {
  const known = nearOf.get(variables);
  if (known) return known;
  const types = new Map(variables.map((variable) => [variable.name, variable.type]));
  const near = nearMatcher([...types.keys()]);
  const made: NearVariables = (name, fits) =>
    near(name).filter((candidate) => fits(types.get(candidate) ?? ''));
  nearOf.set(variables, made);
  return made;
}

function shown(finding: Finding | null): { problem?: string; severity?: Severity } {
  return finding === null ? {} : { problem: finding.message, severity: finding.severity };
}
