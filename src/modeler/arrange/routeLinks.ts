import type { Box, GraphLink, GraphNode, Point } from './ArrangeGraph.ts';
import { BoxIndex } from './BoxIndex.ts';
import { around, boxOf, centre, grown, overlaps } from './boxes.ts';
import { type Candidate, candidatePaths, type End, type Side } from './candidatePaths.ts';
import { crop } from './crop.ts';
import type { GraphIndex } from './GraphIndex.ts';
import type { Gathered } from './Placement.ts';

interface Piece {
  readonly link: GraphLink;
  readonly isLevel: boolean;
}

const NEAR = 22;
/** what a line keeps away from shapes it does not belong to */
const CLEAR = 8;
const DOCKS = [0, 20, -20];
const RANKS = ['flow', 'message', 'association'];

/** Draws the links between shapes that have their places: around other shapes, with few bends and crossings. */
export class Router {
  readonly #index: GraphIndex;
  readonly #boxes: ReadonlyMap<string, Box>;
  readonly #ways: Gathered['ways'];
  readonly #shapes = new BoxIndex<string>();
  readonly #pieces = new BoxIndex<Piece>();

  constructor(index: GraphIndex, { boxes, ways }: Gathered) {
    this.#index = index;
    this.#boxes = boxes;
    this.#ways = ways;
    for (const { id, kind } of index.graph.nodes) {
      const box = boxes.get(id);
      if (box && kind !== 'lane' && kind !== 'group') this.#shapes.add(grown(box, CLEAR), id);
    }
  }

  /** Short ones first: they have the least choice. */
  routes(links: readonly GraphLink[]): ReadonlyMap<string, readonly Point[]> {
    const paths = new Map<string, readonly Point[]>();
    const far = ({ source, target }: GraphLink): number => {
      const [one, other] = [this.#boxes.get(source), this.#boxes.get(target)];
      if (!one || !other) return Infinity;
      const [from, to] = [centre(one), centre(other)];
      return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    };
    const ordered = links
      .map((link) => ({ link, rank: RANKS.indexOf(link.kind), length: far(link) }))
      .sort((one, other) => one.rank - other.rank || one.length - other.length);
    for (const { link } of ordered) {
      const path = link.kind === 'association' ? this.#straight(link, paths) : this.#route(link);
      if (!path) continue;
      const rounded = path.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
      paths.set(link.id, rounded);
      this.#remember(link, rounded);
    }
    return paths;
  }

  #remember(link: GraphLink, path: readonly Point[]): void {
    for (const [number, from] of path.entries()) {
      const to = path[number + 1];
      if (to) this.#pieces.add(grown(boxOf(from, to), 1), { link, isLevel: Math.abs(from.y - to.y) < 1 });
    }
  }

