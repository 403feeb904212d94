import type { JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray } from '../../../domain/values/jsonValue.ts';
import type {
  Csdl,
  CsdlDeclared,
  CsdlNavigation,
  CsdlProperty,
  CsdlStructure,
  CsdlType,
  Notes,
} from './Csdl.ts';
import { CONCURRENCY, DESCRIPTION, LONG_DESCRIPTION } from './csdlNames.ts';

/** More levels of base types are a mistake, or meant to do harm. */
const MAX_LEVELS = 50;
/** More types that are derived from one are not told. */
const MAX_DERIVED = 60;

/** What types mean together: with what they inherit. */
export class CsdlModel {
  readonly csdl: Csdl;
  readonly #inSets: ReadonlySet<string>;
  readonly #derived = new Map<string, string[]>();

  constructor(csdl: Csdl) {
    this.csdl = csdl;
    this.#inSets = new Set(csdl.sets.flatMap(({ kind, type }) => (kind === 'set' ? [type] : [])));
    for (const one of csdl.types.values()) {
      if (!isStructure(one) || one.base === undefined) continue;
      const known = this.#derived.get(one.base);
      if (known) known.push(one.name);
      else this.#derived.set(one.base, [one.name]);
    }
  }

  structure(name: string): CsdlStructure | undefined {
    const found = this.csdl.types.get(name);
    return found && isStructure(found) ? found : undefined;
  }

  /** Itself and what it is derived from, itself first. */
  line(name: string): readonly CsdlStructure[] {
    const all: CsdlStructure[] = [];
    let next = this.structure(name);
    while (next && all.length < MAX_LEVELS && !all.includes(next)) {
      all.push(next);
      next = next.base === undefined ? undefined : this.structure(next.base);
    }
    return all;
  }

  /** Those it inherits come first. */
  properties(name: string): readonly CsdlProperty[] {
    return this.line(name)
      .toReversed()
      .flatMap((one) => one.properties);
  }

  navigations(name: string): readonly CsdlNavigation[] {
    return this.line(name)
      .toReversed()
      .flatMap((one) => one.navigations);
  }

  /** Types that an entity of this one may be as well and that there can be one of. */
  derived(name: string): readonly CsdlStructure[] {
    const found: CsdlStructure[] = [];
    const seen = new Set([name]);
    const left = [...(this.#derived.get(name) ?? [])];
    for (let one = left.shift(); one !== undefined && found.length < MAX_DERIVED; one = left.shift()) {
      const type = seen.has(one) ? undefined : this.structure(one);
      seen.add(one);
      if (!type) continue;
      if (!type.isAbstract) found.push(type);
      left.push(...(this.#derived.get(one) ?? []));
    }
    return found;
  }

  isA(name: string, base: string): boolean {
    return this.line(name).some((one) => one.name === base);
  }

  isOpen(name: string): boolean {
    return this.line(name).some((one) => one.isOpen);
  }

  keys(name: string): CsdlStructure['keys'] {
    return this.line(name).find(({ keys }) => keys.length > 0)?.keys ?? [];
  }

  /** The property that a path leads to, through complex ones. */
  property(owner: string, path: string): CsdlProperty | undefined {
    let type = owner;
    let found: CsdlProperty | undefined;
    for (const part of path.split('/')) {
      found = this.properties(type).find(({ name }) => name === part);
      if (!found) return undefined;
      type = found.type.name;
    }
    return found;
  }

  /** One of OData's own types; undefined where there is none behind it. */
  primitive(type: CsdlType): CsdlType | undefined {
    let name = type.name;
    let result = type;
    for (let level = 0; level < MAX_LEVELS; level += 1) {
      if (name.startsWith('Edm.')) return { ...result, name };
      const found = this.csdl.types.get(name);
      if (found?.kind !== 'definition') return undefined;
      result = { ...found.type, ...given(result), isCollection: type.isCollection, nullable: type.nullable };
      name = found.type.name;
    }
    return undefined;
  }

  /** Some set holds entities of this type, or of one it is derived from. */
  hasSet(type: string): boolean {
    return this.line(type).some(({ name }) => this.#inSets.has(name));
  }

  /** Changes have to say on which state they are made. */
  hasToken(type: string, notes: Notes): boolean {
    const told = notes.get(CONCURRENCY);
    return (isJsonArray(told) && told.length > 0) || this.properties(type).some(({ isToken }) => isToken);
  }
}

function given({ maxLength, precision, scale }: CsdlType): Partial<CsdlType> {
  return {
    ...(maxLength !== undefined && { maxLength }),
    ...(precision !== undefined && { precision }),
    ...(scale !== undefined && { scale }),
  };
}

function isStructure(one: CsdlDeclared): one is CsdlStructure {
  return one.kind === 'entity' || one.kind === 'complex';
}

/** Its documentation, the short text first. */
export function documented(notes: Notes): { readonly description?: string } {
  const text = (value: JsonValue | undefined) => (typeof value === 'string' ? value.trim() : '');
  const [short, long] = [text(notes.get(DESCRIPTION)), text(notes.get(LONG_DESCRIPTION))];
  const told = long.startsWith(short) ? long : [short, long].filter((one) => one !== '').join('\n\n');
  return told === '' ? {} : { description: told };
}
