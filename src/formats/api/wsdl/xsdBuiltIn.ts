import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';

export const XSD = 'http://www.w3.org/2001/XMLSchema';

const WHOLE = { type: 'integer' };

/** The types every schema of XML has, as JSON schema. Those that are missing are texts. */
const BUILT_IN: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['anyType', {}],
  ['boolean', { type: 'boolean' }],
  ...['decimal', 'float', 'double'].map((name) => [name, { type: 'number' }] as const),
  ...['integer', 'short', 'byte'].map((name) => [name, WHOLE] as const),
  ['int', { ...WHOLE, format: 'int32' }],
  ['long', { ...WHOLE, format: 'int64' }],
  ...['nonNegativeInteger', 'unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'].map(
    (name) => [name, { ...WHOLE, minimum: 0 }] as const,
  ),
  ['positiveInteger', { ...WHOLE, minimum: 1 }],
  ['nonPositiveInteger', { ...WHOLE, maximum: 0 }],
  ['negativeInteger', { ...WHOLE, maximum: -1 }],
  ['date', { type: 'string', format: 'date' }],
  ['dateTime', { type: 'string', format: 'date-time' }],
  ['time', { type: 'string', format: 'time' }],
  ['duration', { type: 'string', format: 'duration' }],
  ['anyURI', { type: 'string', format: 'uri' }],
  ['base64Binary', { type: 'string', format: 'byte' }],
  ...['NMTOKENS', 'IDREFS', 'ENTITIES'].map(
    (name) => [name, { type: 'array', items: { type: 'string' } }] as const,
  ),
  ['Array', { type: 'array', items: {} }],
]);

export function builtInType(localName: string): JsonObject {
  return BUILT_IN.get(localName) ?? { type: 'string' };
}

/** A value as it stands in an attribute, as the type has it; undefined: it is none of it. */
export function typedLiteral(text: string, type: JsonValue | undefined): JsonValue | undefined {
  if (type === 'boolean')
    return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
  if (type === 'integer') return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (type === 'number') {
    const value = Number(text);
    return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
  }
  return type === 'string' ? text : undefined;
}
