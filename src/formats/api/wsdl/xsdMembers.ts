import type { JsonObject } from '../../../domain/values/json.ts';
import { attribute, type ApiElement, qualified } from '../xml/ApiXml.ts';
import { XSD } from './xsdBuiltIn.ts';
import { documented, repeated } from './xsdOccurrence.ts';
import { xsdSimpleType } from './xsdSimpleType.ts';
import type { XsdSource } from './XsdSource.ts';

export interface XsdMembers {
  readonly properties: readonly (readonly [string, JsonObject])[];
  readonly required: readonly string[];
  /** it may hold what no schema says */
  readonly isOpen: boolean;
}

/** How a part stands in what is around it. */
interface Around {
  /** one of several, or of a part that may be missing */
  readonly isOptional: boolean;
  readonly isRepeated: boolean;
  /** groups that are open: one may hold itself */
  readonly open: ReadonlySet<ApiElement>;
}

/** The elements and attributes of a type. Attributes are called `@name`, as no element can be. */
export function xsdMembers(owner: ApiElement, types: XsdSource): XsdMembers {
  const reader = new Reader(types);
  reader.read(owner, { isOptional: false, isRepeated: false, open: new Set() });
  const required = [...reader.required].filter((name) => reader.properties.has(name));
  return { properties: [...reader.properties], required, isOpen: reader.isOpen };
}

class Reader {
  readonly properties = new Map<string, JsonObject>();
  readonly required = new Set<string>();
  isOpen = false;
  readonly #types: XsdSource;

  constructor(types: XsdSource) {
    this.#types = types;
  }

  read(owner: ApiElement, around: Around): void {
    for (const one of this.#types.xml.children(owner)) {
      if (one.namespace !== XSD) continue;
      const { localName } = one;
      if (localName === 'element') this.#element(one, around);
      else if (localName === 'attribute') this.#attribute(one);
      else if (localName === 'any') this.isOpen = true;
      else if (localName === 'sequence' || localName === 'all' || localName === 'choice')
        this.read(one, within(one, around));
      else if (localName === 'group') this.#referred('group', one, within(one, around));
      else if (localName === 'attributeGroup') this.#referred('attributeGroup', one, around);
    }
  }

  #element(element: ApiElement, { isOptional, isRepeated }: Around): void {
    const reference = attribute(element, 'ref');
    const name = reference === null ? attribute(element, 'name') : qualified(element, reference).localName;
    if (name === null || attribute(element, 'maxOccurs') === '0') return;
    const one = repeated(element, this.#types.element(element));
    const schema = isRepeated && one.type !== 'array' ? { type: 'array', items: one } : one;
    this.properties.set(name, schema);
    if (!isOptional && attribute(element, 'minOccurs') !== '0') this.required.add(name);
  }

  #attribute(element: ApiElement): void {
    const use = attribute(element, 'use');
    const reference = attribute(element, 'ref');
    const name = reference ?? attribute(element, 'name');
    if (name === null || use === 'prohibited') return;
    const declared =
      reference === null ? element : this.#types.find('attribute', qualified(element, reference));
    const inner = declared && this.#types.xml.child(declared, 'simpleType', XSD);
    const type =
      (declared && this.#types.referenceIn(declared, 'type', 'type')) ??
      (inner ? xsdSimpleType(inner, this.#types) : { type: 'string' });
    this.properties.set(`@${name}`, { ...type, ...documented(element, this.#types) });
    if (use === 'required') this.required.add(`@${name}`);
  }

  #referred(kind: 'group' | 'attributeGroup', element: ApiElement, around: Around): void {
    const reference = attribute(element, 'ref');
    const found = reference === null ? undefined : this.#types.find(kind, qualified(element, reference));
    if (!found || around.open.has(found)) return;
    this.read(found, { ...around, open: new Set([...around.open, found]) });
  }
}

function within(part: ApiElement, around: Around): Around {
  const most = attribute(part, 'maxOccurs') ?? '1';
  return {
    ...around,
    isOptional: around.isOptional || part.localName === 'choice' || attribute(part, 'minOccurs') === '0',
    isRepeated: around.isRepeated || (most !== '1' && most !== '0'),
  };
}
