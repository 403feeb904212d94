import type { CatalogueConnector } from '../connector/catalogue.ts';
import { mapsAll } from '../mapping/mappingType.ts';
import type { ElementInfo, ProcessInfo, ProcessModel, Variable } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import {
  type UsesByVariable,
  usesByVariable,
  type VariableAccess,
  type VariableUse,
} from '../process/variableUses.ts';
import { accessOf } from './access.ts';
import { flowGraph } from './flowGraph.ts';
import type { OutlineRow } from './OutlineRow.ts';
import { type UnsetRead, unsetReads } from './unsetReads.ts';

/** `named`: a script or the like has the word, and nobody knows what for. */
export type FlowAccess = VariableAccess | 'named';

export interface FlowUse {
  /** `start`: there from the start; `required`: whoever starts the process gives it; `call`: another process does */
  readonly kind: VariableUse['kind'] | 'start' | 'required' | 'call' | 'code';
  readonly access: FlowAccess;
  readonly name: string;
}

/** What one element does with a variable. */
export interface FlowMark {
  /** the process itself for what is there from the start */
  readonly elementId: string;
  readonly access: FlowAccess;
  readonly uses: readonly FlowUse[];
}

export interface VariableRow {
  /** also one that the process does not declare, but something writes or is given by its name */
  readonly variable: Variable;
  readonly isDeclared: boolean;
  /** along the flow */
  readonly marks: readonly FlowMark[];
  /** read before it is written, on some path */
  readonly early: readonly UnsetRead[];
}

/** Who writes and who reads the variables of a process. */
export interface VariableFlow {
  readonly rows: readonly VariableRow[];
  /** elements that may write what the file does not tell, along the flow */
  readonly untold: readonly string[];
}

interface Given {
  readonly model: ProcessModel;
  readonly process: ProcessInfo;
  /** the outline of the model: it says what comes first */
  readonly outline: readonly OutlineRow[];
  /** of the process, in the texts of the XML itself */
  readonly textUses: UsesByVariable;
  readonly connectors: readonly CatalogueConnector[];
  readonly target: Target;
}

export function variableFlow(given: Given): VariableFlow {
  const { model, process, outline, target } = given;
  const places = placesOf(outline);
  const placeOf = (id: string) => (id === process.id ? -1 : (places.get(id) ?? Infinity));
  const own = model.elements.filter(({ processId }) => processId === process.id);
  const uses = allUses(given, own);
  const early = new Map<string, UnsetRead[]>();
  for (const read of unsetReads(process, own, target, readsIn(uses))) {
    early.set(read.name, [...(early.get(read.name) ?? []), read]);
  }
  const rowOf = (variable: Variable, isDeclared: boolean): VariableRow => {
    const marks = [...(uses.get(variable.name) ?? [])].map(([elementId, found]): FlowMark => {
      return { elementId, access: accessOfAll(found), uses: found };
    });
    return {
      ...{ variable, isDeclared },
      marks: marks.toSorted((one, other) => order(placeOf(one.elementId), placeOf(other.elementId))),
      early: early.get(variable.name) ?? [],
    };
  };
  const declared = new Set(process.variables.map(({ name }) => name));
  const firstOf = ({ marks }: VariableRow) => placeOf(marks[0]?.elementId ?? '');
  const rows = [
    ...process.variables.map((variable) => rowOf(variable, true)),
    ...[...uses.keys()]
      .filter((name) => !declared.has(name))
      .map((name) => rowOf({ id: `undeclared ${name}`, name, type: '', required: false, rest: {} }, false))
      .toSorted((one, other) => order(firstOf(one), firstOf(other))),
  ];
  const untold = flowGraph(own)
    .filter(({ element }) => accessOf(element, target).writesAnything)
    .map(({ element }) => element.id);
  return { rows, untold: untold.toSorted((one, other) => order(placeOf(one), placeOf(other))) };
}

