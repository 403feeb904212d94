import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { ElementData, Mapping, MappingEntry, Variable } from '../../domain/process/process.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import { composeObject } from './composeObject.ts';
import type { ProcessExtensions } from './Extensions.ts';

/** One process as it is in the file: its raw value, and what was read from it. */
export interface BaseEntry {
  readonly raw: JsonObject;
  readonly read: ProcessExtensions;
}

export interface ProcessSlices {
  /** what the process itself carries */
  readonly own: ElementData;
  /** what its elements carry, by id */
  readonly elements: ReadonlyMap<string, ElementData>;
  /** whether the diagram has or had this element: what it never had is not ours to remove */
  readonly isKnown: (elementId: string) => boolean;
}

const NOTHING: BaseEntry = { raw: {}, read: { variables: [], rest: {}, elements: new Map() } };

/**
 * The entry of one process. Wherever what was read from the file still holds, the file's own value
 * stays, however it is written; so oddities last until someone edits that very place.
 */
export function writeProcessExtensions(base: BaseEntry | undefined, slices: ProcessSlices): JsonObject {
  const { raw, read } = base ?? NOTHING;
  const elementSection = <K extends keyof ElementData>(
    section: string,
    rawSection: JsonValue | undefined,
    key: K,
    write: (value: NonNullable<ElementData[K]>, raw: JsonValue | undefined) => JsonValue | undefined,
  ): readonly (readonly [string, JsonValue | undefined])[] => {
    const entries = mergeElements(isJsonObject(rawSection) ? rawSection : {}, read, slices, key, write);
    const isNeeded = entries.length > 0 || isJsonObject(rawSection) || (!base && section === 'mappings');
    return [[section, isNeeded ? Object.fromEntries(entries) : undefined]];
  };
  const rest = slices.own.processRest ?? {};
  const rawTemplates = member(raw, 'templates');
  const [[, tasks] = []] = elementSection(
    'tasks',
    member(rawTemplates, 'tasks'),
    'template',
    (value) => value,
  );
  const templates = templatesValue(rawTemplates, member(rest, 'templates'), tasks);
  const sections: readonly (readonly [string, JsonValue | undefined])[] = [
    ['properties', writeVariables(slices.own.variables ?? [], raw, read)],
    ...elementSection('mappings', member(raw, 'mappings'), 'mapping', writeMapping),
    ...elementSection('constants', member(raw, 'constants'), 'constants', writeConstants),
    ...elementSection('assignments', member(raw, 'assignments'), 'assignment', (value) => value),
    ['templates', templates],
  ];
  // A section nobody could read is in `rest`: it stays until there is something to write in its place.
  const isOver = ([section, value]: readonly [string, JsonValue | undefined]): boolean =>
    section === 'templates' ||
    !Object.hasOwn(rest, section) ||
    (isJsonObject(value) && Object.keys(value).length > 0);
  return composeObject(undefined, sections.filter(isOver), rest);
}

function templatesValue(
  raw: JsonValue | undefined,
  rest: JsonValue | undefined,
  tasks: JsonValue | undefined,
): JsonValue | undefined {
  if (rest !== undefined && !isJsonObject(rest)) return tasks === undefined ? rest : { tasks };
  if (tasks === undefined && rest === undefined) return isJsonObject(raw) ? {} : undefined;
  return { ...(tasks !== undefined && { tasks }), ...rest };
}

function writeVariables(
  variables: readonly Variable[],
  raw: JsonObject,
  read: ProcessExtensions,
): JsonValue | undefined {
  const rawSection = member(raw, 'properties');
  const before = new Map(read.variables.map((variable) => [variable.id, variable]));
  if (variables.length === 0 && !isJsonObject(rawSection)) return raw === NOTHING.raw ? {} : undefined;
  // What could not be read as a variable stays.
  const ids = new Set([...before.keys(), ...variables.map(({ id }) => id)]);
  const kept = isJsonObject(rawSection) ? Object.entries(rawSection).filter(([id]) => !ids.has(id)) : [];
  const written = variables.map((variable): readonly [string, JsonValue] => {
    const rawVariable = member(rawSection, variable.id);
    const same = rawVariable !== undefined && sameJson(asJson(variable), asJson(before.get(variable.id)));
    return [
      variable.id,
      same ? rawVariable : writeVariable(variable, isJsonObject(rawVariable) ? rawVariable : undefined),
    ];
  });
  return Object.fromEntries([...written, ...kept]);
}

function writeVariable(variable: Variable, raw: JsonObject | undefined): JsonObject {
  const hasOwnId = raw === undefined || Object.hasOwn(raw, 'id');
  const hasRequired = raw === undefined || Object.hasOwn(raw, 'required') || variable.required;
  return composeObject(
    raw,
    [
      ['id', hasOwnId && !Object.hasOwn(variable.rest, 'id') ? variable.id : undefined],
      ['name', variable.name],
      ['type', variable.type],
      [
        'required',
        hasRequired && (variable.required || !Object.hasOwn(variable.rest, 'required'))
          ? variable.required
          : undefined,
      ],
      ['value', variable.value ?? undefined],
      ['description', variable.description],
      ['display', variable.display],
      ['displayName', variable.displayName],
      ['analytics', variable.analytics],
      ['model', variable.model],
    ],
    variable.rest,
  );
}

