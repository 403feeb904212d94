import type { ApiResponse, ApiSchema } from '../../domain/api/ApiDescription.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { type ApiContext, entriesIn, textOf } from './ApiContext.ts';
import { preferredMediaType, resolvedText, schemaOfMedia } from './mediaTypes.ts';
import { exampleOf } from './openApiParameters.ts';
import { mediaTypes, ownSchema } from './swaggerParameters.ts';

export function openApiResponses(
  context: ApiContext,
  operation: JsonObject,
  path: readonly (string | number)[],
  label: string,
): { readonly responses: readonly ApiResponse[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const responses = entriesIn(operation, 'responses').flatMap(([key, value]): ApiResponse[] => {
    if (key.startsWith('x-')) return [];
    const where = [...path, 'responses', key];
    const status = statusOf(key);
    if (status === null) {
      const message = t`The response “${key.slice(0, 60)}” is left out: it is no status.`;
      problems.push(context.problem('warning', 'api-response-left-out', message, where, label));
      return [];
    }
    const response = context.follow(value);
    if (typeof response === 'string') {
      const message = t`The response ${status} comes over without its schema: ${response}`;
      problems.push(context.problem('warning', 'api-response-unknown', message, where, label));
      return [{ status, headers: [] }];
    }
    const description = textOf(response, 'description');
    return [
      {
        status,
        ...(description !== undefined && { description }),
        ...contentOf(context, response, operation),
        headers: headersOf(context, response),
      },
    ];
  });
  return { responses, problems };
}

function statusOf(key: string): string | null {
  const status = key.toUpperCase();
  if (status === 'DEFAULT') return 'default';
  return /^[1-5](\d\d|XX)$/.test(status) ? status : null;
}

function contentOf(
  context: ApiContext,
  response: JsonObject,
  operation: JsonObject,
): Pick<ApiResponse, 'mediaType' | 'schema' | 'example'> {
  const own = member(response, 'schema');
  if (own !== undefined) {
    const mediaType = preferredMediaType(mediaTypes(context, operation, 'produces')) ?? 'application/json';
    return { mediaType, schema: fileOr(own, mediaType, context) };
  }
  const content = entriesIn(response, 'content');
  const mediaType = preferredMediaType(content.map(([type]) => type));
  const media = content.find(([type]) => type === mediaType)?.[1];
  if (mediaType === undefined || media === undefined) return {};
  const example = exampleOf(context, media);
  return {
    mediaType,
    schema: schemaOfMedia(mediaType, resolvedText(context, mediaType, member(media, 'schema'))),
    ...(example !== undefined && { example }),
  };
}

function fileOr(schema: JsonValue, mediaType: string, context: ApiContext): ApiSchema {
  if (member(schema, 'type') === 'file') return { type: 'string', format: 'binary' };
  return schemaOfMedia(mediaType, resolvedText(context, mediaType, schema));
}

function headersOf(context: ApiContext, response: JsonObject): ApiResponse['headers'] {
  return entriesIn(response, 'headers').flatMap(([name, value]) => {
    const header = context.follow(value);
    if (typeof header === 'string' || name.toLowerCase() === 'content-type') return [];
    const [content] = entriesIn(header, 'content');
    const schema = (content && member(content[1], 'schema')) ?? member(header, 'schema') ?? ownSchema(header);
    const description = textOf(header, 'description');
    return [
      { name, schema: isJsonObject(schema) ? schema : {}, ...(description !== undefined && { description }) },
    ];
  });
}
