import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { ApiSchema } from '../../domain/api/ApiDescription.ts';
import type { ApiContext } from './ApiContext.ts';

/** The best one comes first: JSON, forms, text, bytes. */
export function preferredMediaType(types: readonly string[]): string | undefined {
  return types.toSorted((a, b) => rank(a) - rank(b))[0];
}

function rank(type: string): number {
  const name = plain(type);
  if (name === 'application/json') return 0;
  if (isJson(name)) return 1;
  if (name === '*/*' || name === 'application/*') return 2;
  if (name === 'application/x-www-form-urlencoded') return 3;
  if (name === 'multipart/form-data') return 4;
  if (name === 'text/plain') return 5;
  if (name.startsWith('text/')) return 6;
  return isXml(name) ? 7 : 8;
}

function plain(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}

function isJson(name: string): boolean {
  return name === 'application/json' || name.endsWith('+json') || name.endsWith('/json');
}

function isXml(name: string): boolean {
  return name.endsWith('/xml') || name.endsWith('+xml');
}

/** What a value is as this media type: members only where JSON or a form has them, else text or bytes. */
export function schemaOfMedia(mediaType: string, schema: JsonValue | undefined): ApiSchema {
  const name = plain(mediaType);
  const isNamed = isJsonObject(schema) && Object.keys(schema).length > 0;
  if (isJson(name) || name.endsWith('/*') || name.includes('form')) return isNamed ? schema : {};
  const type = member(schema, 'type');
  if (isNamed && (type === 'string' || type === 'file'))
    return isBareBytes(name, schema) ? { ...schema, format: 'binary' } : schema;
  const description = member(schema, 'description');
  const told = typeof description === 'string' ? { description } : {};
  const isText = name.startsWith('text/') || isXml(name) || /yaml|javascript|graphql|csv/.test(name);
  return isText ? { type: 'string', ...told } : { type: 'string', format: 'binary', ...told };
}

/** A text that can be none, and does not say how it is one. */
function isBareBytes(name: string, schema: JsonValue): boolean {
  if (isXml(name) || !BYTES.test(name)) return false;
  return ['format', 'contentEncoding', 'enum', 'const', 'pattern'].every(
    (key) => member(schema, key) === undefined,
  );
}

const BYTES = /^((image|audio|video|font)\/|application\/(octet-stream|pdf|zip|gzip|x-gzip|x-tar)$)/;

/** Whether text is meant is seen only behind a reference. */
export function resolvedText(
  context: ApiContext,
  mediaType: string,
  schema: JsonValue | undefined,
): JsonValue | undefined {
  if (/json|form|\*/.test(mediaType)) return schema;
  const followed = context.follow(schema);
  return typeof followed === 'string' ? schema : followed;
}
