import type { ApiParameter, ApiSchema } from '../../../domain/api/ApiDescription.ts';
import { shortened } from '../../../domain/api/plainKeywords.ts';
import { schemaShape } from '../../../domain/api/schemaShape.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { type ApiContext, listOf, textOf } from '../ApiContext.ts';
import type { AsyncMessageAt } from './AsyncExchange.ts';
import { mergedTraits } from './mergedTraits.ts';

export interface AsyncMessage {
  readonly message: JsonObject;
  /** undefined: it carries nothing */
  readonly schema?: ApiSchema;
  readonly contentType: string;
  readonly example?: JsonValue;
  /** its headers and its key */
  readonly parameters: readonly ApiParameter[];
  /** a sentence, where the correlation id is part of the payload */
  readonly correlation: string;
  readonly problems: readonly Problem[];
}

/** @param isOver a trait is put over the message, as in AsyncAPI 2 */
export function asyncMessage(
  context: ApiContext,
  { value, where }: AsyncMessageAt,
  { isOver, label }: { readonly isOver: boolean; readonly label: string },
): AsyncMessage {
  const told = context.follow(value);
  const problems: Problem[] = [];
  const complain = (code: string, message: string) =>
    problems.push(context.problem('warning', code, message, where, label));
  if (typeof told === 'string')
    complain('api-message-unknown', t`A message comes over without its content: ${told}`);
  const message = typeof told === 'string' ? {} : mergedTraits(context, told, isOver);
  const format = textOf(message, 'schemaFormat');
  const payload = schemaOf(context, member(message, 'payload'), format);
  if (payload.strange !== undefined)
    complain(
      'api-schema-format',
      t`Its payload is described as ${shortened(payload.strange, 100)}, which is not read here: it is one value without a type.`,
    );
  const headers = schemaOf(context, member(message, 'headers'), undefined);
  if (headers.strange !== undefined)
    complain(
      'api-schema-format',
      t`Its headers are described as ${shortened(headers.strange, 100)}, which is not read here: they are left out.`,
    );
  const [first] = listOf(message, 'examples').filter(isJsonObject);
  const example = first && member(first, 'payload');
  const correlation = correlationOf(context, message);
  const inHeaders = headers.schema === undefined ? [] : headerParameters(context, headers.schema, first);
  return {
    message,
    ...(payload.schema !== undefined && { schema: payload.schema }),
    contentType:
      textOf(message, 'contentType') ?? textOf(context.root, 'defaultContentType') ?? 'application/json',
    ...(example !== undefined && { example }),
    parameters: [...withCorrelation(inHeaders, correlation), ...keyParameter(context, message)],
    correlation:
      correlation?.place === 'payload'
        ? `Its correlation id is “${shortened(correlation.name, 60)}” of the payload.`
        : '',
    problems,
  };
}

interface FoundSchema {
  readonly schema?: ApiSchema;
  /** a language that is not read here */
  readonly strange?: string;
}

const JSON_SCHEMA = /asyncapi|schema\+(json|yaml)|oai\.openapi|json-?schema/i;

/** AsyncAPI 3 may say beside a schema in which language it is. */
function schemaOf(context: ApiContext, told: JsonValue | undefined, format: string | undefined): FoundSchema {
  if (told === undefined || told === null) return {};
  const followed = isJsonObject(told) ? context.follow(told) : told;
  const own = isJsonObject(followed) ? textOf(followed, 'schemaFormat') : undefined;
  const isMarked = own !== undefined && member(followed, 'schema') !== undefined;
  const language = isMarked ? own : format;
  if (language !== undefined && !JSON_SCHEMA.test(language)) return { schema: {}, strange: language };
  // A whole schema that says nothing of itself is that of anything.
  if (!isMarked) return { schema: isJsonObject(told) ? told : {} };
  return { schema: member(followed, 'schema') ?? {} };
}

function headerParameters(
  context: ApiContext,
  told: ApiSchema,
  example: JsonObject | undefined,
): readonly ApiParameter[] {
  const { schema } = schemaShape(told, context.resolve);
  const properties = member(schema, 'properties');
  if (!isJsonObject(properties)) return [];
  const required = member(schema, 'required');
  return Object.entries(properties).map(([name, own]): ApiParameter => {
    const value = member(member(example, 'headers'), name);
    return {
      ...{ in: 'header', name, schema: own },
      required: isJsonArray(required) && required.includes(name),
      ...(value !== undefined && { example: value }),
    };
  });
}

interface Correlation {
  readonly place: 'header' | 'payload';
  readonly name: string;
  readonly description?: string;
}

function correlationOf(context: ApiContext, message: JsonObject): Correlation | null {
  const told = context.follow(member(message, 'correlationId'));
  if (typeof told === 'string') return null;
  const [, place, name] = /^\$message\.(header|payload)#\/(.+)$/.exec(textOf(told, 'location') ?? '') ?? [];
  if (place === undefined || name === undefined) return null;
  const description = textOf(told, 'description');
  return {
    place: place === 'header' ? 'header' : 'payload',
    name: name.replaceAll('~1', '/').replaceAll('~0', '~'),
    ...(description !== undefined && { description }),
  };
}

/** A header that nobody describes is there all the same. */
function withCorrelation(
  headers: readonly ApiParameter[],
  correlation: Correlation | null,
): readonly ApiParameter[] {
  if (correlation?.place !== 'header') return headers;
  const { name, description = '' } = correlation;
  const known = headers.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const words = (told: string) => (told === '' ? 'Correlation id.' : `Correlation id. ${told}`);
  if (!known)
    return [
      ...headers,
      { in: 'header', name, required: false, schema: { type: 'string' }, description: words(description) },
    ];
  const own = textOf(known.schema, 'description') ?? description;
  return headers.map((one) => (one === known ? { ...one, description: words(own) } : one));
}

/** By the key, Kafka keeps messages in order. */
function keyParameter(context: ApiContext, message: JsonObject): readonly ApiParameter[] {
  const bindings = context.follow(member(message, 'bindings'));
  const kafka = typeof bindings === 'string' ? 'none' : context.follow(member(bindings, 'kafka'));
  const key = typeof kafka === 'string' ? undefined : member(kafka, 'key');
  if (!isJsonObject(key)) return [];
  const own = textOf(key, 'description');
  const description = own === undefined ? 'Key of the message.' : `Key of the message. ${own}`;
  return [{ in: 'key', name: 'key', required: false, schema: key, description }];
}
