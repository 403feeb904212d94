import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import type { CsdlEnum, CsdlProperty, CsdlType } from './Csdl.ts';
import { type CsdlModel, documented } from './CsdlModel.ts';
import { COMPUTED, COMPUTED_DEFAULT, IMMUTABLE, PERMISSIONS } from './csdlNames.ts';
import { primitiveSchema } from './odataPrimitive.ts';

/** What a type is asked for: as it is read, for a new one, for a change. */
const SIDES = ['read', 'create', 'update'] as const;
export type TypeSide = (typeof SIDES)[number];

/** Types of a service as JSON schema; each is made when it is asked for. */
export class ODataTypes {
  readonly #model: CsdlModel;
  readonly #made = new Map<string, JsonObject>();

  constructor(model: CsdlModel) {
    this.#model = model;
  }

  /** Where a type is used. */
  schema(type: CsdlType, side: TypeSide): JsonObject {
    const one = this.#single(type, side);
    const whole = type.isCollection ? { type: 'array', items: one } : one;
    return type.nullable && !type.isCollection && side !== 'read' ? { ...whole, nullable: true } : whole;
  }

  reference(name: string, side: TypeSide): JsonObject {
    return { $ref: `#/${side}/${encodeURIComponent(name.toWellFormed())}` };
  }

  readonly resolve = (reference: string): JsonValue | undefined => {
    const known = this.#made.get(reference);
    if (known) return known;
    const [, told = '', name = ''] = /^#\/(\w+)\/([^/]*)$/.exec(reference) ?? [];
    const side = SIDES.find((one) => one === told);
    const type = side && this.#model.structure(decoded(name));
    if (!type) return undefined;
    const made = this.#structure(type.name, side);
    this.#made.set(reference, made);
    return made;
  };

  #single(type: CsdlType, side: TypeSide): JsonObject {
    const declared = this.#model.csdl.types.get(type.name);
    if (declared?.kind === 'enum') return enumSchema(declared);
    const primitive = this.#model.primitive(type);
    if (primitive) return primitiveSchema(primitive, this.#model.csdl.version);
    // A change of a value inside says all of it; only the entity itself may be told in part.
    return this.reference(type.name, side === 'update' ? 'create' : side);
  }

  #structure(name: string, side: TypeSide): JsonObject {
    const model = this.#model;
    const all = model.properties(name).filter((one) => !isStream(model, one));
    const keys = new Set(model.keys(name).map(({ path }) => path));
    const chosen = all.filter((one) => isOf(one, side, keys));
    const isV4 = model.csdl.version === 4;
    const required = side === 'create' ? chosen.filter((one) => isRequired(one, keys)) : [];
    const derived = side === 'create' ? model.derived(name) : [];
    const isAbstract = model.structure(name)?.isAbstract === true;
    const kind =
      isV4 && derived.length > 0
        ? typeMember(
            derived.map((one) => one.name),
            isAbstract ? null : name,
          )
        : {};
    const needed = [
      ...(isAbstract && isV4 && derived.length > 0 ? ['@odata.type'] : []),
      ...required.map((one) => one.name),
    ];
    const bindings = side === 'read' || !isV4 ? [] : this.#bindings(name);
    const token = side === 'read' && isV4 && model.structure(name)?.kind === 'entity';
    return {
      type: 'object',
      properties: Object.fromEntries([
        ...(token ? [['@odata.etag', { type: 'string' }] as const] : []),
        ...Object.entries(kind),
        ...chosen.map((one) => [one.name, this.#property(one, side)] as const),
        ...bindings,
      ]),
      ...(needed.length > 0 && { required: needed }),
      ...(model.isOpen(name) && { additionalProperties: side === 'read' ? true : {} }),
      ...documented(model.structure(name)?.notes ?? new Map()),
    };
  }

  #property(one: CsdlProperty, side: TypeSide): JsonObject {
    return { ...this.schema(one.type, side), ...documented(one.notes) };
  }

  /** An entity is said to belong to another one by the address of that. */
  #bindings(name: string): readonly (readonly [string, JsonObject])[] {
    return this.#model
      .navigations(name)
      .filter(({ isCollection, isContained, notes }) => !isCollection && !isContained && !isComputed(notes))
      .map((one) => [
        `${one.name}@odata.bind`,
        { type: 'string', description: `Address of the ${one.name}, such as Set(key).`, nullable: true },
      ]);
  }
}

export function isStream(model: CsdlModel, { type }: CsdlProperty): boolean {
  return model.primitive(type)?.name === 'Edm.Stream';
}

function isComputed(notes: CsdlProperty['notes']): boolean {
  const told = notes.get(COMPUTED);
  const may = notes.get(PERMISSIONS);
  return (told !== undefined && told !== false) || may === 'Read' || may === 'None';
}

function isOf({ name, notes }: CsdlProperty, side: TypeSide, keys: ReadonlySet<string>): boolean {
  if (side === 'read') return notes.get(PERMISSIONS) !== 'Write';
  if (isComputed(notes)) return false;
  const immutable = notes.get(IMMUTABLE);
  return side === 'create' || (!keys.has(name) && (immutable === undefined || immutable === false));
}

/** Keys that are numbers or made-up ids are mostly given by the service, whether it says so or not. */
function isRequired({ name, type, hasDefault, notes }: CsdlProperty, keys: ReadonlySet<string>): boolean {
  if (type.nullable || type.isCollection || hasDefault || notes.has(COMPUTED_DEFAULT)) return false;
  return !keys.has(name) || type.name === 'Edm.String' || keys.size > 1;
}

/** @param own null: it must be said which one */
function typeMember(derived: readonly string[], own: string | null): JsonObject {
  const all = own === null ? derived : [own, ...derived];
  const description = own === null ? 'Which type it is.' : `Which type it is; ${own} where nothing is said.`;
  return { '@odata.type': { type: 'string', enum: all.map((one) => `#${one}`), description } };
}

function enumSchema({ members, isFlags, notes }: CsdlEnum): JsonObject {
  const told = documented(notes);
  if (!isFlags) return { type: 'string', ...(members.length > 0 && { enum: members }), ...told };
  const description = `One or more of ${members.join(', ').slice(0, 300)}, with commas between.`;
  return { type: 'string', description: [told.description ?? '', description].join(' ').trim() };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
