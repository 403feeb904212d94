import type { ArrangeGraph, Arrangement, Box, GraphNode, Point } from './ArrangeGraph.ts';
import { turned, turnedSize } from './boxes.ts';
import { GraphIndex } from './GraphIndex.ts';
import { placeDiagram } from './placeDiagram.ts';
import { placeLabels } from './placeLabels.ts';
import { placeSelection } from './placeSelection.ts';
import { Router } from './routeLinks.ts';

/** Where the shapes of one plane go, how its lines run and where names stand. Knows nothing of BPMN but the kinds. */
export function layOutGraph(graph: ArrangeGraph): Arrangement {
  const isVertical = graph.nodes.some(({ kind, isVertical: runsDown }) => kind === 'pool' && runsDown);
  const index = new GraphIndex(graph);
  const { boxes, paths } = isVertical ? turnedBack(placed(turnedGraph(graph))) : placed(graph);
  const all = new Map([...index.nodes].map(([id, node]) => [id, boxes.get(id) ?? node]));
  return { boxes, paths, labels: onlyMoved(graph, placeLabels(index, all, paths), boxes, paths) };
}

interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly paths: ReadonlyMap<string, readonly Point[]>;
}

function placed(graph: ArrangeGraph): Placed {
  const index = new GraphIndex(graph);
  const { only } = graph;
  const placement = only === null ? placeDiagram(index) : placeSelection(index, new Set(only));
  const moved = new Set(placement.boxes.keys());
  for (const [id, { x, y, width, height }] of index.nodes)
    if (!moved.has(id)) placement.boxes.set(id, { x, y, width, height });
  const links =
    only === null
      ? graph.links
      : graph.links.filter(({ source, target }) => moved.has(source) || moved.has(target));
  const paths = new Router(index, placement).routes(links);
  return { boxes: new Map([...placement.boxes].filter(([id]) => moved.has(id))), paths };
}

function onlyMoved(
  { only }: ArrangeGraph,
  labels: ReadonlyMap<string, Box>,
  boxes: ReadonlyMap<string, Box>,
  paths: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, Box> {
  return only === null ? labels : new Map([...labels].filter(([id]) => boxes.has(id) || paths.has(id)));
}

/** Pools that run down are laid out as if they ran to the right. */
function turnedGraph(graph: ArrangeGraph): ArrangeGraph {
  const nodes = graph.nodes.map((node): GraphNode => ({
    ...turned(node),
    label: node.label && turnedSize(node.label),
  }));
  const links = graph.links.map((link) => ({ ...link, label: link.label && turnedSize(link.label) }));
  return { ...graph, nodes, links };
}

function turnedBack({ boxes, paths }: Placed): Placed {
  return {
    boxes: new Map([...boxes].map(([id, box]) => [id, turned(box)])),
    paths: new Map([...paths].map(([id, path]) => [id, path.map(({ x, y }) => ({ x: y, y: x }))])),
  };
}
