import { t } from '../../language/t.ts';
import { isUnbalanced, namesInValue } from '../expressions/expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { RESERVED_VARIABLES } from '../values/names.ts';
import type { Finding, Scope } from './Finding.ts';

const ENGINE_NAMES: ReadonlySet<string> = new Set([
  ...RESERVED_VARIABLES,
  'execution',
  'task',
  'initiator',
  'authenticatedUserId',
  'variables',
]);

/** Names no variable has, and `${` that never ends, in all texts of a value. */
export function expressionFinding(value: JsonValue, scope: Scope): Finding | null {
  if (scope.target === 'camunda8') return dollarFinding(value);
  const broken = textsOf(value).find(isUnbalanced);
  if (broken !== undefined) {
    return {
      code: 'expression-unbalanced',
      severity: 'error',
      message: t`The expression “${broken}” has a “\${” without its “}”.`,
    };
  }
  const { others } = scope;
  if (others === null) return null;
  const unknown = namesInValue(value).find(
    (name) => !scope.variables.has(name) && !others.has(name) && !ENGINE_NAMES.has(name),
  );
  if (unknown === undefined) return null;
  return {
    code: 'expression-unknown-name',
    severity: 'warning',
    message: t`An expression names “${unknown}”, which is not a variable of the process.`,
  };
}

/** What does not parse; other than that an engine finds out, for values of FEEL have no declared types. */
export function feelFinding(feel: string, scope: Scope): Finding | null {
  const wrong = scope.feelProblem?.(feel) ?? null;
  if (wrong === null) return null;
  return { code: 'feel-invalid', severity: 'error', message: t`“${feel}” is not FEEL. ${wrong}` };
}

/** A text of a process for Camunda 8 that still says what an Activiti engine would compute. */
export function dollarFinding(text: JsonValue): Finding | null {
  if (typeof text !== 'string' || !text.includes('${')) return null;
  return {
    code: 'expression-not-feel',
    severity: 'error',
    message: t`“${text}” is no expression for Camunda 8: it reads FEEL, and takes this as plain text.`,
  };
}

function textsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
