import type { JsonObject } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import { attribute, type ApiElement, qualified } from '../xml/ApiXml.ts';
import { typedLiteral, XSD } from './xsdBuiltIn.ts';
import { xsdMembers } from './xsdMembers.ts';
import { documented } from './xsdOccurrence.ts';
import { xsdSimpleType } from './xsdSimpleType.ts';
import type { XsdSource } from './XsdSource.ts';

/** What an element holds. How often it is there, is said by `repeated`. */
export function xsdElement(element: ApiElement, types: XsdSource): JsonObject {
  const { xml } = types;
  const inner = xml.children(element).find((one) => one.namespace === XSD && one.localName.endsWith('Type'));
  const schema =
    types.referenceIn(element, 'ref', 'element') ??
    types.referenceIn(element, 'type', 'type') ??
    (inner ? xsdType(inner, types) : {});
  return {
    ...schema,
    ...(attribute(element, 'nillable') === 'true' && { nullable: true }),
    ...fixedValues(element, schema, types),
    ...documented(element, types),
  };
}

/** `<complexType>` or `<simpleType>`, wherever it stands. */
export function xsdType(type: ApiElement, types: XsdSource): JsonObject {
  const told = documented(type, types);
  if (type.localName === 'simpleType') return { ...xsdSimpleType(type, types), ...told };
  const { xml } = types;
  const simple = xml.child(type, 'simpleContent');
  const complex = xml.child(type, 'complexContent');
  const content = simple ?? complex;
  const derived = content && (xml.child(content, 'extension') ?? xml.child(content, 'restriction'));
  if (!derived) {
    const isMixed = attribute(type, 'mixed') === 'true';
    return { ...objectOf(type, types, isMixed ? { '#text': { type: 'string' } } : {}), ...told };
  }
  const base = types.referenceIn(derived, 'base', 'type') ?? {};
  if (simple) {
    const own = objectOf(derived, types, { '#text': base });
    const count = Object.keys(member(own, 'properties') ?? {}).length;
    return { ...(count === 1 ? base : own), ...told };
  }
  if (member(base, 'type') === 'array') return { ...encodedArray(derived, types), ...told };
  const own = objectOf(derived, types, {});
  const isSame = derived.localName === 'restriction' || Object.keys(base).length === 0;
  return { ...(isSame ? own : { allOf: [base, own] }), ...told };
}

function objectOf(owner: ApiElement, types: XsdSource, first: JsonObject): JsonObject {
  const { properties, required, isOpen } = xsdMembers(owner, types);
  return {
    type: 'object',
    properties: Object.fromEntries([...Object.entries(first), ...properties]),
    ...(required.length > 0 && { required }),
    ...(isOpen && { additionalProperties: true }),
  };
}

/** `<attribute ref="soapenc:arrayType" wsdl:arrayType="tns:Line[]">`: the items of a list. */
function encodedArray(derived: ApiElement, types: XsdSource): JsonObject {
  for (const one of types.xml.descendants(derived, 'attribute', XSD)) {
    const told = one.tag.attributes.find(({ name }) => name.endsWith(':arrayType'));
    const name = told?.raw.replace(/\[[\d,]*\]$/, '');
    if (name !== undefined) return { type: 'array', items: types.reference('type', qualified(one, name)) };
  }
  return { type: 'array', items: {} };
}

function fixedValues(owner: ApiElement, schema: JsonObject, types: XsdSource): JsonObject {
  const [fixed, initial] = [attribute(owner, 'fixed'), attribute(owner, 'default')];
  if (fixed === null && initial === null) return {};
  const name = attribute(owner, 'type');
  const declared = name === null ? undefined : types.find('type', qualified(owner, name));
  // Only simple types have such values; another one may lead back to where it is asked for.
  const own = declared?.localName === 'simpleType' ? xsdSimpleType(declared, types) : schema;
  const type = member(own, 'type');
  const only = fixed === null ? undefined : typedLiteral(fixed, type);
  const value = initial === null ? undefined : typedLiteral(initial, type);
  return {
    ...(only !== undefined && { enum: [only] }),
    ...(value !== undefined && { default: value }),
  };
}
