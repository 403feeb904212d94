import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import { attribute, type ApiElement, qualified } from '../xml/ApiXml.ts';
import { typedLiteral, XSD } from './xsdBuiltIn.ts';
import type { XsdSource } from './XsdSource.ts';

/** Simple types that are made of each other; more than this is no description but a trap. */
const MAX_BASES = 50;

export function xsdSimpleType(type: ApiElement, types: XsdSource, depth = 0): JsonObject {
  const { xml } = types;
  const restriction = xml.child(type, 'restriction', XSD);
  if (restriction) return restricted(restriction, types, depth);
  const list = xml.child(type, 'list', XSD);
  if (list) {
    const inner = xml.child(list, 'simpleType', XSD);
    const items = types.referenceIn(list, 'itemType', 'type') ?? (inner ? xsdSimpleType(inner, types) : {});
    return { type: 'array', items };
  }
  const union = xml.child(type, 'union', XSD);
  if (!union) return { type: 'string' };
  const named = (attribute(union, 'memberTypes') ?? '').split(/\s+/).filter((name) => name !== '');
  const anyOf = [
    ...named.map((name) => types.reference('type', qualified(union, name))),
    ...xml.children(union, 'simpleType', XSD).map((one) => xsdSimpleType(one, types)),
  ];
  return anyOf.length === 0 ? { type: 'string' } : { anyOf };
}

/** What its base says, with what it says itself. */
function restricted(restriction: ApiElement, types: XsdSource, depth: number): JsonObject {
  const { xml } = types;
  const inner = xml.child(restriction, 'simpleType', XSD);
  const told = attribute(restriction, 'base');
  const base =
    depth > MAX_BASES
      ? { type: 'string' }
      : inner
        ? xsdSimpleType(inner, types, depth + 1)
        : told === null
          ? { type: 'string' }
          : baseOf(restriction, told, types, depth);
  const type = member(base, 'type');
  const valuesOf = (name: string) =>
    xml.children(restriction, name, XSD).flatMap((one) => attribute(one, 'value') ?? []);
  const allowed = valuesOf('enumeration').flatMap((text): JsonValue[] => {
    const value = typedLiteral(text, type);
    return value === undefined ? [] : [value];
  });
  const limits = LIMITS.flatMap(([facet, keys, isNumeric]) => {
    const [text] = valuesOf(facet);
    const value = text === undefined ? NaN : Number(text);
    const fits = Number.isFinite(value) && isNumeric === (type === 'integer' || type === 'number');
    return fits ? keys.map((key) => [key, value] as const) : [];
  });
  const patterns = valuesOf('pattern').filter(isOurPattern);
  const [pattern] = patterns;
  return {
    ...base,
    ...(allowed.length > 0 && { enum: allowed }),
    ...(type === 'string' && patterns.length === 1 && { pattern: `^(?:${pattern ?? ''})$` }),
    ...Object.fromEntries(limits),
  };
}

function baseOf(restriction: ApiElement, name: string, types: XsdSource, depth: number): JsonObject {
  const base = qualified(restriction, name);
  const declared = types.find('type', base);
  if (declared?.localName === 'simpleType') return xsdSimpleType(declared, types, depth + 1);
  const reference = types.reference('type', base);
  return isJsonObject(reference) && !('$ref' in reference) ? reference : { type: 'string' };
}

const LIMITS: readonly (readonly [facet: string, keys: readonly string[], isNumeric: boolean])[] = [
  ['minInclusive', ['minimum'], true],
  ['maxInclusive', ['maximum'], true],
  ['minExclusive', ['exclusiveMinimum'], true],
  ['maxExclusive', ['exclusiveMaximum'], true],
  ['length', ['minLength', 'maxLength'], false],
  ['minLength', ['minLength'], false],
  ['maxLength', ['maxLength'], false],
];

/** Of the patterns of XML schema, those that mean the same in JSON schema. */
function isOurPattern(pattern: string): boolean {
  if (pattern.length > 500 || /\\[icIC]|-\[|[$^]|\\p\{Is/.test(pattern)) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
