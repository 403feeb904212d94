import { namesInValue } from '../expressions.ts';
import { accessOf } from '../flow/access.ts';
import type { Assignment } from '../flow/definiteAssignment.ts';
import { definiteAssignment } from '../flow/definiteAssignment.ts';
import type { FlowNode } from '../flow/flowGraph.ts';
import { flowGraph } from '../flow/flowGraph.ts';
import { mapsAll } from '../mappingType.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process.ts';
import type { ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** Variables that a task is given, and some element sets, are set on every path that leads to it. */
export function variablePathProblems(
  process: ProcessInfo,
  { model, target }: ModelContext,
): readonly Problem[] {
  const elements = model.elements.filter(({ processId }) => processId === process.id);
  const nodes = flowGraph(elements);
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
    readsOf(node.element).flatMap((name): Problem[] => {
      const { element } = node;
      const place = { element: element.id, label: labelOf(element) };
      const number = numbers.get(name);
      // What no element writes by its name is what the process is started with.
      if (number === undefined) return [];
      if (assignment.isSetBefore(node, number)) return [];
      const way = wayWithout(assignment, node, number);
      const message =
        way === null
          ? `“${name}” is not set on any path to “${labelOf(element)}”.`
          : `“${name}” is not set on the path through “${way}”.`;
      return [{ code: 'variable-not-set-on-path', severity: 'warning', message, place }];
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
    if (way && missing.length < node.before.length) return labelOf(way.element);
    node = way ?? node.within.find((one) => !assignment.isSetBefore(one, variable));
  }
  return null;
}
