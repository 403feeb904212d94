import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { attribute, type ApiElement, type ApiXml, type QualifiedName, qualified } from '../xml/ApiXml.ts';
import { builtInType, XSD } from './xsdBuiltIn.ts';
import { xsdElement, xsdType } from './xsdSchema.ts';
import type { XsdKind, XsdSource } from './XsdSource.ts';

/** Schemas of encoded SOAP: their types are those of XML schema under another name. */
const SOAP_ENCODING: ReadonlySet<string> = new Set([
  'http://schemas.xmlsoap.org/soap/encoding/',
  'http://www.w3.org/2003/05/soap-encoding',
]);

const KINDS: ReadonlyMap<string, XsdKind> = new Map([
  ['element', 'element'],
  ['complexType', 'type'],
  ['simpleType', 'type'],
  ['group', 'group'],
  ['attribute', 'attribute'],
  ['attributeGroup', 'attributeGroup'],
]);

/** What the schemas of a description declare; each part becomes JSON schema when it is asked for. */
export class XsdTypes implements XsdSource {
  readonly xml: ApiXml;
  readonly #declared = new Map<string, ApiElement>();
  readonly #made = new Map<string, JsonObject>();

  constructor(xml: ApiXml, schemas: readonly ApiElement[]) {
    this.xml = xml;
    for (const schema of schemas) {
      const namespace = attribute(schema, 'targetNamespace') ?? '';
      for (const one of xml.children(schema)) {
        const kind = one.namespace === XSD ? KINDS.get(one.localName) : undefined;
        const localName = attribute(one, 'name');
        if (kind !== undefined && localName !== null)
          this.#declared.set(keyOf(kind, { namespace, localName }), one);
      }
    }
  }

  find(kind: XsdKind, name: QualifiedName): ApiElement | undefined {
    return this.#declared.get(keyOf(kind, name));
  }

  reference(kind: 'element' | 'type', name: QualifiedName): JsonObject {
    const { namespace, localName } = name;
    if (kind === 'type' && (namespace === XSD || SOAP_ENCODING.has(namespace))) return builtInType(localName);
    return { $ref: `#/${kind}/${encodeURIComponent(namespace)}/${encodeURIComponent(localName)}` };
  }

  readonly resolve = (reference: string): JsonValue | undefined => {
    const known = this.#made.get(reference);
    if (known) return known;
    const [start, kind, namespace = '', localName = '', more] = reference.split('/');
    if (start !== '#' || (kind !== 'element' && kind !== 'type') || more !== undefined) return undefined;
    const found = this.find(kind, { namespace: decoded(namespace), localName: decoded(localName) });
    if (!found) return undefined;
    const made = kind === 'element' ? xsdElement(found, this) : xsdType(found, this);
    this.#made.set(reference, made);
    return made;
  };

  element(element: ApiElement): JsonObject {
    return xsdElement(element, this);
  }

  referenceIn(owner: ApiElement, name: string, kind: 'element' | 'type'): JsonObject | undefined {
    const told = attribute(owner, name);
    return told === null ? undefined : this.reference(kind, qualified(owner, told));
  }
}

function keyOf(kind: XsdKind, { namespace, localName }: QualifiedName): string {
  return `${kind} {${namespace}}${localName}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
