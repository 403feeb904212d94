import type { GraphNode } from './ArrangeGraph.ts';
import { around } from './boxes.ts';
import { type GraphIndex, isFlowNode } from './GraphIndex.ts';
import { leafLanes } from './placeLanes.ts';
import { placeScope } from './placeScope.ts';
import { Gathered } from './Placement.ts';

/** What is selected goes where it was, in order; what it is in grows where it needs to. */
export function placeSelection(index: GraphIndex, only: ReadonlySet<string>): Gathered {
  const placed = new Gathered();
  const scopes = new Set<string | null>();
  for (const id of only) {
    const node = index.nodes.get(id);
    if (node && isFlowNode(node) && node.host === null) scopes.add(node.parent);
  }
  for (const scope of scopes) {
    const members = index.childrenOf(scope).filter((node) => isChosen(index, node, only));
    const before = around(members);
    // In lanes the place says who does it: they are arranged as a whole.
    if (!before || members.length < 2 || leafLanes(index, scope).length > 0) continue;
    const content = placeScope(index, scope, members);
    placed.add(content, { x: Math.round(before.x), y: Math.round(before.y) });
    let holder = scope;
    while (holder !== null) {
      const node = index.nodes.get(holder);
      const inner = around(index.childrenOf(holder).map((child) => placed.boxes.get(child.id) ?? child));
      if (!node || !inner) break;
      const right = Math.max(node.x + node.width, inner.x + inner.width + 30);
      const bottom = Math.max(node.y + node.height, inner.y + inner.height + 30);
      if (right > node.x + node.width || bottom > node.y + node.height)
        placed.boxes.set(holder, { x: node.x, y: node.y, width: right - node.x, height: bottom - node.y });
      holder = node.parent;
    }
  }
  return placed;
}

/** With it goes the text that is about it alone. */
function isChosen(index: GraphIndex, { id, kind }: GraphNode, only: ReadonlySet<string>): boolean {
  if (only.has(id)) return true;
  if (kind !== 'artifact') return false;
  const partners = index.graph.links
    .filter(({ kind: of, source, target }) => of === 'association' && (source === id || target === id))
    .map(({ source, target }) => index.carrierOf(source === id ? target : source));
  return partners.length > 0 && partners.every((partner) => only.has(partner));
}
