import type { JsonValue } from '../../domain/values/json.ts';
import { isExpression, namesInValue } from '../../domain/expressions/expressions.ts';
import { namesInFeel } from '../../domain/expressions/feelNames.ts';
import { constantRows } from '../../domain/mapping/mapping.ts';
import type { ElementData, MappingEntry, Variable } from '../../domain/process/process.ts';
import type { PlaceEdit, SearchPlace } from '../../domain/search/SearchPlace.ts';
import { t } from '../../language/t.ts';
import { variablesNamedIn } from './variablesNamedIn.ts';

/** The texts of variables, mappings and constants. */
export function dataPlaces(data: ElementData): SearchPlace[] {
  return [
    ...(data.variables ?? []).flatMap(variablePlaces),
    ...Object.entries(data.mapping?.inputs ?? {}).flatMap(([key, entry]) => [
      namePlace('param', t`Input “${key}”`, key, { of: 'input', key }),
      ...entryPlaces(t`Input “${key}” gets`, entry, 'var', { of: 'inputValue', key }),
    ]),
    ...Object.entries(data.mapping?.outputs ?? {}).flatMap(([key, entry]) => [
      namePlace('var', t`Output into “${key}”`, key, { of: 'output', key }),
      ...entryPlaces(t`“${key}” gets`, entry, 'param', { of: 'outputValue', key }),
    ]),
    ...constantRows(data).flatMap(({ name, value }) => [
      namePlace('param', t`Constant “${name}”`, name, { of: 'constant', key: name }),
      valuePlace(t`Constant “${name}” is`, value, { of: 'constantValue', key: name }),
    ]),
  ];
}

function variablePlaces({ id, name, value, description, displayName }: Variable): SearchPlace[] {
  return [
    namePlace('var', t('Variable'), name, { of: 'variable', id }),
    ...(value === undefined ? [] : [valuePlace(t`Default of “${name}”`, value, { of: 'variableValue', id })]),
    ...(description === undefined || description === ''
      ? []
      : [namePlace('text', t`Description of “${name}”`, description, { of: 'variableDescription', id })]),
    ...(displayName === undefined || displayName === ''
      ? []
      : [namePlace('text', t`Display name of “${name}”`, displayName, { of: 'displayName', id })]),
  ];
}

function entryPlaces(
  label: string,
  { type, value }: MappingEntry,
  named: 'var' | 'param',
  edit: PlaceEdit,
): SearchPlace[] {
  if (value === undefined) return [];
  if (type === 'variable' && typeof value === 'string') return [namePlace(named, label, value, edit)];
  if (type === 'feel' && typeof value === 'string')
    return [{ field: 'expr', label, text: value, edit, names: namesInFeel(value) }];
  return [valuePlace(label, value, edit)];
}

function valuePlace(label: string, value: JsonValue, edit: PlaceEdit): SearchPlace {
  if (typeof value !== 'string') {
    const text = JSON.stringify(value);
    const names = namesInValue(value);
    return names.length > 0
      ? { field: 'expr', label, text, edit, names, isJson: true }
      : { field: 'text', label, text, edit, isJson: true };
  }
  return isExpression(value)
    ? { field: 'expr', label, text: value, edit, names: variablesNamedIn(value) }
    : { field: 'text', label, text: value, edit };
}

function namePlace(field: SearchPlace['field'], label: string, text: string, edit: PlaceEdit): SearchPlace {
  return { field, label, text, edit };
}
