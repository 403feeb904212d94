import { isBeforeM10 } from '../process/engineVersions.ts';
import { namesInValue } from '../expressions/expressions.ts';
import type { FoundAction } from '../connector/implementation.ts';
import type { JsonValue } from '../values/json.ts';
import { mapsAll } from '../mapping/mappingType.ts';
import { CALLING_TYPES } from '../process/callingTasks.ts';
import type { ElementInfo, MappingEntry, ProcessInfo } from '../process/process.ts';

/** Who reads and writes the variables of a process, as far as its file says. */
export interface VariableUsage {
  readonly reads: ReadonlySet<string>;
  /** something may read what nobody knows */
  readonly readsAnything: boolean;
  /** by name: the elements whose mapping writes it */
  readonly writers: ReadonlyMap<string, readonly ElementInfo[]>;
  /** written some other way, or perhaps */
  readonly writes: ReadonlySet<string>;
  readonly writesAnything: boolean;
}

interface Given {
  readonly process: ProcessInfo;
  /** of all processes of the file */
  readonly elements: readonly ElementInfo[];
  readonly find: (task: ElementInfo) => FoundAction | null;
  readonly engineVersion: string | undefined;
}

/** Carry variables out of the process or into it, where no mapping says which. */
const CARRIES = ['message', 'signal', 'escalation', 'error', 'conditional', 'multiple', 'other'];

export function variableUsage(given: Given): VariableUsage {
  const { process, elements } = given;
  const reads = new Set<string>(process.variables.flatMap(({ value }) => namesOf(value)));
  for (const name of namesOf(process.data.processRest)) reads.add(name);
  const writes = new Set<string>();
  const writers = new Map<string, ElementInfo[]>();
  let readsAnything = false;
  let writesAnything = false;
  for (const element of elements) {
    const { data } = element;
    if (element.calledElement === process.id) {
      // Another process of the file, or the process itself: what it hands over and takes back.
      for (const name of Object.keys(data.mapping?.inputs ?? {})) writes.add(name);
      for (const entry of Object.values(data.mapping?.outputs ?? {})) readEntry(entry, reads);
      if (data.mapping === undefined || mapsAll(data, 'outputs')) readsAnything = true;
      if (data.mapping === undefined || mapsAll(data, 'inputs')) writesAnything = true;
    }
    if (element.processId !== process.id) continue;
    for (const word of element.words ?? []) {
      reads.add(word);
      writes.add(word);
    }
    for (const entry of Object.values(data.mapping?.inputs ?? {})) readEntry(entry, reads);
    for (const [name, entry] of Object.entries(data.mapping?.outputs ?? {})) {
      // The names of an output's expression may be of what comes back: they count as read, to be sure.
      if (entry.type !== 'variable') readEntry(entry, reads);
      const others = writers.get(name) ?? [];
      writers.set(name, [...others, element]);
    }
    for (const value of [data.constants, data.assignment, data.template]) {
      for (const name of namesOf(value)) reads.add(name);
    }
    if (mapsAll(data, 'inputs') || isUntold(element, given, 'inputs')) readsAnything = true;
    if (mapsAll(data, 'outputs') || isUntold(element, given, 'outputs')) writesAnything = true;
  }
  return { reads, readsAnything, writers, writes, writesAnything };
}

/** Whether an element passes on variables in a way its mapping does not tell. */
function isUntold(
  element: ElementInfo,
  { find, engineVersion }: Given,
  direction: 'inputs' | 'outputs',
): boolean {
  const { type, data, event = '' } = element;
  if (element.hiddenCode === true || element.javaDelegate === true) return true;
  if (data.mapping !== undefined) return false;
  if (CALLING_TYPES.has(type)) {
    // Before 7.1.0-M10 all is sent and kept then.
    return isBeforeM10(engineVersion) !== false && find(element)?.action[direction].length !== 0;
  }
  if (type === 'bpmn:UserTask' || type === 'bpmn:CallActivity' || type === 'bpmn:ReceiveTask') return true;
  return type.endsWith('Event') && CARRIES.includes(event);
}

function readEntry({ type, value }: MappingEntry, reads: Set<string>): void {
  if (type === 'variable' && typeof value === 'string') reads.add(value);
  else for (const name of namesOf(value)) reads.add(name);
}

function namesOf(value: JsonValue | undefined): readonly string[] {
  return value === undefined ? [] : namesInValue(value);
}
