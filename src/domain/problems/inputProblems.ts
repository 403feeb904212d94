import { t } from '../../language/t.ts';
import type { Finding } from '../mapping/Finding.ts';
import { inputFinding } from '../mapping/checkMapping.ts';
import type { Parameter } from '../connector/connector.ts';
import { feelOfText } from '../expressions/feelOfText.ts';
import { staleInput } from '../mapping/mappingRows.ts';
import { variableNameFrom, variableNameProblem } from '../values/names.ts';
import { own } from '../values/own.ts';
import type { Fix, Problem } from '../problem.ts';
import type { MappingEntry } from '../process/process.ts';
import { hiddenEntry } from '../connector/shownParameters.ts';
import { isKnownType, typesCompatible } from '../connector/types.ts';
import type { ElementContext, ProcessContext } from './ElementContext.ts';

/** Every input of the action gets what it needs, and every entry makes sense. */
export function inputProblems(context: ElementContext): readonly Problem[] {
  const { element, found, scope, place } = context;
  const inputs = element.data.mapping?.inputs;
  const parameters = new Map(found?.action.inputs.map((parameter) => [parameter.name, parameter]));
  const names = new Set([...parameters.keys(), ...(scope.allInputs ? [] : Object.keys(inputs ?? {}))]);
  return [...names].flatMap((name) => {
    const parameter = parameters.get(name) ?? null;
    const entry = own(inputs, name) ?? null;
    const stale = found !== null && parameter === null;
    const finding = stale ? staleInput(name) : inputFinding(parameter, name, entry, scope);
    if (finding === null) return [];
    const fix = fixOf(context, finding, name, parameter, entry);
    return [{ ...finding, place: { ...place, path: ['inputs', name] }, ...(fix && { fix }) }];
  });
}

/** The name a variable made for a parameter gets. */
export function nameForParameter(parameter: string, variables: readonly string[]): string {
  return variableNameProblem(parameter, variables) === null
    ? parameter
    : variableNameFrom(parameter, variables);
}

function fixOf(
  context: ElementContext,
  finding: Finding,
  name: string,
  parameter: Parameter | null,
  entry: MappingEntry | null,
): Fix | null {
  const { element, process } = context;
  switch (finding.code) {
    case 'required-input-unmapped':
    case 'required-input-default':
      if (parameter === null) return null;
      return context.scope.allInputs
        ? createFix(element.id, name, parameter)
        : (fixWithVariable(context, name, name, parameter) ??
            createFix(element.id, nameForParameter(name, process.names), parameter));
    case 'hidden-input-unsent':
    case 'hidden-input-differs':
      return parameter === null || context.scope.allInputs ? null : sendFix(context, parameter);
    case 'input-unknown-variable': {
      const wanted = typeof entry?.value === 'string' ? entry.value : '';
      return fixWithVariable(context, name, wanted, parameter) ?? createFix(element.id, wanted, parameter);
    }
    case 'expression-not-feel':
      return feelEntryFix(element.id, 'inputs', name, entry);
    case 'stale-input':
    case 'mapping-without-value':
    case 'mapping-type-unknown':
    case 'input-value-type':
    case 'input-not-allowed':
      return {
        label: t`Clear ${name}`,
        action: { kind: 'clear-input', element: element.id, parameter: name },
      };
    default:
      return null;
  }
}

function fixWithVariable(
  { element, process }: ElementContext,
  name: string,
  wanted: string,
  parameter: Parameter | null,
): Fix | null {
  const variable = meantVariable(process, wanted, parameter);
  if (variable === null) return null;
  return {
    label: t`Use ${variable}`,
    action: { kind: 'map-input', element: element.id, parameter: name, variable },
  };
}

/** The variable of that very name, else the nearest, as long as its type will do. */
function meantVariable(process: ProcessContext, wanted: string, parameter: Parameter | null): string | null {
  const candidates = process.variables.has(wanted) ? [wanted] : process.near(wanted);
  return (
    candidates.find((candidate) => {
      const type = process.variables.get(candidate)?.type ?? '';
      return parameter === null || typesCompatible(type, parameter.type);
    }) ?? null
  );
}

/** The default, in the words of the engine. */
function sendFix({ element, scope }: ElementContext, parameter: Parameter): Fix | null {
  const entry = hiddenEntry(parameter, scope.target);
  if (entry === null) return null;
  const { name } = parameter;
  return {
    label: t`Send the default of ${name}`,
    action: {
      kind: 'set-entry',
      element: element.id,
      direction: 'inputs',
      name,
      entry,
    },
  };
}

/** The same in FEEL, where FEEL can say it. */
export function feelEntryFix(
  element: string,
  direction: 'inputs' | 'outputs',
  name: string,
  entry: MappingEntry | null,
): Fix | null {
  const feel = typeof entry?.value === 'string' ? feelOfText(entry.value) : null;
  if (feel === null) return null;
  const to: MappingEntry = { type: 'feel', value: feel };
  return { label: t`Use =${feel}`, action: { kind: 'set-entry', element, direction, name, entry: to } };
}

export function createFix(element: string, name: string, parameter: Parameter | null): Fix | null {
  if (variableNameProblem(name) !== null) return null;
  const wanted = parameter?.type ?? 'string';
  const type = isKnownType(wanted) ? wanted : 'json';
  return { label: t`Create variable ${name}`, action: { kind: 'create-variable', element, name, type } };
}
