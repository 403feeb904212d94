import type { ApiBody, ApiParameter } from '../../domain/api/ApiDescription.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { type ApiContext, textList, textOf } from './ApiContext.ts';
import { preferredMediaType, resolvedText, schemaOfMedia } from './mediaTypes.ts';

const NOT_SCHEMA: ReadonlySet<string> = new Set([
  'name',
  'in',
  'required',
  'description',
  'collectionFormat',
]);

/** Swagger 2.0 says what a schema says beside the name. */
export function ownSchema(parameter: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameter).filter(([key]) => !NOT_SCHEMA.has(key)));
}

/** How a list is written, in the words of OpenAPI 3. */
export function swaggerStyle(
  parameter: JsonObject,
  place: ApiParameter['in'],
): Pick<ApiParameter, 'style' | 'explode'> {
  const format = textOf(parameter, 'collectionFormat');
  if (format === undefined) {
    const isList = member(parameter, 'type') === 'array';
    return isList && place === 'query' ? { style: 'form', explode: false } : {};
  }
  if (format === 'multi') return { style: 'form', explode: true };
  if (format === 'ssv') return { style: 'spaceDelimited', explode: false };
  if (format === 'pipes') return { style: 'pipeDelimited', explode: false };
  if (format === 'tsv') return { style: 'tabDelimited', explode: false };
  return { style: place === 'query' ? 'form' : 'simple', explode: false };
}

/** Swagger 2.0: the parameter in the body, or those that make a form. */
export function swaggerBody(
  context: ApiContext,
  parameters: readonly JsonObject[],
  operation: JsonObject,
): ApiBody | undefined {
  const types = mediaTypes(context, operation, 'consumes');
  const whole = parameters.find((one) => member(one, 'in') === 'body');
  if (whole) {
    const mediaType = preferredMediaType(types) ?? 'application/json';
    const description = textOf(whole, 'description');
    return {
      mediaType,
      others: types.filter((type) => type !== mediaType),
      required: member(whole, 'required') === true,
      ...(description !== undefined && { description }),
      schema: schemaOfMedia(mediaType, resolvedText(context, mediaType, member(whole, 'schema'))),
    };
  }
  const fields = parameters.filter((one) => member(one, 'in') === 'formData');
  if (fields.length === 0) return undefined;
  const hasFile = fields.some((one) => member(one, 'type') === 'file');
  const form = types.filter((type) => type.includes('form'));
  const required = fields
    .filter((one) => member(one, 'required') === true)
    .map((one) => textOf(one, 'name') ?? '');
  return {
    mediaType: hasFile ? 'multipart/form-data' : (form[0] ?? 'application/x-www-form-urlencoded'),
    others: [],
    required: required.length > 0,
    schema: {
      type: 'object',
      properties: Object.fromEntries(fields.map((one) => [textOf(one, 'name') ?? '', fieldSchema(one)])),
      required,
    },
  };
}

function fieldSchema(field: JsonObject): JsonObject {
  const description = textOf(field, 'description');
  return { ...ownSchema(field), ...(description !== undefined && { description }) };
}

/** Of the operation, or of all. */
export function mediaTypes(
  { root }: ApiContext,
  operation: JsonObject,
  key: 'consumes' | 'produces',
): readonly string[] {
  const owner = isJsonObject(operation) && member(operation, key) !== undefined ? operation : root;
  return textList(member(owner, key));
}
