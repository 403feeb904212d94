import { attribute, type ApiElement, type ApiXml } from '../xml/ApiXml.ts';
import type { At, CsdlDeclared, CsdlNavigation, CsdlProperty, CsdlStructure, CsdlType } from './Csdl.ts';
import { type Aliases, METADATA } from './csdlNames.ts';
import type { XmlNotes } from './csdlXmlNotes.ts';
import { foreign } from './legacyNotes.ts';

/** What the schemas of a description have in common while they are read. */
export interface XmlSource {
  readonly xml: ApiXml;
  readonly aliases: Aliases;
  readonly notes: XmlNotes;
  /** of version 2 and 3: ends of relations, by `association/role` */
  readonly ends: ReadonlyMap<string, ApiElement>;
}

export interface XmlContainer {
  /** qualified */
  readonly name: string;
  readonly element: ApiElement;
  /** in front of its names in an address: nothing for the default one */
  readonly before: string;
}

export function atOf(xml: ApiXml, element: ApiElement): At {
  return (severity, code, message, label) => xml.problem(severity, code, message, element, label);
}

/** The types that a schema declares. */
export function xmlTypes(schema: ApiElement, source: XmlSource): readonly CsdlDeclared[] {
  const { xml } = source;
  const namespace = attribute(schema, 'Namespace') ?? '';
  return xml.children(schema).flatMap((one): readonly CsdlDeclared[] => {
    const name = `${namespace}.${attribute(one, 'Name') ?? ''}`;
    const notes = source.notes.of(one, name);
    if (one.namespace !== schema.namespace) return [];
    if (one.localName === 'EntityType' || one.localName === 'ComplexType')
      return [structure(one, name, source)];
    if (one.localName === 'EnumType') {
      const members = xml.children(one, 'Member').map((member) => attribute(member, 'Name') ?? '');
      return [{ kind: 'enum', name, members, isFlags: attribute(one, 'IsFlags') === 'true', notes }];
    }
    if (one.localName !== 'TypeDefinition') return [];
    const told = attribute(one, 'UnderlyingType') ?? 'Edm.String';
    return [{ kind: 'definition', name, type: xmlType(one, told, source.aliases), notes }];
  });
}

function structure(element: ApiElement, name: string, source: XmlSource): CsdlStructure {
  const { xml, aliases } = source;
  const is = (told: string) => attribute(element, told) === 'true';
  const base = attribute(element, 'BaseType');
  const key = xml.child(element, 'Key');
  return {
    kind: element.localName === 'EntityType' ? 'entity' : 'complex',
    name,
    ...(base !== null && { base: aliases.full(base) }),
    ...{ isAbstract: is('Abstract'), isOpen: is('OpenType') },
    hasStream: is('HasStream') || foreign(element, METADATA, 'HasStream') === 'true',
    keys: (key ? xml.children(key, 'PropertyRef') : []).map((one) => {
      const path = attribute(one, 'Name') ?? '';
      return { path, name: attribute(one, 'Alias') ?? path };
    }),
    properties: xml.children(element, 'Property').map((one) => property(one, name, source)),
    navigations: xml
      .children(element, 'NavigationProperty')
      .map((one) => navigation(one, name, source))
      .filter(({ target }) => target !== ''),
    notes: source.notes.of(element, name),
    at: atOf(xml, element),
  };
}

function property(element: ApiElement, owner: string, { xml, aliases, notes }: XmlSource): CsdlProperty {
  const name = attribute(element, 'Name') ?? '';
  return {
    name,
    type: xmlType(element, attribute(element, 'Type') ?? 'Edm.String', aliases),
    hasDefault: attribute(element, 'DefaultValue') !== null,
    isToken: attribute(element, 'ConcurrencyMode')?.toLowerCase() === 'fixed',
    notes: notes.of(element, `${owner}/${name}`),
    at: atOf(xml, element),
  };
}

function navigation(element: ApiElement, owner: string, source: XmlSource): CsdlNavigation {
  const { xml, aliases, notes, ends } = source;
  const name = attribute(element, 'Name') ?? '';
  const told = attribute(element, 'Type');
  const common = { name, notes: notes.of(element, `${owner}/${name}`), at: atOf(xml, element) };
  if (told !== null) {
    const { name: target, isCollection } = aliases.type(told);
    return { ...common, target, isCollection, isContained: attribute(element, 'ContainsTarget') === 'true' };
  }
  const relation = aliases.full(attribute(element, 'Relationship') ?? '');
  const end = ends.get(`${relation}/${attribute(element, 'ToRole') ?? ''}`);
  return {
    ...common,
    target: end ? aliases.full(attribute(end, 'Type') ?? '') : '',
    isCollection: end !== undefined && attribute(end, 'Multiplicity') === '*',
    isContained: attribute(element, 'ContainsTarget') === 'true',
  };
}

/** The type that an element tells, with its facets. */
export function xmlType(element: ApiElement, told: string, aliases: Aliases): CsdlType {
  const number = (name: string) => {
    const text = attribute(element, name);
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  };
  const [maxLength, precision, scale] = [number('MaxLength'), number('Precision'), number('Scale')];
  return {
    ...aliases.type(told),
    nullable: attribute(element, 'Nullable') !== 'false',
    ...(maxLength !== undefined && { maxLength }),
    ...(precision !== undefined && { precision }),
    ...(scale !== undefined && { scale }),
  };
}
