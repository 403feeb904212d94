import type { JsonObject } from '../../../domain/values/json.ts';
import type { CsdlType, ODataVersion } from './Csdl.ts';

/** How one of OData's own types is written in JSON. */
export function primitiveSchema(
  { name, maxLength, precision, scale }: CsdlType,
  version: ODataVersion,
): JsonObject {
  const length = maxLength === undefined ? {} : { maxLength };
  switch (name) {
    case 'Edm.String':
      return { type: 'string', ...length };
    case 'Edm.Boolean':
      return { type: 'boolean' };
    case 'Edm.Byte':
      return { type: 'integer', minimum: 0, maximum: 255 };
    case 'Edm.SByte':
      return { type: 'integer', minimum: -128, maximum: 127 };
    case 'Edm.Int16':
      return { type: 'integer', minimum: -32_768, maximum: 32_767 };
    case 'Edm.Int32':
      return { type: 'integer', format: 'int32' };
    case 'Edm.Int64':
      return version < 4 ? { type: 'string', pattern: '^-?[0-9]+$' } : { type: 'integer', format: 'int64' };
    case 'Edm.Single':
    case 'Edm.Double':
      // Before version 4 some are texts, and those that are not numbers (INF) are in every version.
      return version < 4 ? { type: ['number', 'string'] } : { type: 'number' };
    case 'Edm.Decimal':
      return version < 4
        ? { type: 'string', pattern: '^-?[0-9]+([.][0-9]+)?$' }
        : { type: 'number', ...decimalLimits(precision, scale) };
    case 'Edm.Guid':
      return { type: 'string', format: 'uuid' };
    case 'Edm.Date':
      return { type: 'string', format: 'date' };
    case 'Edm.DateTimeOffset':
      return version === 2 ? OLD_TIME : { type: 'string', format: 'date-time' };
    case 'Edm.DateTime':
      return version === 2 ? OLD_TIME : { type: 'string', description: 'Like 2026-11-27T06:00:00.' };
    case 'Edm.TimeOfDay':
      return { type: 'string', format: 'time' };
    case 'Edm.Time':
    case 'Edm.Duration':
      return { type: 'string', format: 'duration' };
    case 'Edm.Binary':
      return { type: 'string', format: version < 4 ? 'byte' : 'base64url' };
    default:
      // Places on the earth are GeoJSON from version 3 on; what is abstract may be anything.
      return /^Edm\.Geo(graphy|metry)/.test(name) ? { type: 'object' } : {};
  }
}

const OLD_TIME: JsonObject = {
  type: 'string',
  description: 'Like /Date(1795759200000)/, in milliseconds since 1970.',
};

function decimalLimits(precision: number | undefined, scale = 0): JsonObject {
  const digits = (precision ?? 0) - scale;
  return precision === undefined || digits < 1 || digits > 15
    ? {}
    : { exclusiveMinimum: -(10 ** digits), exclusiveMaximum: 10 ** digits };
}

/** The same in an address, where every type is a text. */
export function addressSchema(type: CsdlType): JsonObject {
  if (type.name === 'Edm.DateTime') return { type: 'string', description: 'Like 2026-11-27T06:00:00.' };
  return primitiveSchema(type, 4);
}

/** How it is written in an address, `*` for the value; undefined: it cannot stand there. */
export function literalForm(name: string, version: ODataVersion): string | undefined {
  const old = version < 4;
  switch (name) {
    case 'Edm.String':
      return "'*'";
    case 'Edm.Boolean':
    case 'Edm.Byte':
    case 'Edm.SByte':
    case 'Edm.Int16':
    case 'Edm.Int32':
    case 'Edm.Date':
    case 'Edm.TimeOfDay':
      return '*';
    case 'Edm.Int64':
      return old ? '*L' : '*';
    case 'Edm.Decimal':
      return old ? '*M' : '*';
    case 'Edm.Single':
      return old ? '*f' : '*';
    case 'Edm.Double':
      return old ? '*d' : '*';
    case 'Edm.Guid':
      return old ? "guid'*'" : '*';
    case 'Edm.DateTimeOffset':
      return old ? "datetimeoffset'*'" : '*';
    case 'Edm.DateTime':
      return "datetime'*'";
    case 'Edm.Time':
      return "time'*'";
    case 'Edm.Duration':
      return "duration'*'";
    case 'Edm.Binary':
      return "binary'*'";
    default:
      return undefined;
  }
}
