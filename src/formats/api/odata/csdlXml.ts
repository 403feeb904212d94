import { t } from '../../../language/t.ts';
import { attribute, type ApiElement, type ApiXml } from '../xml/ApiXml.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Csdl, CsdlSet, ODataVersion } from './Csdl.ts';
import { declaredCallables, xmlBound, xmlImports } from './csdlXmlCallables.ts';
import { Aliases, EDMX_4, isVocabulary, METADATA } from './csdlNames.ts';
import { XmlNotes } from './csdlXmlNotes.ts';
import { atOf, type XmlContainer, type XmlSource, xmlTypes } from './csdlXmlTypes.ts';
import { foreign } from './legacyNotes.ts';

/** What is in the file, or a sentence why it is no service of OData. */
export function csdlOfXml(xml: ApiXml): Csdl | string {
  const { root, file } = xml;
  const services = xml.child(root, 'DataServices');
  if (!services) {
    return xml.child(root, 'Runtime') || xml.child(root, 'Designer')
      ? t(
          'This is a model of Entity Framework: it describes a database. The description of an OData service is what its address answers with $metadata behind it.',
        )
      : t('This <Edmx> has no <DataServices>: there is nothing to call.');
  }
  const schemas = xml.children(services).filter(({ localName }) => localName === 'Schema');
  const aliases = new Aliases();
  for (const reference of xml.children(root, 'Reference'))
    for (const one of xml.children(reference, 'Include'))
      aliases.add(attribute(one, 'Alias'), attribute(one, 'Namespace'));
  for (const schema of schemas) aliases.add(attribute(schema, 'Alias'), attribute(schema, 'Namespace'));
  const version = versionOf(root, services, schemas);
  const source: XmlSource = {
    xml,
    aliases,
    notes: new XmlNotes(xml, aliases, schemas),
    ends: endsOf(xml, schemas),
  };
  const containers = containersOf(xml, schemas);
  const types = schemas.flatMap((schema) => xmlTypes(schema, source));
  const [first] = containers;
  const declared = declaredCallables(schemas, source);
  return {
    ...{ version, file, ...addressIn(xml, schemas) },
    names: [
      ...containers.map(({ name }) => name),
      ...schemas.map((one) => attribute(one, 'Namespace') ?? ''),
    ],
    types: new Map(types.map((one) => [one.name, one])),
    sets: containers.flatMap((one) => setsOf(one, source)),
    imports: containers.flatMap((one) => xmlImports(one, declared, version, source)),
    bound: xmlBound(containers, declared, version, source),
    notes: first ? source.notes.of(first.element, first.name) : new Map(),
    at: atOf(xml, first?.element ?? services),
    problems: missingFiles(xml, types.length, containers.length),
  };
}

/** Services say the least version that a client needs; what they can at most is what counts. */
function versionOf(root: ApiElement, services: ApiElement, schemas: readonly ApiElement[]): ODataVersion {
  if (root.namespace === EDMX_4) return 4;
  const told = ['MaxDataServiceVersion', 'DataServiceVersion'].map(
    (one) => foreign(services, METADATA, one) ?? '',
  );
  const isThird =
    told.some((one) => one.startsWith('3')) ||
    schemas.some(({ namespace }) => namespace.endsWith('/2009/11/edm'));
  return isThird ? 3 : 2;
}

function containersOf(xml: ApiXml, schemas: readonly ApiElement[]): readonly XmlContainer[] {
  const all = schemas.flatMap((schema) =>
    xml.children(schema, 'EntityContainer').map((element) => {
      const own = attribute(element, 'Name') ?? '';
      const isDefault = foreign(element, METADATA, 'IsDefaultEntityContainer') === 'true';
      return { name: `${attribute(schema, 'Namespace') ?? ''}.${own}`, own, element, isDefault };
    }),
  );
  const hasDefault = all.some(({ isDefault }) => isDefault);
  return all
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map(({ name, own, element, isDefault }) => ({
      ...{ name, element, before: hasDefault && !isDefault ? `${own}.` : '' },
    }));
}

function setsOf(
  { name, element, before }: XmlContainer,
  { xml, aliases, notes }: XmlSource,
): readonly CsdlSet[] {
  return xml.children(element).flatMap((one): readonly CsdlSet[] => {
    const isSet = one.localName === 'EntitySet';
    if (one.namespace !== element.namespace || (!isSet && one.localName !== 'Singleton')) return [];
    const own = attribute(one, 'Name') ?? '';
    const type = attribute(one, isSet ? 'EntityType' : 'Type') ?? '';
    return [
      {
        kind: isSet ? 'set' : 'singleton',
        ...{ name: `${before}${own}`, type: aliases.full(type) },
        ...{ notes: notes.of(one, `${name}/${own}`), at: atOf(xml, one) },
      },
    ];
  });
}

function endsOf(xml: ApiXml, schemas: readonly ApiElement[]): ReadonlyMap<string, ApiElement> {
  return new Map(
    schemas.flatMap((schema) =>
      xml.children(schema, 'Association').flatMap((association) => {
        const name = `${attribute(schema, 'Namespace') ?? ''}.${attribute(association, 'Name') ?? ''}`;
        return xml
          .children(association, 'End')
          .map((end) => [`${name}/${attribute(end, 'Role') ?? ''}`, end] as const);
      }),
    ),
  );
}

/** Some say where they are: `<atom:link rel="self" href="…/$metadata">`. */
function addressIn(xml: ApiXml, schemas: readonly ApiElement[]): { readonly address?: string } {
  const links = schemas.flatMap((schema) =>
    xml.children(schema).filter((one) => one.localName === 'link' && one.namespace.endsWith('/Atom')),
  );
  const href = links.find((one) => attribute(one, 'rel') === 'self');
  const told = href && attribute(href, 'href')?.replace(/\/\$metadata.*$/, '');
  return told !== undefined && /^https?:\/\/[^\s{}?#]+$/i.test(told) ? { address: told } : {};
}

/** Vocabularies are known; types in another file are missed. */
function missingFiles(xml: ApiXml, types: number, containers: number): readonly Problem[] {
  const outside = xml
    .children(xml.root, 'Reference')
    .filter((one) =>
      xml.children(one, 'Include').some((inner) => !isVocabulary(attribute(inner, 'Namespace') ?? '')),
    )
    .map((one) => {
      const told = attribute(one, 'Uri') ?? attribute(one, 'Url') ?? '';
      const message = t`“${told.slice(0, 200)}” is another file, and is not fetched: what it declares is missing. Put its schemas into this one.`;
      return xml.problem('warning', 'api-file-missing', message, one, told.slice(0, 100));
    });
  if (containers > 0) return outside;
  const message =
    types > 0
      ? t('It has types, and no entity container: there is nothing to call.')
      : t('It has no entity container: there is nothing to call.');
  return [...outside, xml.problem('error', 'api-without-paths', message, xml.root, 'Edmx')];
}
