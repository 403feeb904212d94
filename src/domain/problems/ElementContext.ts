import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Scope } from '../mapping/Finding.ts';
import { variablesByName } from '../process/variablesByName.ts';
import type { FoundAction } from '../connector/implementation.ts';
import { actionOfTask, implementationOf } from '../connector/implementation.ts';
import { mapsAll } from '../mapping/mappingType.ts';
import { nearMatcher } from '../values/nearMatches.ts';
import { own } from '../values/own.ts';
import { offeredActions } from '../connector/privateActions.ts';
import type { Place, Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo, ProcessModel, Variable } from '../process/process.ts';
import type { NamePatterns } from './namePatterns.ts';
import { NO_ZEEBE_PARTS } from '../process/zeebeParts.ts';
import { once } from '../values/once.ts';
import type { Target } from '../process/target.ts';
import type { TaskVersion } from '../versions/taskVersion.ts';
import { versionOfTask } from '../versions/taskVersion.ts';

/** What every rule about an element gets to know, computed once per element. */
export interface ElementContext {
  readonly element: ElementInfo;
  readonly place: Place;
  readonly process: ProcessContext;
  /** the action its implementation names */
  readonly found: FoundAction | null;
  readonly model: ModelContext;
  readonly scope: Scope;
}

export interface ProcessContext {
  readonly id: string;
  readonly info: ProcessInfo | undefined;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly names: readonly string[];
  /** variables a name may have meant, best first */
  readonly near: (name: string) => readonly string[];
  /** some element makes variables that nobody declared */
  readonly open: boolean;
  /** how many events, activities and gateways it has */
  readonly nodes: number;
  /** Camunda 8: variables that come to be by being written, wherever that is */
  readonly made: ReadonlySet<string>;
}

/** What is known of the engine the document is for. */
export interface EngineContext {
  readonly target: Target;
  /** one of ENGINE_VERSIONS that the process is meant for; absent where nobody said */
  readonly engineVersion?: string | undefined;
  /** what is wrong with a FEEL text; absent while nobody can say */
  readonly feelProblem?: ((feel: string) => string | null) | undefined;
  /** whether the workspace keeps an imported template of that id; absent while nobody knows */
  readonly isImported?: ((templateId: string) => boolean) | undefined;
  /** what the project wants names to look like */
  readonly names?: NamePatterns | undefined;
  /** of an element made from a template: what is wrong with its values; absent while nobody knows them */
  readonly templateProblems?: ((element: ElementInfo) => readonly Problem[]) | undefined;
}

export interface ModelContext extends EngineContext {
  readonly model: ProcessModel;
  readonly connectors: readonly CatalogueConnector[];
  readonly byId: ReadonlyMap<string, ElementInfo>;
  /** what a task calls, in the version it is pinned to */
  readonly find: (task: ElementInfo) => FoundAction | null;
  /** the version it is pinned to, beside what there is of its connector */
  readonly version: (task: ElementInfo) => TaskVersion | null;
  /** the `<connector>.<action>` of the catalogue a text may have meant, best first; none that is private */
  readonly near: (implementation: string) => readonly string[];
  readonly process: (id: string) => ProcessContext;
  readonly elementsOf: (processId: string) => ProcessElements;
}

export type ElementRule = (context: ElementContext) => readonly Problem[];
export type ProcessRule = (process: ProcessInfo, context: ModelContext) => readonly Problem[];

/** A rule of a process that goes over all its elements, and says what of them it looks at: the rest may change. */
export interface ElementsRule {
  readonly reads: readonly (keyof ElementInfo)[];
  /** what it finds, told with the names the elements have by then */
  readonly find: (process: ProcessInfo, context: ModelContext) => (now: ModelContext) => readonly Problem[];
}

/** Of a process, with the sequence flows at each. */
interface ProcessElements {
  readonly elements: readonly ElementInfo[];
  readonly incoming: ReadonlyMap<string, readonly ElementInfo[]>;
  readonly outgoing: ReadonlyMap<string, readonly ElementInfo[]>;
}

