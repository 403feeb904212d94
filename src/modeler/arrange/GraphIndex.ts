import type { ArrangeGraph, GraphLink, GraphNode } from './ArrangeGraph.ts';
import { groupedBy } from './groupedBy.ts';

const FLOW_KINDS: readonly string[] = ['activity', 'event', 'gateway'];

export function isFlowNode({ kind }: GraphNode): boolean {
  return FLOW_KINDS.includes(kind);
}

/** A graph with the questions that are asked of it again and again. */
export class GraphIndex {
  readonly graph: ArrangeGraph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: ReadonlyMap<string, GraphLink>;
  readonly #children: ReadonlyMap<string | null, readonly GraphNode[]>;
  readonly #attached: ReadonlyMap<string | null, readonly GraphNode[]>;

  constructor(graph: ArrangeGraph) {
    this.graph = graph;
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.links = new Map(graph.links.map((link) => [link.id, link]));
    this.#children = groupedBy(
      graph.nodes.filter(({ host }) => host === null),
      ({ parent }) => parent,
    );
    this.#attached = groupedBy(graph.nodes, ({ host }) => host);
  }

  /** What is drawn right in it, without boundary events. */
  childrenOf(parent: string | null): readonly GraphNode[] {
    return this.#children.get(parent) ?? [];
  }

  boundaryEventsOf(host: string): readonly GraphNode[] {
    return this.#attached.get(host) ?? [];
  }

  /** A boundary event goes where its host goes. */
  carrierOf(id: string): string {
    return this.nodes.get(id)?.host ?? id;
  }

  /** The pools and sub-processes it is in, the nearest first. */
  holdersOf(id: string): readonly string[] {
    const holders: string[] = [];
    let parent = this.nodes.get(this.carrierOf(id))?.parent ?? null;
    while (parent !== null && !holders.includes(parent)) {
      holders.push(parent);
      parent = this.nodes.get(parent)?.parent ?? null;
    }
    return holders;
  }

  /** Flows between these nodes, told by what carries their ends. */
  flowsAmong(members: ReadonlySet<string>): readonly GraphLink[] {
    return this.graph.links.flatMap((link) => {
      if (link.kind !== 'flow') return [];
      const source = this.carrierOf(link.source);
      const target = this.carrierOf(link.target);
      return members.has(source) && members.has(target) ? [{ ...link, source, target }] : [];
    });
  }
}
