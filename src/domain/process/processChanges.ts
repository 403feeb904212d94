import { t } from '../../language/t.ts';
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
    .flatMap(([count, kind]) => (count === 0 ? [] : [COUNTS[kind](count)]))
    .join(', ');
}

const COUNTS: Readonly<Record<ProcessChange['kind'], (count: number) => string>> = {
  added: (count) => t`${count} added`,
  removed: (count) => t`${count} removed`,
  changed: (count) => t`${count} changed`,
  moved: (count) => t`${count} moved`,
};

function changeOf(kind: ProcessChange['kind'], { id, type, name }: Compared): ProcessChange {
  const words = elementWords(type);
  return { kind, id, type, label: name ? t`${words} “${name}”` : `${words} ${id}`, details: [] };
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
    [t('name'), name ?? ''],
    ...variables.map((variable) => [t`variable ${variable.name}`, variableFact(variable)] as const),
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
    [t('type'), elementWords(type)],
    [t('name'), name ?? ''],
    [t('action'), implementation ?? ''],
    ...mappingFacts(data.mapping),
    ...dataFacts(data),
  ];
}

function mappingFacts(mapping: Mapping | undefined): readonly (readonly [string, JsonValue])[] {
  const of = (keyOf: (name: string) => string, entries: Mapping['inputs'] = {}) =>
    Object.keys(entries).map((name): readonly [string, JsonValue] => {
      const entry = own(entries, name);
      return [keyOf(name), entry?.type === 'value' ? (entry.value ?? '') : { ...entry }];
    });
  return [
    ...of((name) => t`input ${name}`, mapping?.inputs),
    ...of((name) => t`output ${name}`, mapping?.outputs),
    ...(mapping?.mappingType === undefined ? [] : [[t('what is mapped'), mapping.mappingType] as const]),
  ];
}

function dataFacts(data: ElementData): readonly (readonly [string, JsonValue])[] {
  const constants = Object.entries(data.constants ?? {});
  return [
    ...constants.map(([name, value]) => [t`constant ${name}`, value] as const),
    ...(data.assignment === undefined ? [] : [[t('assignment'), data.assignment] as const]),
    ...(data.template === undefined ? [] : [[t('e-mail template'), data.template] as const]),
    ...(data.connectorVersion === undefined
      ? []
      : [[t('connector version'), data.connectorVersion] as const]),
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
  if (was === '') return is === '' ? t`${key} changed` : t`${key}: ${is} is new`;
  if (is === '') return t`${key}: ${was} is gone`;
  // What is long is read in the text, line by line.
  if (was === is || was.length > LONGEST || is.length > LONGEST) return t`${key} changed`;
  return `${key}: ${was} → ${is}`;
}

function shown(value: JsonValue | undefined): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return t`“${value}”`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const { type, value: inner } = value;
  if (type === 'variable' && typeof inner === 'string') return inner;
  if (type === 'feel' && typeof inner === 'string') return `= ${inner}`;
  return typeof type === 'string' ? type : JSON.stringify(value);
}
