import { namesInValue } from '../expressions.ts';
import { accessOf } from '../flow/access.ts';
import type { Assignment } from '../flow/definiteAssignment.ts';
import { definiteAssignment } from '../flow/definiteAssignment.ts';
import type { FlowNode } from '../flow/flowGraph.ts';
import { flowGraph } from '../flow/flowGraph.ts';
import { mapsAll } from '../mappingType.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process.ts';
import type { ElementsRule, ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

interface Unset {
  readonly name: string;
  /** ids of the element that reads it, and of one on the path; null where no path sets it */
  readonly element: string;
  readonly way: string | null;
}

/** Variables that a task is given, and some element sets, are set on every path that leads to it. */
export function variablePathProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  return unsetVariables(process, context).map((unset) => told(unset, context));
}

export const VARIABLE_PATH_RULE: ElementsRule = {
  // Not the names: who changes one of these waits for no analysis.
  reads: [
    ...(['id', 'type', 'processId', 'parent', 'source', 'target', 'attachedTo', 'event', 'data'] as const),
    ...(['triggeredByEvent', 'isForCompensation', 'multiInstance', 'javaDelegate'] as const),
  ],
  find: (process, context) => {
    const found = unsetVariables(process, context);
    return (now) => found.map((unset) => told(unset, now));
  },
};

function told({ name, element, way }: Unset, { byId }: ModelContext): Problem {
  const label = (id: string) => labelOf(byId.get(id) ?? { id });
  const message =
    way === null
      ? `“${name}” is not set on any path to “${label(element)}”.`
      : `“${name}” is not set on the path through “${label(way)}”.`;
  const place = { element, label: label(element) };
  return { code: 'variable-not-set-on-path', severity: 'warning', message, place };
}

function unsetVariables(process: ProcessInfo, { elementsOf, target }: ModelContext): readonly Unset[] {
  const nodes = flowGraph(elementsOf(process.id).elements);
  // Without a start that leads anywhere it is a draft.
  if (!nodes.some(({ before }) => before.length > 0)) return [];
  const accesses = new Map(nodes.map((node) => [node, accessOf(node.element, target)]));
  const numbers = new Map<string, number>();
  for (const { writes } of accesses.values()) {
    for (const name of writes) numbers.set(name, numbers.get(name) ?? numbers.size);
  }
  const numbersOf = (names: Iterable<string>) => [...names].flatMap((name) => numbers.get(name) ?? []);
  const given = new Set(
    process.variables
      .filter(({ required, value }) => required || value !== undefined)
      .map(({ name }) => name),
  );
  const writesOf = (node: FlowNode) => {
    const access = accesses.get(node);
    return { variables: numbersOf(access?.writes ?? []), anything: access?.writesAnything === true };
  };
  const assignment = definiteAssignment(nodes, writesOf, numbersOf(given), numbers.size);
  return nodes.flatMap((node) =>
    readsOf(node.element).flatMap((name): Unset[] => {
      const number = numbers.get(name);
      // What no element writes by its name is what the process is started with.
      if (number === undefined || assignment.isSetBefore(node, number)) return [];
      return [{ name, element: node.element.id, way: wayWithout(assignment, node, number) }];
    }),
  );
}

/** The variables it is given by name. */
function readsOf({ data, type }: ElementInfo): readonly string[] {
  if (mapsAll(data, 'inputs')) return [];
  // A form that shows what it asks for is empty the first time.
  const asked = type === 'bpmn:UserTask' ? Object.keys(data.mapping?.outputs ?? {}) : [];
  const names = Object.values(data.mapping?.inputs ?? {}).flatMap(({ type, value }) => {
    if (value === undefined || type === 'feel') return [];
    return type === 'variable' ? (typeof value === 'string' ? [value] : []) : namesInValue(value);
  });
  return [...new Set(names)].filter((name) => !asked.includes(name));
}

/** Back along a path where it is missing, to where another path has it: what stands on the one and not on the other. */
function wayWithout(assignment: Assignment, from: FlowNode, variable: number): string | null {
  const seen = new Set<FlowNode>();
  for (let node: FlowNode | undefined = from; node && !seen.has(node);) {
    seen.add(node);
    const missing: FlowNode[] = node.before.filter((one) => !assignment.isSetAfter(one, variable));
    const way = missing.find((one) => !seen.has(one));
    if (way && missing.length < node.before.length) return way.element.id;
    node = way ?? node.within.find((one) => !assignment.isSetBefore(one, variable));
  }
  return null;
}
