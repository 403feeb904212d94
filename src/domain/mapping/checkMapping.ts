import { allowedValues } from '../connector/allowedValues.ts';
import type { Parameter } from '../connector/connector.ts';
import { hiddenEntry, sendsDefault } from '../connector/shownParameters.ts';
import { aType, literalText, typesCompatible, valueProblem } from '../connector/types.ts';
import { isExpression } from '../expressions/expressions.ts';
import { literalOfFeel } from '../expressions/feelLiteral.ts';
import { t } from '../../language/t.ts';
import type { MappingEntry } from '../process/process.ts';
import type { JsonValue } from '../values/json.ts';
import { expressionFinding, feelFinding } from './expressionFinding.ts';
import type { Finding, Scope } from './Finding.ts';

export function inputFinding(
  parameter: Parameter | null,
  name: string,
  entry: MappingEntry | null,
  scope: Scope,
): Finding | null {
  if (scope.allInputs) {
    return parameter !== null && !scope.variables.has(name) ? missingInput(parameter, scope) : null;
  }
  if (entry === null) return parameter === null ? null : missingInput(parameter, scope);
  return entryFinding(parameter, name, entry, scope) ?? (parameter && otherThanHidden(parameter, entry));
}

function entryFinding(
  parameter: Parameter | null,
  name: string,
  entry: MappingEntry,
  scope: Scope,
): Finding | null {
  const shape = shapeFinding(t`The input “${name}”`, entry, scope);
  if (shape !== null) return shape;
  if (entry.type === 'feel') return feelInputFinding(parameter, name, literalText(entry.value ?? ''), scope);
  if (entry.type !== 'variable') return inputValueFinding(parameter, name, entry.value ?? null, scope);
  const variable = scope.variables.get(literalText(entry.value ?? ''));
  if (variable === undefined) {
    return unknownVariable(
      literalText(entry.value ?? ''),
      'input-unknown-variable',
      t`The input “${name}” gets “${literalText(entry.value ?? '')}”, which is not a variable of the process.`,
      scope,
    );
  }
  if (parameter === null || typesCompatible(variable.type, parameter.type)) return null;
  return {
    code: 'input-type-mismatch',
    severity: 'warning',
    message: t`“${name}” wants ${aType(parameter.type)}, “${variable.name}” is ${aType(variable.type)}.`,
  };
}

export function outputFinding(
  parameter: Parameter | null,
  variableName: string,
  entry: MappingEntry,
  scope: Scope,
): Finding | null {
  if (scope.allOutputs) return null;
  const shape = shapeFinding(t`What goes to “${variableName}”`, entry, scope);
  if (shape !== null) return shape;
  const variable = scope.variables.get(variableName);
  if (variable === undefined) {
    const output =
      entry.type === 'variable' ? t`The output “${literalText(entry.value ?? '')}”` : t('An output');
    const finding = unknownVariable(
      variableName,
      'output-unknown-variable',
      t`${output} goes to “${variableName}”, which is not a variable of the process.`,
      scope,
    );
    return finding ?? (entry.type === 'feel' ? feelFinding(literalText(entry.value ?? ''), scope) : null);
  }
  if (entry.type === 'feel') return feelFinding(literalText(entry.value ?? ''), scope);
  if (entry.type !== 'variable') {
    const value = entry.value ?? null;
    const wrong = valueProblem(value, variable.type);
    if (wrong === null) return expressionFinding(value, scope);
    return {
      code: 'output-value-type',
      severity: 'error',
      message: t`“${variableName}” is ${aType(variable.type)}. ${wrong}`,
    };
  }
  if (parameter === null || typesCompatible(parameter.type, variable.type)) return null;
  return {
    code: 'output-type-mismatch',
    severity: 'warning',
    message: t`The output “${parameter.name}” is ${aType(parameter.type)}, “${variable.name}” is ${aType(variable.type)}.`,
  };
}

