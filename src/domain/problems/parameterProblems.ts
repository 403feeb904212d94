import { t } from '../../language/t.ts';
import { allowedValues } from '../connector/allowedValues.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import { isExpression } from '../expressions/expressions.ts';
import { freeName, parameterNameProblem } from '../values/names.ts';
import type { Place, Problem } from '../problem.ts';
import { hiddenEntry } from '../connector/shownParameters.ts';
import { isKnownType, literalText, valueProblem } from '../connector/types.ts';

type Path = readonly (string | number)[];

/** Names, types and defaults of one parameter table of an action or event. */
export function parameterProblems(
  action: Action,
  list: 'inputs' | 'outputs',
  actionPath: Path,
): readonly Problem[] {
  const seen = new Set<string>();
  const names = action[list].map((parameter) => parameter.name);
  return action[list].flatMap((parameter, index) => {
    const path = [...actionPath, list, index];
    const name = parameter.name === '' ? t`row ${index + 1}` : parameter.name;
    const place = (key: string): Place => ({ path: [...path, key], label: `${action.name} › ${name}` });
    const again = seen.has(parameter.name);
    seen.add(parameter.name);
    return [
      ...nameProblems(parameter, again ? [parameter.name] : [], names, place('name')),
      ...typeProblems(parameter, place('type')),
      ...defaultProblems(parameter, place('value')),
      ...(list === 'inputs' ? hiddenProblems(parameter, place('value')) : []),
    ];
  });
}

function nameProblems(
  parameter: Parameter,
  before: readonly string[],
  all: readonly string[],
  place: Place,
): readonly Problem[] {
  const message = parameterNameProblem(parameter.name, before);
  if (message === null) return [];
  const name = freeName(parameter.name.trim() || 'parameter', all);
  return [
    {
      code: before.length > 0 ? 'parameter-name-duplicate' : 'parameter-name-invalid',
      severity: 'error',
      message: before.length > 0 ? t`Several parameters are called “${parameter.name}”.` : message,
      place,
      fix: {
        label: t`Rename to ${name}`,
        action: { kind: 'rename', path: place.path ?? [], name },
      },
    },
  ];
}

/** Nobody can fill in what nobody sees. */
function hiddenProblems(parameter: Parameter, place: Place): readonly Problem[] {
  if (parameter.hidden !== true || hiddenEntry(parameter) !== null) return [];
  const { name, required } = parameter;
  const message =
    required === true
      ? t`“${name}” is hidden and required, and has no default: no task can send it.`
      : t`“${name}” is hidden and has no default, so nothing is ever sent.`;
  const severity = required === true ? 'error' : 'warning';
  return [{ code: 'hidden-without-default', severity, message, place }];
}

function typeProblems(parameter: Parameter, place: Place): readonly Problem[] {
  if (isKnownType(parameter.type)) return [];
  const message =
    parameter.type === ''
      ? t`“${parameter.name}” has no type.`
      : t`“${parameter.name}” has the type “${parameter.type}”, which not all engines know.`;
  return [{ code: 'parameter-type-unknown', severity: 'note', message, place }];
}

function defaultProblems(parameter: Parameter, place: Place): readonly Problem[] {
  const { value } = parameter;
  if (value === undefined || value === null) return [];
  const wrong = valueProblem(value, parameter.type);
  const allowed = wrong === null && !isExpression(value) ? allowedValues(parameter) : null;
  const outside =
    allowed !== null && !allowed.some((one) => literalText(one) === literalText(value))
      ? t`“${literalText(value)}” is not one of its allowed values.`
      : null;
  const reason = wrong ?? outside;
  if (reason === null) return [];
  return [
    {
      code: wrong === null ? 'parameter-default-not-allowed' : 'parameter-default-invalid',
      severity: 'error',
      message: t`The default of “${parameter.name}” does not fit. ${reason}`,
      place,
      fix: {
        label: t('Clear default'),
        action: { kind: 'set-default', path: place.path ?? [], value: null },
      },
    },
  ];
}