/** The file's elements in their order, then those that are new to it. */
function mergeElements<K extends keyof ElementData>(
  raw: JsonObject,
  read: ProcessExtensions,
  slices: ProcessSlices,
  key: K,
  write: (value: NonNullable<ElementData[K]>, raw: JsonValue | undefined) => JsonValue | undefined,
): (readonly [string, JsonValue])[] {
  const valueOf = (id: string) => slices.elements.get(id)?.[key];
  const renamed = renamedElements(raw, read, slices, key);
  const ids = new Set([...Object.keys(raw).map((id) => renamed.get(id) ?? id), ...slices.elements.keys()]);
  const oldIds = new Map(Array.from(renamed, ([from, to]) => [to, from]));
  return [...ids].flatMap((id): (readonly [string, JsonValue])[] => {
    const oldId = oldIds.get(id) ?? id;
    const rawValue = Object.hasOwn(raw, oldId) ? raw[oldId] : undefined;
    const before = read.elements.get(oldId)?.[key];
    const now = valueOf(id);
    const unreadable = rawValue !== undefined && before === undefined;
    if (rawValue !== undefined && (!slices.isKnown(id) || (unreadable && now === undefined)))
      return [[id, rawValue]];
    if (now === undefined) return [];
    if (rawValue !== undefined && sameJson(asJson(before), asJson(now))) return [[id, rawValue]];
    const written = write(now, rawValue);
    return written === undefined ? [] : [[id, written]];
  });
}

/** An element that is gone and a new one that carries the same: its entry stays where it is, under the new id. */
function renamedElements(
  raw: JsonObject,
  read: ProcessExtensions,
  slices: ProcessSlices,
  key: keyof ElementData,
): ReadonlyMap<string, string> {
  const gone = Object.keys(raw).filter(
    (id) => slices.isKnown(id) && slices.elements.get(id)?.[key] === undefined,
  );
  const renamed = new Map<string, string>();
  for (const [id, data] of slices.elements) {
    if (Object.hasOwn(raw, id) || data[key] === undefined) continue;
    const from = gone.find(
      (old) => !renamed.has(old) && sameJson(asJson(read.elements.get(old)?.[key]), asJson(data[key])),
    );
    if (from !== undefined) renamed.set(from, id);
  }
  return renamed;
}

function writeMapping(mapping: Mapping, raw: JsonValue | undefined): JsonValue | undefined {
  const { inputs, outputs, mappingType, rest = {} } = mapping;
  const base = isJsonObject(raw) ? raw : undefined;
  const value = composeObject(
    base,
    [
      ['inputs', inputs && writeEntries(inputs, member(raw, 'inputs'))],
      ['outputs', outputs && writeEntries(outputs, member(raw, 'outputs'))],
      ['mappingType', mappingType],
    ],
    rest,
  );
  // An entry that says nothing would still mean “map nothing” to engines before 7.1.0-M10.
  return Object.keys(value).length > 0 || base ? value : undefined;
}

function writeEntries(
  entries: Readonly<Record<string, MappingEntry>>,
  raw: JsonValue | undefined,
): JsonObject {
  const base = isJsonObject(raw) ? raw : {};
  const unreadable = Object.entries(base).filter(([, value]) => !isJsonObject(value));
  const written = Object.entries(entries).flatMap(([name, entry]): (readonly [string, JsonValue])[] => {
    const rawEntry = member(base, name);
    if (isJsonObject(rawEntry) && isSameEntry(rawEntry, entry)) return [[name, rawEntry]];
    // Engines stop with a NullPointerException on an entry without a value.
    if (entry.value === undefined || entry.value === null) return [];
    return [
      [
        name,
        composeObject(
          undefined,
          [
            ['type', entry.type],
            ['value', entry.value],
          ],
          entry.rest ?? {},
        ),
      ],
    ];
  });
  return Object.fromEntries([...unreadable, ...written]);
}

function isSameEntry(raw: JsonObject, entry: MappingEntry): boolean {
  const { type, value, ...rest } = raw;
  const sameType =
    type === undefined
      ? entry.type === ''
      : typeof type === 'string' && type.toLowerCase() === entry.type.toLowerCase();
  return sameType && sameJson(value, entry.value) && sameJson(rest, entry.rest ?? {});
}

function writeConstants(constants: JsonObject, raw: JsonValue | undefined): JsonValue | undefined {
  const written = Object.entries(constants).filter(([name, constant]) => {
    if (Object.hasOwn(isJsonObject(raw) ? raw : {}, name)) return true;
    return constant !== null && !(isJsonObject(constant) && constant.value === null);
  });
  return written.length > 0 || isJsonObject(raw) ? Object.fromEntries(written) : undefined;
}

/** Our values are JSON but for their types, which have no index signature. */
function asJson(value: unknown): JsonValue | undefined {
  return value as JsonValue | undefined;
}
