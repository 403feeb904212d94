import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArrangeGraph, Box, GraphLink, GraphNode } from './ArrangeGraph.ts';
import { overlaps } from './boxes.ts';
import { layOutGraph } from './layOutGraph.ts';

function node(id: string, more: Partial<GraphNode> = {}): GraphNode {
  return {
    ...{ id, kind: 'activity', x: 0, y: 0, width: 100, height: 80, parent: null, isOpen: false },
    ...{ host: null, lane: null, isVertical: false, label: null },
    ...more,
  };
}

function flow(source: string, target: string, kind: GraphLink['kind'] = 'flow'): GraphLink {
  return { id: `${source}-${target}`, kind, source, target, label: null };
}

function graph(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  only: string[] | null = null,
): ArrangeGraph {
  return { nodes, links, groups: new Map(), only };
}

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const SOME = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.record({
    kinds: fc.array(fc.constantFrom('activity', 'event', 'gateway'), { minLength: count, maxLength: count }),
    flows: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 24 }),
  }),
);

test('whatever the flow, shapes do not overlap and every line begins and ends at its shapes', () => {
  fc.assert(
    fc.property(SOME, ({ kinds, flows }) => {
      const nodes = kinds.map((kind, at) =>
        node(`n${at}`, kind === 'activity' ? {} : { kind, width: 36, height: 36 }),
      );
      const links = flows.map(([from, to], at) => ({ ...flow(`n${from}`, `n${to}`), id: `f${at}` }));
      const { boxes, paths } = layOutGraph(graph(nodes, links));
      const all = [...boxes.values()];
      expect(all).toHaveLength(nodes.length);
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) expect(overlaps(one, other)).toBe(false);
      for (const { id, source, target } of links) {
        const path = paths.get(id) ?? [];
        expect(path.length).toBeGreaterThan(1);
        const [start, end] = [path[0]!, path.at(-1)!];
        expect(within({ ...start, width: 0, height: 0 }, boxes.get(source)!)).toBe(true);
        expect(within({ ...end, width: 0, height: 0 }, boxes.get(target)!)).toBe(true);
        for (const [index, point] of path.slice(1).entries())
          expect(point.x === path[index]!.x || point.y === path[index]!.y).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('what was laid out is in its place: the same again', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
  const links = [flow('a', 'b'), flow('a', 'c'), flow('b', 'd'), flow('c', 'd')];
  const first = layOutGraph(graph(nodes, links));
  const again = layOutGraph(
    graph(
      nodes.map((one) => ({ ...one, ...first.boxes.get(one.id) })),
      links,
    ),
  );
  expect([...again.boxes]).toEqual([...first.boxes]);
  expect([...again.paths]).toEqual([...first.paths]);
});

test('flows run from left to right, and one that leads back changes nothing in that', () => {
  const links = [flow('a', 'b'), flow('b', 'c'), flow('c', 'a')];
  const { boxes } = layOutGraph(
    graph(
      ['a', 'b', 'c'].map((id) => node(id)),
      links,
    ),
  );
  expect(boxes.get('a')!.x).toBeLessThan(boxes.get('b')!.x);
  expect(boxes.get('b')!.x).toBeLessThan(boxes.get('c')!.x);
});

test('an open sub-process, a pool and its lanes hold what is theirs; a boundary event sits on its host', () => {
  const nodes = [
    node('pool', { kind: 'pool', width: 600, height: 250 }),
    node('upper', { kind: 'lane', parent: 'pool', y: 1 }),
    node('lower', { kind: 'lane', parent: 'pool', y: 2 }),
    node('start', { kind: 'event', width: 36, height: 36, parent: 'pool', lane: 'upper' }),
    node('sub', { isOpen: true, parent: 'pool', lane: 'lower' }),
    node('inner', { parent: 'sub' }),
    node('timer', { kind: 'event', width: 36, height: 36, parent: 'pool', host: 'sub' }),
    node('late', { parent: 'pool', lane: 'lower' }),
    node('note', { kind: 'artifact', width: 100, height: 30, parent: 'pool' }),
    node('other', { kind: 'pool', y: 900, width: 600, height: 60 }),
  ];
  const links = [
    flow('start', 'sub'),
    flow('timer', 'late'),
    flow('note', 'sub', 'association'),
    flow('sub', 'other', 'message'),
  ];
  const { boxes, paths } = layOutGraph(graph(nodes, links));
  const at = (id: string) => boxes.get(id)!;
  for (const id of ['upper', 'lower', 'start', 'sub', 'late', 'note'])
    expect(within(at(id), at('pool'))).toBe(true);
  expect(within(at('start'), at('upper'))).toBe(true);
  for (const id of ['sub', 'late']) expect(within(at(id), at('lower'))).toBe(true);
  expect(within(at('inner'), at('sub'))).toBe(true);
  expect(at('lower').y).toBe(at('upper').y + at('upper').height);
  const middle = at('timer').y + 18;
  expect([at('sub').y, at('sub').y + at('sub').height]).toContain(middle);
  expect(overlaps(at('pool'), at('other'))).toBe(false);
  expect(at('pool').width).toBe(at('other').width);
  expect([...paths.keys()].sort()).toEqual(links.map(({ id }) => id).sort());
});

test('pools that run down are laid out from top to bottom', () => {
  const nodes = [
    node('pool', { kind: 'pool', isVertical: true, width: 250, height: 600 }),
    node('a', { parent: 'pool' }),
    node('b', { parent: 'pool' }),
  ];
  const { boxes } = layOutGraph(graph(nodes, [flow('a', 'b')]));
  expect(boxes.get('a')!.y).toBeLessThan(boxes.get('b')!.y);
  expect(boxes.get('a')).toMatchObject({ width: 100, height: 80 });
});

test('of a selection only what is selected moves, and only its lines run anew', () => {
  const nodes = [
    node('a', { x: 500 }),
    node('b', { x: 900, y: 300 }),
    node('far', { x: 2000, y: 50 }),
    node('end', { x: 2300 }),
  ];
  const links = [flow('a', 'b'), flow('b', 'far'), flow('far', 'end')];
  const { boxes, paths } = layOutGraph(graph(nodes, links, ['a', 'b']));
  expect([...boxes.keys()].sort()).toEqual(['a', 'b']);
  expect([...paths.keys()].sort()).toEqual(['a-b', 'b-far']);
  expect(boxes.get('a')).toMatchObject({ x: 500, y: 0 });
});