export function modelContext(
  model: ProcessModel,
  connectors: readonly CatalogueConnector[],
  engine: EngineContext = { target: 'activiti' },
): ModelContext {
  const open = new Set<string>();
  const nodes = new Map<string, number>();
  for (const { data, processId, type } of model.elements) {
    if (mapsAll(data, 'outputs')) open.add(processId);
    if (isFlowNode(type)) nodes.set(processId, (nodes.get(processId) ?? 0) + 1);
  }
  const matcher = once(() =>
    nearMatcher(
      connectors.flatMap((one) =>
        offeredActions(one).map((action) => implementationOf(one.connector.name, action.name)),
      ),
    ),
  );
  return {
    ...engine,
    model,
    connectors,
    byId: new Map(model.elements.map((element) => [element.id, element])),
    find: rememberedOf((task) => actionOfTask(connectors, task)),
    version: rememberedOf((task) => versionOfTask(connectors, task)),
    near: remembered((implementation) => matcher()(implementation)),
    process: remembered((id) => processContext(model, id, open.has(id), nodes.get(id) ?? 0)),
    elementsOf: remembered((id) => processElements(model, id)),
  };
}

export function elementContext(element: ElementInfo, model: ModelContext): ElementContext {
  const process = model.process(element.processId);
  const { data } = element;
  const unknowable = process.open || element.multiInstance === true;
  return {
    element,
    place: { element: element.id, label: labelOf(element) },
    process,
    found: model.find(element),
    model,
    scope: {
      target: model.target,
      ...(model.feelProblem && { feelProblem: model.feelProblem }),
      variables: process.variables,
      others: unknowable ? null : model.target === 'camunda8' ? process.made : NONE,
      open: unknowable,
      hasConstant: (name) => own(data.constants, name) !== undefined,
      allInputs: mapsAll(data, 'inputs'),
      allOutputs: mapsAll(data, 'outputs'),
    },
  };
}

const FLOW_NODE = /(Event|Task|Gateway|CallActivity|SubProcess|Transaction)$/;

export function isFlowNode(type: string): boolean {
  return FLOW_NODE.test(type);
}

/** What people call it: its name, else its id. */
export function labelOf(element: { readonly id: string; readonly name?: string }): string {
  return element.name === undefined || element.name.trim() === '' ? element.id : element.name;
}

function processContext(model: ProcessModel, id: string, open: boolean, nodes: number): ProcessContext {
  const info = model.processes.find((process) => process.id === id);
  const variables = variablesByName(info?.variables ?? []);
  const names = [...variables.keys()];
  const matcher = once(() => nearMatcher(names));
  const near = remembered((name: string) => matcher()(name));
  return { id, info, variables, names, near, open, nodes, made: madeVariables(model, id) };
}

function processElements(model: ProcessModel, id: string): ProcessElements {
  const elements = model.elements.filter(({ processId }) => processId === id);
  const incoming = new Map<string, ElementInfo[]>();
  const outgoing = new Map<string, ElementInfo[]>();
  for (const flow of elements) {
    if (flow.source !== undefined) listAt(outgoing, flow.source).push(flow);
    if (flow.target !== undefined) listAt(incoming, flow.target).push(flow);
  }
  return { elements, incoming, outgoing };
}

export function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  const old = map.get(key);
  if (old) return old;
  const list: T[] = [];
  map.set(key, list);
  return list;
}

const NONE: ReadonlySet<string> = new Set();

function madeVariables({ elements }: ProcessModel, processId: string): ReadonlySet<string> {
  const made = new Set<string>();
  for (const element of elements) {
    if (element.processId !== processId) continue;
    const { texts } = element.zeebe ?? NO_ZEEBE_PARTS;
    const results = [texts['script.resultVariable'], texts['calledDecision.resultVariable']];
    const loop = [texts['loopCharacteristics.inputElement'], texts['loopCharacteristics.outputCollection']];
    for (const name of [...results, ...loop]) if (name !== undefined && name !== '') made.add(name);
    for (const name of Object.keys(element.data.mapping?.outputs ?? {})) made.add(name);
    // A header of Camunda's own connectors: the whole answer goes there.
    const result = element.zeebe?.headers.find(({ key }) => key === 'resultVariable')?.value ?? '';
    if (result !== '') made.add(result);
  }
  return made;
}

/** Tasks that call the same action of the same version are looked up once. */
function rememberedOf<T>(make: (task: ElementInfo) => T): (task: ElementInfo) => T {
  const made = new Map<string, T>();
  return (task) => {
    const key = JSON.stringify([task.implementation, task.data.connectorVersion]);
    const old = made.get(key);
    if (old !== undefined) return old;
    const value = make(task);
    made.set(key, value);
    return value;
  };
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const old = made.get(key);
    if (old !== undefined) return old;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