function feelInputFinding(
  parameter: Parameter | null,
  name: string,
  feel: string,
  scope: Scope,
): Finding | null {
  const literal = literalOfFeel(feel);
  return literal === undefined || literal === null
    ? feelFinding(feel, scope)
    : inputValueFinding(parameter, name, literal, scope);
}

/** Its own choice, or the default of an earlier draft: both look the same. */
function otherThanHidden(parameter: Parameter, entry: MappingEntry): Finding | null {
  if (hiddenEntry(parameter) === null || sendsDefault(parameter, entry)) return null;
  return {
    code: 'hidden-input-differs',
    severity: 'note',
    message: t`The hidden input “${parameter.name}” sends something else than its default, ${literalText(parameter.value ?? '')}.`,
  };
}

function missingInput(parameter: Parameter, scope: Scope): Finding | null {
  if (hiddenEntry(parameter) !== null && !scope.hasConstant(parameter.name)) {
    return {
      code: 'hidden-input-unsent',
      severity: 'warning',
      message: t`The hidden input “${parameter.name}” is not sent: engines send no defaults, so the task has to.`,
    };
  }
  if (parameter.required !== true || scope.hasConstant(parameter.name)) return null;
  if (parameter.value === undefined || parameter.value === null) {
    return {
      code: 'required-input-unmapped',
      severity: 'error',
      message: t`The required input “${parameter.name}” is not mapped.`,
    };
  }
  return {
    code: 'required-input-default',
    severity: 'warning',
    message: t`The required input “${parameter.name}” is not mapped, and engines do not send its default.`,
  };
}

function shapeFinding(subject: string, entry: MappingEntry, { target }: Scope): Finding | null {
  if (entry.type === 'static_value') {
    return {
      code: 'mapping-type-unknown',
      severity: 'error',
      message: t`${subject} is of the type “static_value”, which engines no longer read.`,
    };
  }
  if (entry.type === 'jsonpatch') {
    return {
      code: 'mapping-type-new',
      severity: 'warning',
      message: t`${subject} is of the type “jsonpatch”, which engines up to 8.6 do not read.`,
    };
  }
  const knows = ['variable', 'value', ...(target === 'camunda8' ? ['feel'] : [])];
  if (!knows.includes(entry.type)) {
    return {
      code: 'mapping-type-unknown',
      severity: 'error',
      message: t`${subject} is of the type “${entry.type}”, which engines do not know.`,
    };
  }
  const empty = entry.value === undefined || entry.value === null;
  const nameless = entry.type !== 'value' && (typeof entry.value !== 'string' || entry.value === '');
  if (!empty && !nameless) return null;
  return {
    code: 'mapping-without-value',
    severity: 'error',
    message: t`${subject} is mapped to nothing; engines stop at that.`,
  };
}

function inputValueFinding(
  parameter: Parameter | null,
  name: string,
  value: JsonValue,
  scope: Scope,
): Finding | null {
  const wrong = parameter === null ? null : valueProblem(value, parameter.type);
  if (parameter !== null && wrong !== null) {
    return {
      code: 'input-value-type',
      severity: 'error',
      message: t`“${name}” wants ${aType(parameter.type)}. ${wrong}`,
    };
  }
  const allowed = parameter === null || isExpression(value) ? null : allowedValues(parameter);
  if (allowed !== null && !allowed.some((one) => literalText(one) === literalText(value))) {
    return {
      code: 'input-not-allowed',
      severity: 'error',
      message: t`“${literalText(value)}” is not one of the allowed values of “${name}”.`,
    };
  }
  return expressionFinding(value, scope);
}

function unknownVariable(name: string, code: string, message: string, scope: Scope): Finding | null {
  if (scope.target === 'activiti') return { code, severity: scope.open ? 'warning' : 'error', message };
  // Camunda's files declare no variables: who has listed none here is not blamed for each, and writing one makes it.
  const { others, variables } = scope;
  if (others === null || others.has(name) || variables.size === 0) return null;
  return { code, severity: 'warning', message };
}
