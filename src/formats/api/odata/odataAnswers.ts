import type { ApiResponse, ApiSchema } from '../../../domain/api/ApiDescription.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import type { CsdlType, ODataVersion } from './Csdl.ts';
import type { ODataTypes } from './ODataTypes.ts';

const JSON_TYPE = 'application/json';

/** One entity or complex value. Version 2 puts everything into `d`. */
export function oneOf(schema: JsonObject, version: ODataVersion): ApiSchema {
  return version === 2 ? { type: 'object', properties: { d: schema } } : schema;
}

/** A list of them, of which more may be on the next page. */
export function manyOf(items: JsonObject, version: ODataVersion, isCounted = true): ApiSchema {
  const value = { type: 'array', items };
  if (version === 2) {
    const count = isCounted ? { __count: { type: 'string' } } : {};
    const inner = { type: 'object', properties: { results: value, ...count, __next: { type: 'string' } } };
    return { type: 'object', properties: { d: inner } };
  }
  const before = version === 3 ? 'odata.' : '@odata.';
  const count = isCounted ? { [`${before}count`]: { type: version === 3 ? 'string' : 'integer' } } : {};
  return {
    type: 'object',
    properties: {
      ...count,
      value,
      [`${before}nextLink`]: { type: 'string', description: 'Address of the next page, where there is one.' },
    },
  };
}

/** What a function or an action gives back. */
export function returned(
  type: CsdlType,
  isStructure: boolean,
  name: string,
  types: ODataTypes,
  version: ODataVersion,
): ApiSchema {
  const inner = types.schema({ ...type, isCollection: false }, 'read');
  if (type.isCollection) return manyOf(inner, version, false);
  if (isStructure) return oneOf(inner, version);
  if (version === 2)
    return { type: 'object', properties: { d: { type: 'object', properties: { [name]: inner } } } };
  return { type: 'object', properties: { value: inner } };
}

export function answer(status: string, schema: ApiSchema, description?: string): ApiResponse {
  return {
    ...{ status, mediaType: JSON_TYPE, schema, headers: [] },
    ...(description !== undefined && { description }),
  };
}

export function emptyAnswer(status: string, description?: string): ApiResponse {
  return { status, headers: [], ...(description !== undefined && { description }) };
}

/** What is the matter, as every service of OData says it. */
export function failure(version: ODataVersion): ApiResponse {
  const text = { type: 'string' };
  const message = version === 4 ? text : { type: 'object', properties: { lang: text, value: text } };
  const inner = {
    type: 'object',
    properties: { code: text, message, ...(version === 4 && { target: text }) },
  };
  const error = { type: 'object', properties: { [version === 3 ? 'odata.error' : 'error']: inner } };
  return answer('default', error, 'What is the matter.');
}

export const NOT_FOUND = emptyAnswer('404', 'Nothing has this key.');
export const CHANGED = emptyAnswer('412', 'It was changed meanwhile.');
