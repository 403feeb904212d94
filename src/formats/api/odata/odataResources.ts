import type { ApiParameter } from '../../../domain/api/ApiDescription.ts';
import { t } from '../../../language/t.ts';
import type { At, Notes } from './Csdl.ts';
import { type CsdlModel, documented } from './CsdlModel.ts';
import { isIdentifier, isQualified } from './csdlNames.ts';
import { addressSchema, literalForm } from './odataPrimitive.ts';
import { navigationRestrictions, type Restrictions, restrictionsOf } from './odataRestrictions.ts';

/** What an address can lead to: a set, a single entity, or what is contained in either. */
export interface Resource {
  /** of the address, with `{names}` for the keys in front of it */
  readonly path: string;
  /** keys of what it is contained in */
  readonly keys: readonly ApiParameter[];
  /** what names of operations are made of */
  readonly label: string;
  readonly tag: string;
  readonly type: string;
  readonly isCollection: boolean;
  readonly isContained: boolean;
  readonly can: Restrictions;
  readonly notes: Notes;
  readonly at: At;
  /** why nothing of it can be called */
  readonly refused?: string;
}

interface KeyPart {
  /** `(ID={ID},Line={Line})` */
  readonly segment: string;
  readonly parameters: readonly ApiParameter[];
}

/** Everything a service gives access to, down to what is contained in its sets. */
export function resourcesOf(model: CsdlModel): readonly Resource[] {
  return model.csdl.sets.flatMap((set): readonly Resource[] => {
    const { name, type, notes, at } = set;
    const isCollection = set.kind === 'set';
    const common = { label: name, tag: name, type, isCollection, isContained: false, notes, at, keys: [] };
    const can = restrictionsOf(notes);
    if (!isQualified(name)) return [{ ...common, path: `/${name}`, can, refused: strangeName(name) }];
    if (!model.structure(type))
      return [
        {
          ...common,
          path: `/${name}`,
          can,
          refused: t`Its type “${type.slice(0, 100)}” is not in the description.`,
        },
      ];
    const resource: Resource = { ...common, path: `/${encodeURIComponent(name)}`, can };
    return [resource, ...contained(resource, model)];
  });
}

function contained(owner: Resource, model: CsdlModel): readonly Resource[] {
  const own = model
    .navigations(owner.type)
    .filter(({ isContained, target }) => isContained || !model.hasSet(target));
  if (own.length === 0) return [];
  const key = owner.isCollection ? keyOf(owner, model) : { segment: '', parameters: [] };
  if (typeof key === 'string') return [];
  return own.flatMap(({ name, target, isCollection, notes, at }): readonly Resource[] => {
    if (!isIdentifier(name) || !model.structure(target)) return [];
    const restricted = navigationRestrictions(owner.notes, name);
    return [
      {
        path: `${owner.path}${key.segment}/${encodeURIComponent(name)}`,
        keys: key.parameters,
        label: `${owner.label}-${name}`,
        ...{ tag: owner.tag, type: target, isCollection, isContained: true, notes, at },
        can: restrictionsOf(notes, restricted),
      },
    ];
  });
}

/** How one of a set is told from the others, or why that cannot be said in an address. */
export function keyOf(resource: Resource, model: CsdlModel): KeyPart | string {
  const all = model.keys(resource.type);
  if (all.length === 0) return t('Its type has no key: nothing tells one from another.');
  const taken = new Set(resource.keys.map(({ name }) => name));
  const parts: { readonly name: string; readonly parameter: ApiParameter }[] = [];
  for (const { name, path } of all) {
    if (!isIdentifier(name)) return strangeName(name);
    const property = model.property(resource.type, path);
    if (!property) return t`Its key “${path.slice(0, 100)}” is not in its type.`;
    const declared = model.csdl.types.get(property.type.name);
    const primitive = model.primitive(property.type);
    const form =
      declared?.kind === 'enum'
        ? `${declared.name}'*'`
        : primitive && literalForm(primitive.name, model.csdl.version);
    if (form === undefined || (declared?.kind === 'enum' && !isQualified(declared.name)))
      return t`Its key “${name}” is of the type ${property.type.name.slice(0, 100)}, which cannot stand in an address.`;
    const placeholder = taken.has(name) ? `${resource.path.split('/').at(-1) ?? ''}_${name}` : name;
    const schema =
      declared?.kind === 'enum'
        ? {
            type: 'string',
            ...(!declared.isFlags && declared.members.length > 0 && { enum: declared.members }),
          }
        : primitive
          ? addressSchema(primitive)
          : {};
    parts.push({
      name,
      parameter: {
        ...{ in: 'path', name: placeholder, required: true, schema, style: `odata ${form}` },
        ...documented(property.notes),
      },
    });
  }
  const [only, ...others] = parts;
  const inside =
    only && others.length === 0
      ? `{${only.parameter.name}}`
      : parts.map(({ name, parameter }) => `${encodeURIComponent(name)}={${parameter.name}}`).join(',');
  return { segment: `(${inside})`, parameters: parts.map(({ parameter }) => parameter) };
}

export function strangeName(name: string): string {
  return t`“${name.slice(0, 80)}” is no name that OData allows: it could lead the address elsewhere.`;
}
