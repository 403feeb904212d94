import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { TemplateCondition } from '../../domain/templates/ElementTemplate.ts';
import { isTemplateValue, textIn } from './jsonParts.ts';

/** Of several keys the one counts that counts in Camunda's modelers; one that asks nothing never holds, as there. */
export function readCondition(json: JsonValue | undefined): TemplateCondition | undefined {
  if (!isJsonObject(json)) return undefined;
  const allMatch = member(json, 'allMatch');
  if (isJsonArray(allMatch)) {
    const conditions = allMatch.map(readCondition).filter((condition) => condition !== undefined);
    return { kind: 'allMatch', conditions };
  }
  const property = textIn(json, 'property') ?? '';
  const isActive = member(json, 'isActive');
  if (typeof isActive === 'boolean') return { kind: 'isActive', property, value: isActive };
  const isEmpty = member(json, 'isEmpty');
  if (typeof isEmpty === 'boolean') return { kind: 'isEmpty', property, value: isEmpty };
  const equals = member(json, 'equals');
  if (isTemplateValue(equals)) return { kind: 'equals', property, value: equals };
  const oneOf = member(json, 'oneOf');
  return { kind: 'oneOf', property, values: isJsonArray(oneOf) ? oneOf.filter(isTemplateValue) : [] };
}
