import { elementWords } from './elementWords.ts';
import type { JsonValue } from '../values/json.ts';
import { isJsonObject } from '../values/jsonValue.ts';
import { own } from '../values/own.ts';
import type { ElementData, ElementInfo, Mapping, ProcessInfo, ProcessModel, Variable } from './process.ts';
import { sameJson } from '../values/sameJson.ts';

/** A process with all that the model leaves out, as text, by element id. */
export interface ComparedProcess {
  readonly model: ProcessModel;
  /** where it is drawn */
  readonly places: ReadonlyMap<string, string>;
  /** what else its XML says, by a name people know: 'documentation', 'script', 'leads from' … */
  readonly details: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface ProcessChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** of the element, or of the process */
  readonly id: string;
  /** moddle type */
  readonly type: string;
  /** what a person calls it: its name, else its type and id */
  readonly label: string;
  /** what is different, a sentence or two words each; nothing for what was only moved */
  readonly details: readonly string[];
}

interface Compared {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly facts: ReadonlyMap<string, JsonValue>;
}

/**
 * What is different between two stands of a process, element by element: in the order of the newer one, then what is
 * gone. Elements are told by their ids. Nothing in common but the spelling is no change.
 */
export function processChanges(before: ComparedProcess, after: ComparedProcess): readonly ProcessChange[] {
  const old = new Map(comparedParts(before).map((part) => [part.id, part]));
  const now = comparedParts(after);
  const here = new Set(now.map(({ id }) => id));
  const changes = now.flatMap((part): ProcessChange[] => {
    const was = old.get(part.id);
    if (!was) return [changeOf('added', part)];
    const details = differences(was, part);
    if (details.length > 0) return [{ ...changeOf('changed', part), details }];
    return before.places.get(part.id) === after.places.get(part.id) ? [] : [changeOf('moved', part)];
  });
  const gone = [...old.values()].filter(({ id }) => !here.has(id));
  return [...changes, ...gone.map((part) => changeOf('removed', part))];
}

/** In a few words: '2 added, 1 changed'. '' for no change. */
export function changeCounts(changes: readonly ProcessChange[]): string {
  return (['added', 'removed', 'changed', 'moved'] as const)
    .map((kind) => [changes.filter((change) => change.kind === kind).length, kind] as const)
    .flatMap(([count, kind]) => (count === 0 ? [] : [`${count} ${kind}`]))
    .join(', ');
}

function changeOf(kind: ProcessChange['kind'], { id, type, name }: Compared): ProcessChange {
  const words = elementWords(type);
  return { kind, id, type, label: name ? `${words} “${name}”` : `${words} ${id}`, details: [] };
}

function comparedParts({ model, details }: ComparedProcess): readonly Compared[] {
  const withDetails = (id: string, facts: readonly (readonly [string, JsonValue])[]) =>
    new Map<string, JsonValue>([...facts, ...(details.get(id) ?? [])]);
  const processes = model.processes.map((one): Compared => ({
    ...{ id: one.id, type: 'bpmn:Process', ...(one.name !== undefined && { name: one.name }) },
    facts: withDetails(one.id, processFacts(one)),
  }));
  const elements = model.elements.map((one): Compared => ({
    ...{ id: one.id, type: one.type, ...(one.name !== undefined && { name: one.name }) },
    facts: withDetails(one.id, elementFacts(one)),
  }));
  return [...processes, ...elements];
}

function processFacts({ name, variables, data }: ProcessInfo): readonly (readonly [string, JsonValue])[] {
  return [
    ['name', name ?? ''],
    ...variables.map((variable) => [`variable ${variable.name}`, variableFact(variable)] as const),
    ...dataFacts(data),
  ];
}

function variableFact({ type, required, value, description, display, displayName }: Variable): JsonValue {
  return {
    type,
    required,
    value: value ?? null,
    texts: [description ?? '', display ?? false, displayName ?? ''],
  };
}

function elementFacts(element: ElementInfo): readonly (readonly [string, JsonValue])[] {
  const { type, name, implementation, data } = element;
  return [
    ['type', elementWords(type)],
    ['name', name ?? ''],
    ['action', implementation ?? ''],
    ...mappingFacts(data.mapping),
    ...dataFacts(data),
  ];
}

function mappingFacts(mapping: Mapping | undefined): readonly (readonly [string, JsonValue])[] {
  const of = (direction: 'input' | 'output', entries: Mapping['inputs'] = {}) =>
    Object.keys(entries).map((name): readonly [string, JsonValue] => {
      const entry = own(entries, name);
      return [`${direction} ${name}`, entry?.type === 'value' ? (entry.value ?? '') : { ...entry }];
    });
  return [
    ...of('input', mapping?.inputs),
    ...of('output', mapping?.outputs),
    ...(mapping?.mappingType === undefined ? [] : [['what is mapped', mapping.mappingType] as const]),
  ];
}

function dataFacts(data: ElementData): readonly (readonly [string, JsonValue])[] {
  const constants = Object.entries(data.constants ?? {});
  return [
    ...constants.map(([name, value]) => [`constant ${name}`, value] as const),
    ...(data.assignment === undefined ? [] : [['assignment', data.assignment] as const]),
    ...(data.template === undefined ? [] : [['e-mail template', data.template] as const]),
    ...(data.connectorVersion === undefined ? [] : [['connector version', data.connectorVersion] as const]),
  ];
}

function differences(before: Compared, after: Compared): readonly string[] {
  const keys = new Set([...before.facts.keys(), ...after.facts.keys()]);
  return [...keys].flatMap((key) => {
    const was = before.facts.get(key);
    const is = after.facts.get(key);
    if (sameJson(was, is)) return [];
    return [sentence(key, shown(was), shown(is))];
  });
}

const LONGEST = 40;

function sentence(key: string, was: string, is: string): string {
  if (was === '') return is === '' ? `${key} changed` : `${key}: ${is} is new`;
  if (is === '') return `${key}: ${was} is gone`;
  // What is long is read in the text, line by line.
  if (was === is || was.length > LONGEST || is.length > LONGEST) return `${key} changed`;
  return `${key}: ${was} → ${is}`;
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return `“${value}”`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const { type, value: inner } = value;
  if (type === 'variable' && typeof inner === 'string') return inner;
  if (type === 'feel' && typeof inner === 'string') return `= ${inner}`;
  return typeof type === 'string' ? type : JSON.stringify(value);
}
