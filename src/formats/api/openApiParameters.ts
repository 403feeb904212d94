import type { ApiBody, ApiParameter } from '../../domain/api/ApiDescription.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { type ApiContext, entriesIn, listOf, textOf } from './ApiContext.ts';
import { preferredMediaType, resolvedText, schemaOfMedia } from './mediaTypes.ts';
import { ownSchema, swaggerBody, swaggerStyle } from './swaggerParameters.ts';

type Path = readonly (string | number)[];

export interface ReadParameters {
  readonly parameters: readonly ApiParameter[];
  /** Swagger 2.0 lists it among the parameters */
  readonly body?: ApiBody;
  readonly problems: readonly Problem[];
}

/** Described once more as parameters they would be sent twice. */
const NOT_PARAMETERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);
const PLACES = ['path', 'query', 'header', 'cookie'] as const;

/** The parameters of an operation, with those of its path that it does not say otherwise. */
export function openApiParameters(
  context: ApiContext,
  item: JsonObject,
  operation: JsonObject,
  paths: { readonly item: Path; readonly operation: Path },
  label: string,
): ReadParameters {
  const problems: Problem[] = [];
  const told = new Map<string, JsonObject>();
  for (const [owner, path] of [
    [item, paths.item],
    [operation, paths.operation],
  ] as const) {
    for (const [at, value] of listOf(owner, 'parameters').entries()) {
      const parameter = context.follow(value);
      const where = [...path, 'parameters', at];
      const complain = (why: string) =>
        problems.push(
          context.problem(
            'warning',
            'api-parameter-left-out',
            t`A parameter is left out: ${why}`,
            where,
            label,
          ),
        );
      if (typeof parameter === 'string') complain(parameter);
      else {
        const [name, place] = [textOf(parameter, 'name'), textOf(parameter, 'in')];
        if (name === undefined && place !== 'body') complain(t('it has no name.'));
        else told.set(`${place ?? ''} ${place === 'body' ? '' : (name ?? '')}`, parameter);
      }
    }
  }
  const all = [...told.values()];
  const parameters = all.flatMap((parameter): ApiParameter[] => {
    const place = PLACES.find((one) => one === member(parameter, 'in'));
    const name = textOf(parameter, 'name') ?? '';
    if (place === 'header' && NOT_PARAMETERS.has(name.toLowerCase())) {
      const message = t`The header “${name}” is no input: the request sets it by itself.`;
      problems.push(context.problem('note', 'api-header-left-out', message, paths.operation, label));
      return [];
    }
    if (place !== undefined) return [parameterOf(context, parameter, name, place)];
    const other = textOf(parameter, 'in') ?? '';
    if (other === 'body' || other === 'formData') return [];
    const message = t`The parameter “${name}” is left out: “${other}” is no place in a request.`;
    problems.push(context.problem('warning', 'api-parameter-left-out', message, paths.operation, label));
    return [];
  });
  const body = swaggerBody(context, all, operation);
  return { parameters, ...(body && { body }), problems };
}

function parameterOf(
  context: ApiContext,
  parameter: JsonObject,
  name: string,
  place: ApiParameter['in'],
): ApiParameter {
  const [content] = entriesIn(parameter, 'content');
  const schema = content
    ? member(content[1], 'schema')
    : (member(parameter, 'schema') ?? ownSchema(parameter));
  const description = textOf(parameter, 'description');
  const example = exampleOf(context, content ? content[1] : parameter);
  const explode = member(parameter, 'explode');
  const style = textOf(parameter, 'style');
  return {
    in: place,
    name,
    required: place === 'path' || member(parameter, 'required') === true,
    ...(description !== undefined && { description }),
    ...(member(parameter, 'deprecated') === true && { deprecated: true }),
    schema: isJsonObject(schema) ? schema : {},
    ...(example !== undefined && { example }),
    ...(style !== undefined && { style }),
    ...(typeof explode === 'boolean' && { explode }),
    ...swaggerStyle(parameter, place),
    ...(content && { mediaType: content[0] }),
  };
}

/** The one of them, or the first of several; those elsewhere are not fetched. */
export function exampleOf(context: ApiContext, owner: JsonValue): JsonValue | undefined {
  const one = member(owner, 'example');
  if (one !== undefined) return one;
  const [first] = entriesIn(owner, 'examples');
  if (!first) return undefined;
  const example = context.follow(first[1]);
  return typeof example === 'string' ? undefined : member(example, 'value');
}

export function openApiBody(
  context: ApiContext,
  operation: JsonObject,
  path: Path,
  label: string,
): { readonly body?: ApiBody; readonly problems: readonly Problem[] } {
  const told = member(operation, 'requestBody');
  if (told === undefined) return { problems: [] };
  const body = context.follow(told);
  const where = [...path, 'requestBody'];
  if (typeof body === 'string') {
    const message = t`The body is left out: ${body}`;
    return { problems: [context.problem('warning', 'api-body-left-out', message, where, label)] };
  }
  const content = entriesIn(body, 'content');
  const mediaType = preferredMediaType(content.map(([type]) => type));
  const media = content.find(([type]) => type === mediaType)?.[1];
  if (mediaType === undefined || media === undefined) {
    const message = t('The body is left out: it is of no media type.');
    return { problems: [context.problem('warning', 'api-body-left-out', message, where, label)] };
  }
  const description = textOf(body, 'description');
  const example = exampleOf(context, media);
  const others = content.flatMap(([type]) => (type === mediaType ? [] : [type]));
  const parts = partEncodings(mediaType, media);
  return {
    body: {
      mediaType,
      others,
      required: member(body, 'required') === true,
      ...(description !== undefined && { description }),
      schema: schemaOfMedia(mediaType, resolvedText(context, mediaType, member(media, 'schema'))),
      ...(example !== undefined && { example }),
      ...(parts.types.size > 0 && { partTypes: parts.types }),
    },
    problems: parts.withHeaders.map((name) => {
      const message = t`The headers of the part “${name}” are left out: a part is sent with its type alone.`;
      return context.problem('note', 'api-part-headers-left-out', message, where, label);
    }),
  };
}

/** What `encoding` says of the parts of a form: the first type that is one, and who has headers. */
function partEncodings(mediaType: string, media: JsonValue) {
  const told = /^multipart\//i.test(mediaType) ? entriesIn(media, 'encoding') : [];
  return {
    types: new Map(
      told.flatMap(([name, encoding]) => {
        const types = (textOf(encoding, 'contentType') ?? '').split(',').map((one) => one.trim());
        const type = types.find((one) => /^[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/.test(one));
        return type === undefined ? [] : [[name, type] as const];
      }),
    ),
    withHeaders: told.flatMap(([name, encoding]) =>
      entriesIn(encoding, 'headers').length > 0 ? [name] : [],
    ),
  };
}