  /** Associations may end at a link: at the middle of its way. */
  #straight(
    { source, target }: GraphLink,
    paths: ReadonlyMap<string, readonly Point[]>,
  ): readonly Point[] | null {
    const ends = [source, target].map((id) => {
      const box = this.#boxes.get(id);
      const [one, other] = middlePiece(paths.get(id) ?? []);
      return box ?? (one && other ? boxOf(one, other) : undefined);
    });
    const [from, to] = ends;
    if (!from || !to) return null;
    return [crop(centre(to), from, this.#shapeOf(source)), crop(centre(from), to, this.#shapeOf(target))];
  }

  #shapeOf(id: string): GraphNode['kind'] {
    return this.#index.nodes.get(id)?.kind ?? 'artifact';
  }

  #route(link: GraphLink): readonly Point[] | null {
    const source = this.#end(link.source, link.kind, true, link.target);
    const target = this.#end(link.target, link.kind, false, link.source);
    if (!source || !target) return null;
    const way = this.#ways.get(link.id) ?? [];
    const { columns, rows } = this.#tracks(source.box, target.box, way);
    const isMessage = link.kind === 'message';
    let [best, bestCost] = [null as readonly Point[] | null, Infinity];
    for (const candidate of candidatePaths(source, target, {
      columns,
      rows,
      detours: isMessage ? besideBoth(source.box, target.box) : [],
    })) {
      const cost = this.#cost(candidate, link, bestCost);
      if (cost < bestCost) [best, bestCost] = [candidate.path, cost];
    }
    return best;
  }

  #end(id: string, kind: GraphLink['kind'], isStart: boolean, other: string): End | null {
    const box = this.#boxes.get(id);
    const node = this.#index.nodes.get(id);
    if (!box || !node) return null;
    if (kind === 'message') {
      const there = this.#boxes.get(other);
      // A closed pool is docked right above or below the other end.
      const offsets =
        node.kind === 'pool' && there
          ? DOCKS.map((offset) => within(centre(there).x + offset, box) - centre(box).x)
          : node.kind === 'activity'
            ? DOCKS
            : [0];
      return { box, sides: ['bottom', 'top'], offsets };
    }
    const offsets = [0];
    const host = node.host === null ? undefined : this.#boxes.get(node.host);
    if (isStart && host)
      return { box, offsets, sides: [centre(box).y > centre(host).y ? 'bottom' : 'top', 'right', 'left'] };
    return { box, offsets, sides: isStart ? ['right', 'bottom', 'top'] : ['left', 'top', 'bottom'] };
  }

  /** Columns and rows a line can turn in: beside both ends, in the way kept free, and around what is between. */
  #tracks(source: Box, target: Box, way: readonly Point[]): { columns: number[]; rows: number[] } {
    const right = source.x + source.width;
    const middle = (right + target.x) / 2;
    const isNarrow = Math.abs(target.x - right) < 3 * NEAR;
    const columns = isNarrow ? [middle] : [target.x - NEAR, right + NEAR, middle];
    const inner = way.slice(1, -1);
    const rows = [...new Set(inner.map(({ y }) => Math.round(y)))];
    const span = around([source, target]);
    const area = span && grown(span, 10);
    const between = area ? [...this.#shapes.find(area)].filter(({ item }) => !this.#isHolder(item)) : [];
    const all = around([source, target, ...between.map(({ box }) => box)]);
    const gap = (source.y + source.height + target.y) / 2;
    const upGap = (target.y + target.height + source.y) / 2;
    rows.push(source.y - NEAR, source.y + source.height + NEAR, gap, upGap);
    rows.push(target.y - NEAR, target.y + target.height + NEAR);
    if (all)
      rows.push(all.y - NEAR, all.y + all.height + NEAR, all.y - 2 * NEAR, all.y + all.height + 2 * NEAR);
    return { columns, rows };
  }

  #isHolder(id: string): boolean {
    const node = this.#index.nodes.get(id);
    return node?.isOpen === true || node?.kind === 'pool';
  }

  #cost({ path, from, to }: Candidate, link: GraphLink, limit: number): number {
    let cost = (path.length - 2) * 14 + this.#taste(link, from, to);
    const open = new Set([...this.#index.holdersOf(link.source), ...this.#index.holdersOf(link.target)]);
    for (const [number, start] of path.entries()) {
      const end = path[number + 1];
      if (!end || cost >= limit) continue;
      const box = boxOf(start, end);
      const isLevel = box.width > box.height;
      cost += (box.width + box.height) * 0.12;
      for (const { item, box: shape } of this.#shapes.find(grown(box, 0.5))) {
        const isOwn =
          item === link.target || item === this.#index.carrierOf(link.source) || item === link.source;
        const isHit = isOwn ? overlaps(grown(shape, -CLEAR - 1), grown(box, 0.5)) : !open.has(item);
        if (isHit) cost += this.#hit(item, link);
      }
      for (const { item, box: other } of this.#pieces.find(grown(box, 0.5))) {
        if (item.isLevel !== isLevel) cost += 40;
        else if (item.link.target !== link.target && item.link.source !== link.source)
          cost += overlapOf(box, other, isLevel) > 4 ? 350 : 0;
        else if (item.link.source === link.source && item.link.kind === link.kind) cost += 10;
      }
    }
    return cost;
  }

  /** Messages go through pools, and may through what is in them where there is no other way. */
  #hit(id: string, { kind }: GraphLink): number {
    if (kind === 'message' && this.#index.nodes.get(id)?.kind === 'pool') return 0;
    return 1000;
  }

  /** Gateways part and join at their corners, everything else begins at its right and ends at its left. */
  #taste({ source, target, kind }: GraphLink, from: Side, to: Side): number {
    if (kind === 'message') return 0;
    const isGateway = (id: string): boolean => this.#index.nodes.get(id)?.kind === 'gateway';
    const isAttached = this.#index.nodes.get(source)?.host != null;
    const isUpright = from === 'top' || from === 'bottom';
    const isUsual = isAttached ? isUpright : from === 'right';
    const leaves = isUsual ? 0 : isGateway(source) ? 2 : 70;
    const enters = to === 'left' ? 0 : isGateway(target) ? 2 : 45;
    return leaves + enters;
  }
}

/** Columns to the left and right of both. */
function besideBoth(source: Box, target: Box): readonly number[] {
  return [source, target].flatMap(({ x, width }) => [x - NEAR, x + width + NEAR]);
}

function within(x: number, box: Box): number {
  return Math.min(box.x + box.width - NEAR, Math.max(box.x + NEAR, x));
}

function overlapOf(one: Box, other: Box, isLevel: boolean): number {
  return isLevel
    ? Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
    : Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
}

function middlePiece(path: readonly Point[]): readonly (Point | undefined)[] {
  const middle = Math.max(0, Math.floor(path.length / 2) - 1);
  return [path[middle], path[middle + 1]];
}
