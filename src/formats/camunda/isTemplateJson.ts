import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { textIn } from './jsonParts.ts';

const SCHEMA = 'element-templates-json-schema';

/** Whether a JSON wants to be a template, however much is wrong with it: what it lacks is told when it is read. */
export function isTemplateJson(json: JsonValue): boolean {
  if (!isJsonObject(json)) return false;
  if (textIn(json, '$schema')?.includes(SCHEMA)) return true;
  const isNamed = textIn(json, 'id') !== undefined || textIn(json, 'name') !== undefined;
  const hasProperties = isJsonArray(member(json, 'properties'));
  if (member(json, 'appliesTo') !== undefined) return isNamed || hasProperties;
  // One that forgot what it applies to, or the schema of a credential, which Camunda keeps in files of its own as well.
  return isNamed && hasProperties;
}

/** One template, or a list that has some. */
export function isTemplateFile(json: JsonValue): boolean {
  return isJsonArray(json) ? json.some(isTemplateJson) : isTemplateJson(json);
}
