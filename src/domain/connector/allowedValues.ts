import type { JsonValue } from '../values/json.ts';
import type { Parameter } from './connector.ts';

/** The values a JSON schema allows; null when it does not say. */
export function allowedValues(parameter: Parameter): readonly JsonValue[] | null {
  const { model } = parameter;
  if (typeof model !== 'object' || model === null || !('enum' in model)) return null;
  return isList(model.enum) ? model.enum : null;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
