import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { DiagramElement, DiagramShape } from '../canvas/DiagramElement.ts';
import type { BpmnUpdater } from '../canvas/services.ts';
import type { Box, Point } from './ArrangeGraph.ts';

export const ARRANGE_COMMAND = 'diagram.arrange';

export interface Move {
  readonly shape: DiagramShape;
  readonly to: Box;
}

export interface Reroute {
  readonly connection: DiagramElement;
  readonly to: readonly Point[];
}

export interface ArrangeContext {
  readonly moves: readonly Move[];
  readonly reroutes: readonly Reroute[];
  before?: readonly (() => void)[];
}

/**
 * Everything gets its new place at once. One by one, as `modeling` moves, each step would lay out lines, stretch pools
 * and change lanes after itself: here nothing but places changes, whatever the diagram.
 */
export class ArrangeHandler {
  static readonly $inject = ['bpmnUpdater'];
  readonly #updater: BpmnUpdater;

  constructor(bpmnUpdater: BpmnUpdater) {
    this.#updater = bpmnUpdater;
  }

  execute(context: ArrangeContext): DiagramElement[] {
    const before: (() => void)[] = [];
    for (const { shape, to } of context.moves) {
      const { x, y, width, height } = shape;
      const restore = boundsOf(shape);
      before.push(() => {
        Object.assign(shape, { x, y, width, height });
        restore();
      });
      Object.assign(shape, to);
      this.#updater.updateBounds(shape);
    }
    for (const { connection, to } of context.reroutes) {
      const { waypoints, di } = connection;
      const written = di?.get('waypoint');
      before.push(() => {
        Object.assign(connection, { waypoints });
        di?.set('waypoint', written);
      });
      Object.assign(connection, { waypoints: to.map((point) => ({ ...point })) });
      this.#updater.updateConnectionWaypoints(connection);
    }
    context.before = before;
    return changedBy(context);
  }

  revert(context: ArrangeContext): DiagramElement[] {
    for (const restore of context.before ?? []) restore();
    return changedBy(context);
  }
}

function changedBy({ moves, reroutes }: ArrangeContext): DiagramElement[] {
  return [...moves.map(({ shape }) => shape), ...reroutes.map(({ connection }) => connection)];
}

/** Puts back what the file says of its place, with all decimals, and nothing where it said nothing. */
function boundsOf({ di, labelTarget }: DiagramShape): () => void {
  const label = di?.get('label') as ModdleElement | undefined;
  const holders = [labelTarget ? undefined : di, label].flatMap((holder) => (holder ? [holder] : []));
  const restores = holders.map((holder) => {
    const bounds = holder.get('bounds') as ModdleElement | undefined;
    const values = bounds && ['x', 'y', 'width', 'height'].map((name) => [name, bounds.get(name)] as const);
    return () => {
      holder.set('bounds', bounds);
      for (const [name, value] of values ?? []) bounds?.set(name, value);
    };
  });
  return () => {
    for (const restore of restores) restore();
    if (di && !label && labelTarget) di.set('label', undefined);
  };
}
