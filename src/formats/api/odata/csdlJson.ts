import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { entriesIn, listOf, textOf } from '../ApiContext.ts';
import type {
  At,
  Csdl,
  CsdlCallable,
  CsdlDeclared,
  CsdlParameter,
  CsdlProperty,
  CsdlSet,
  CsdlStructure,
  CsdlType,
  Notes,
} from './Csdl.ts';
import { Aliases, isVocabulary, OPTIONAL_PARAMETER } from './csdlNames.ts';

type Path = readonly (string | number)[];

/** CSDL JSON: `$Version` beside schemas by their namespace. */
export function csdlOfJson(root: JsonObject, file: string): Csdl {
  return new CsdlJson(root, file).read();
}

class CsdlJson {
  readonly #root: JsonObject;
  readonly #file: string;
  readonly #aliases = new Aliases();
  readonly #elsewhere = new Map<string, Map<string, JsonValue>>();

  constructor(root: JsonObject, file: string) {
    this.#root = root;
    this.#file = file;
    for (const [, reference] of entriesIn(root, '$Reference'))
      for (const one of listOf(reference, '$Include'))
        this.#aliases.add(textOf(one, '$Alias'), textOf(one, '$Namespace'));
    for (const [namespace, schema] of this.#schemas()) this.#aliases.add(textOf(schema, '$Alias'), namespace);
    for (const [, schema] of this.#schemas())
      for (const [told, annotations] of entriesIn(schema, '$Annotations')) {
        const target = this.#aliases.target(told);
        const known = this.#elsewhere.get(target) ?? new Map<string, JsonValue>();
        this.#elsewhere.set(target, new Map([...this.#inside(annotations), ...known]));
      }
  }

  read(): Csdl {
    const { schemas, problems } = { schemas: this.#schemas(), problems: this.#missingFiles() };
    const declared = schemas.flatMap(([namespace, schema]) =>
      this.#members(schema).map(([name, value]) => ({
        name: `${namespace}.${name}`,
        value,
        path: [namespace, name],
      })),
    );
    const types = declared.flatMap(({ name, value, path }) => this.#type(name, value, path));
    const callables = declared.flatMap(({ name, value, path }) =>
      isJsonArray(value)
        ? value.map((one, at) => ({ name, call: this.#callable(one, name, [...path, at]) }))
        : [],
    );
    const wanted = this.#aliases.full(textOf(this.#root, '$EntityContainer') ?? '');
    const containers = declared.filter(({ value }) => textOf(value, '$Kind') === 'EntityContainer');
    const container = containers.find(({ name }) => name === wanted) ?? containers[0];
    const path = container?.path ?? [];
    const inside = container ? this.#members(container.value) : [];
    return {
      ...{ version: 4, file: this.#file },
      names: [...(container ? [container.name] : []), ...schemas.map(([namespace]) => namespace)],
      types: new Map(types.map((one) => [one.name, one])),
      sets: inside.flatMap(([name, value]) => this.#set(name, value, container?.name ?? '', [...path, name])),
      imports: inside.flatMap(([name, value]) => {
        const target = textOf(value, '$Action') ?? textOf(value, '$Function');
        if (target === undefined) return [];
        const notes = this.#notes(value, `${container?.name ?? ''}/${name}`);
        return callables
          .filter((one) => one.name === this.#aliases.full(target) && one.call.bound === undefined)
          .map(({ call }): CsdlCallable => ({
            ...call,
            segment: name,
            notes: new Map([...call.notes, ...notes]),
          }));
      }),
      bound: callables.map(({ call }) => call).filter(({ bound }) => bound !== undefined),
      notes: container ? this.#notes(container.value, container.name) : new Map(),
      at: this.#at(path),
      problems: container
        ? problems
        : [
            ...problems,
            this.#at([])(
              'error',
              'api-without-paths',
              t('It has no entity container: there is nothing to call.'),
            ),
          ],
    };
  }

  #schemas(): readonly (readonly [string, JsonObject])[] {
    return Object.entries(this.#root).flatMap(([name, value]) =>
      !name.startsWith('$') && !name.includes('@') && isJsonObject(value) ? [[name, value] as const] : [],
    );
  }

  /** What is named in it by its author. */
  #members(owner: JsonValue): readonly (readonly [string, JsonValue])[] {
    return isJsonObject(owner) ? Object.entries(owner).filter(([name]) => !/[$@]/.test(name)) : [];
  }

  #type(name: string, value: JsonValue, path: Path): readonly CsdlDeclared[] {
    const kind = textOf(value, '$Kind');
    const notes = this.#notes(value, name);
    if (kind === 'EntityType' || kind === 'ComplexType') return [this.#structure(name, value, path)];
    if (kind === 'EnumType') {
      const members = this.#members(value).map(([one]) => one);
      return [{ kind: 'enum', name, members, isFlags: member(value, '$IsFlags') === true, notes }];
    }
    if (kind !== 'TypeDefinition') return [];
    const told = textOf(value, '$UnderlyingType') ?? 'Edm.String';
    return [
      { kind: 'definition', name, type: { ...this.#typeOf(value), name: this.#aliases.full(told) }, notes },
    ];
  }

  #structure(name: string, value: JsonValue, path: Path): CsdlStructure {
    const base = textOf(value, '$BaseType');
    const all = this.#members(value).filter(([, one]) => isJsonObject(one));
    const isNavigation = (one: JsonValue) => textOf(one, '$Kind') === 'NavigationProperty';
    return {
      kind: textOf(value, '$Kind') === 'EntityType' ? 'entity' : 'complex',
      name,
      ...(base !== undefined && { base: this.#aliases.full(base) }),
      isAbstract: member(value, '$Abstract') === true,
      isOpen: member(value, '$OpenType') === true,
      hasStream: member(value, '$HasStream') === true,
      keys: listOf(value, '$Key').flatMap((one) => {
        if (typeof one === 'string') return [{ name: one, path: one }];
        return isJsonObject(one)
          ? Object.entries(one).flatMap(([alias, to]) =>
              typeof to === 'string' ? [{ name: alias, path: to }] : [],
            )
          : [];
      }),
      properties: all
        .filter(([, one]) => !isNavigation(one))
        .map(([own, one]): CsdlProperty => ({
          ...{ name: own, type: this.#typeOf(one), isToken: false },
          hasDefault: member(one, '$DefaultValue') !== undefined,
          ...{ notes: this.#notes(one, `${name}/${own}`), at: this.#at([...path, own]) },
        })),
      navigations: all
        .filter(([, one]) => isNavigation(one))
        .map(([own, one]) => ({
          ...{ name: own, target: this.#typeOf(one).name, isCollection: member(one, '$Collection') === true },
          isContained: member(one, '$ContainsTarget') === true,
          ...{ notes: this.#notes(one, `${name}/${own}`), at: this.#at([...path, own]) },
        })),
      notes: this.#notes(value, name),
      at: this.#at(path),
    };
  }

  #callable(value: JsonValue, name: string, path: Path): CsdlCallable {
    const parameters = listOf(value, '$Parameter').map((one): CsdlParameter => {
      const own = textOf(one, '$Name') ?? '';
      const notes = this.#notes(one, `${name}/${own}`);
      return { name: own, type: this.#typeOf(one), isOptional: notes.has(OPTIONAL_PARAMETER), notes };
    });
    const isBound = member(value, '$IsBound') === true;
    const [first, ...others] = parameters;
    const returns = member(value, '$ReturnType');
    return {
      kind: textOf(value, '$Kind') === 'Action' ? 'action' : 'function',
      segment: name,
      ...(isBound && first && { bound: first.type }),
      parameters: isBound ? others : parameters,
      ...(returns !== undefined && { returns: this.#typeOf(returns) }),
      ...{ notes: this.#notes(value, name), at: this.#at(path) },
    };
  }

  #set(name: string, value: JsonValue, container: string, path: Path): readonly CsdlSet[] {
    const type = textOf(value, '$Type');
    if (type === undefined) return [];
    return [
      {
        kind:
          member(value, '$Collection') === true || textOf(value, '$Kind') === 'EntitySet'
            ? 'set'
            : 'singleton',
        ...{ name, type: this.#aliases.full(type) },
        ...{ notes: this.#notes(value, `${container}/${name}`), at: this.#at(path) },
      },
    ];
  }

  #typeOf(value: JsonValue): CsdlType {
    const number = (key: string) => {
      const told = member(value, key);
      return typeof told === 'number' && Number.isInteger(told) && told >= 0 ? told : undefined;
    };
    const [maxLength, precision, scale] = [number('$MaxLength'), number('$Precision'), number('$Scale')];
    return {
      name: this.#aliases.full(textOf(value, '$Type') ?? 'Edm.String'),
      isCollection: member(value, '$Collection') === true,
      nullable: member(value, '$Nullable') === true,
      ...(maxLength !== undefined && { maxLength }),
      ...(precision !== undefined && { precision }),
      ...(scale !== undefined && { scale }),
    };
  }

  #notes(value: JsonValue, target: string): Notes {
    return new Map([...(this.#elsewhere.get(target) ?? []), ...this.#inside(value)]);
  }

  /** `@Core.Description`; what has a qualifier is for somebody else. */
  #inside(value: JsonValue): readonly (readonly [string, JsonValue])[] {
    if (!isJsonObject(value)) return [];
    return Object.entries(value).flatMap(([key, told]) =>
      /^@[^@#]+$/.test(key) ? [[this.#aliases.full(key.slice(1)), told] as const] : [],
    );
  }

  #at(path: Path): At {
    return (severity, code, message, label): Problem => ({
      ...{ severity, code, message },
      place: { file: this.#file, path, ...(label !== undefined && { label }) },
    });
  }

  #missingFiles(): readonly Problem[] {
    return entriesIn(this.#root, '$Reference').flatMap(([uri, reference]) => {
      const isKnown = listOf(reference, '$Include').every((one) =>
        isVocabulary(textOf(one, '$Namespace') ?? ''),
      );
      if (isKnown) return [];
      const message = t`“${uri.slice(0, 200)}” is another file, and is not fetched: what it declares is missing. Put its schemas into this one.`;
      return [this.#at(['$Reference', uri])('warning', 'api-file-missing', message, uri.slice(0, 100))];
    });
  }
}
