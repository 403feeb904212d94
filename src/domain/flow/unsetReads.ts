import type { ElementInfo, ProcessInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { accessOf } from './access.ts';
import type { Assignment } from './definiteAssignment.ts';
import { definiteAssignment } from './definiteAssignment.ts';
import type { FlowNode } from './flowGraph.ts';
import { flowGraph } from './flowGraph.ts';

/** A variable that an element reads before it is written on some path. */
export interface UnsetRead {
  readonly name: string;
  /** id of the element that reads it */
  readonly element: string;
  /** id of an element on the path; null where no path sets it. Looked for when it is asked for */
  readonly way: () => string | null;
}

/**
 * Who reads what some element writes, but not on every path that leads there.
 * @param elements of that process
 * @param readsOf the variables an element reads; a flow does when its source is over
 */
export function unsetReads(
  process: ProcessInfo,
  elements: readonly ElementInfo[],
  target: Target,
  readsOf: (element: ElementInfo) => readonly string[],
): readonly UnsetRead[] {
  const nodes = flowGraph(elements);
  // Without a start that leads anywhere it is a draft.
  if (!nodes.some(({ before }) => before.length > 0)) return [];
  const accesses = new Map(nodes.map((node) => [node, accessOf(node.element, target)]));
  const numbers = new Map<string, number>();
  for (const { writes } of accesses.values()) {
    for (const name of writes) numbers.set(name, numbers.get(name) ?? numbers.size);
  }
  const numbersOf = (names: Iterable<string>) => [...names].flatMap((name) => numbers.get(name) ?? []);
  const given = process.variables
    .filter(({ required, value }) => required || value !== undefined)
    .map(({ name }) => name);
  const writesOf = (node: FlowNode) => {
    const access = accesses.get(node);
    return { variables: numbersOf(access?.writes ?? []), anything: access?.writesAnything === true };
  };
  const assignment = definiteAssignment(nodes, writesOf, numbersOf(new Set(given)), numbers.size);
  // What no element writes by its name is what the process is started with.
  const written = (element: ElementInfo) =>
    readsOf(element).flatMap((name) => {
      const number = numbers.get(name);
      return number === undefined ? [] : [{ name, number }];
    });
  const ofNodes = nodes.flatMap((node) =>
    written(node.element).flatMap(({ name, number }): UnsetRead[] => {
      if (assignment.isSetBefore(node, number)) return [];
      return [{ name, element: node.element.id, way: () => wayWithout(assignment, node, number) }];
    }),
  );
  const byId = new Map(nodes.map((node) => [node.element.id, node]));
  const ofFlows = elements.flatMap((element) => {
    const from = element.source === undefined ? undefined : byId.get(element.source);
    if (!from) return [];
    return written(element).flatMap(({ name, number }): UnsetRead[] => {
      if (assignment.isSetAfter(from, number)) return [];
      return [{ name, element: element.id, way: () => wayWithout(assignment, from, number) }];
    });
  });
  return [...ofNodes, ...ofFlows];
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