/** By variable, then by element. */
type Uses = ReadonlyMap<string, ReadonlyMap<string, readonly FlowUse[]>>;

function allUses({ model, process, textUses, connectors, target }: Given, own: readonly ElementInfo[]): Uses {
  const found = [usesByVariable(model, process.id, connectors), textUses];
  const declared = process.variables.map(({ name }) => name);
  const names = new Set([...declared, ...found.flatMap(undeclaredIn)].filter((name) => name !== ''));
  const uses = new Map([...names].map((name) => [name, new Map<string, FlowUse[]>()]));
  const add = (variable: string, elementId: string, use: FlowUse) => {
    const elements = uses.get(variable);
    const others = elements?.get(elementId);
    if (others) others.push(use);
    else elements?.set(elementId, [use]);
  };
  for (const { name, value, required } of process.variables) {
    if (value !== undefined && value !== null)
      add(name, process.id, { kind: 'start', access: 'write', name });
    else if (required) add(name, process.id, { kind: 'required', access: 'write', name });
  }
  for (const named of found) {
    for (const [variable, list] of named) {
      if (!names.has(variable)) continue;
      for (const { elementId, kind, access, name } of list) add(variable, elementId, { kind, access, name });
    }
  }
  for (const { id, calledElement, data } of model.elements) {
    if (calledElement !== process.id) continue;
    for (const name of Object.keys(data.mapping?.inputs ?? {}))
      add(name, id, { kind: 'call', access: 'write', name });
    for (const [name, { type, value }] of Object.entries(data.mapping?.outputs ?? {}))
      if (type === 'variable' && typeof value === 'string')
        add(value, id, { kind: 'call', access: 'read', name });
  }
  // FEEL is understood to the last name; a script in a process for Activiti is only known to have the word.
  if (target === 'camunda8') return uses;
  for (const { id, words = [] } of own) {
    for (const word of words) {
      if (uses.get(word)?.has(id) === false) add(word, id, { kind: 'code', access: 'named', name: word });
    }
  }
  return uses;
}

/** Names that are variables for certain, whoever declares them: what an expression names may be something local. */
function undeclaredIn(uses: UsesByVariable): readonly string[] {
  return [...uses].flatMap(([name, list]) =>
    list.some(({ access, kind }) => access !== 'read' || kind === 'input') ? [name] : [],
  );
}

function accessOfAll(uses: readonly FlowUse[]): FlowAccess {
  const has = (...wanted: readonly FlowAccess[]) => uses.some(({ access }) => wanted.includes(access));
  const [reads, writes] = [has('read', 'both'), has('write', 'both')];
  if (reads && writes) return 'both';
  return writes ? 'write' : reads ? 'read' : 'named';
}

/** What an element reads when it begins: neither what it makes of a result, nor what a form of its own asks for. */
function readsIn(uses: Uses): (element: ElementInfo) => readonly string[] {
  const reads = new Map<string, string[]>();
  for (const [variable, elements] of uses) {
    for (const [id, found] of elements) {
      const isRead = found.some(({ kind, access }) => access === 'read' && kind !== 'result');
      if (isRead) reads.set(id, [...(reads.get(id) ?? []), variable]);
    }
  }
  return ({ id, type, data, repetition }) => {
    const names = reads.get(id) ?? [];
    if (names.length === 0 || mapsAll(data, 'inputs')) return [];
    const asked = type === 'bpmn:UserTask' ? Object.keys(data.mapping?.outputs ?? {}) : [];
    return names.filter((name) => !asked.includes(name) && name !== repetition?.element);
  };
}

/** Where each element stands in the outline; a plain flow right behind its source. */
function placesOf(outline: readonly OutlineRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  outline.forEach(({ id, flow }, at) => {
    if (id !== '') places.set(id, at);
    if (flow !== undefined) places.set(flow, at + 0.5);
  });
  return places;
}

function order(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
