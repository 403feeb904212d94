import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import { task } from '../testing.ts';
import { definiteAssignment } from './definiteAssignment.ts';
import { type FlowNode, flowGraph } from './flowGraph.ts';

const VARIABLES = 3;
/** Task 0 is the start; each other is reached by tasks before it. */
interface Step {
  readonly from: readonly number[];
  readonly writes: readonly number[];
}
const graphs: fc.Arbitrary<readonly Step[]> = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, at) =>
      fc.record({
        from:
          at === 0
            ? fc.constant<number[]>([])
            : fc.uniqueArray(fc.nat(at - 1), { minLength: 1, maxLength: 3 }),
        writes: fc.uniqueArray(fc.nat(VARIABLES - 1), { maxLength: 2 }),
      }),
    ),
  ),
);

test('given any graph without loops, then a variable counts as set just where every path sets it', () => {
  fc.assert(
    fc.property(graphs, fc.uniqueArray(fc.nat(VARIABLES - 1)), (graph, given) => {
      const elements: ElementInfo[] = graph.flatMap(({ from }, at) => [
        task(`T${at}`),
        ...from.map((source) =>
          task(`F${source}_${at}`, { type: 'bpmn:SequenceFlow', source: `T${source}`, target: `T${at}` }),
        ),
      ]);
      const nodes = flowGraph(elements);
      const writesOf = (node: FlowNode) => ({
        variables: graph[nodes.indexOf(node)]?.writes ?? [],
        anything: false,
      });
      const assignment = definiteAssignment(nodes, writesOf, given, VARIABLES);
      const pathsTo = (at: number): ReadonlySet<number>[] =>
        at === 0
          ? [new Set(given)]
          : graph[at]!.from.flatMap((from) =>
              pathsTo(from).map((set) => new Set([...set, ...graph[from]!.writes])),
            );
      graph.forEach((_, at) => {
        const paths = pathsTo(at);
        for (let one = 0; one < VARIABLES; one += 1) {
          expect(assignment.isSetBefore(nodes[at]!, one)).toBe(paths.every((set) => set.has(one)));
        }
      });
    }),
  );
});
