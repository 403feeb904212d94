import { service, type ServiceSource } from '../canvas/services.ts';
import { changesFor, graphsOf } from './arrangeDiagram.ts';
import { ArrangeHandler } from './ArrangeHandler.ts';
import { layOut } from './layOut.ts';

/** In a canvas that only shows nobody asks what the file would say of the places. */
const WRITES_NOTHING = { updateBounds: () => undefined, updateConnectionWaypoints: () => undefined };

/** Where it cannot be laid out, everything stays where it was drawn: in rows, that can be looked at all the same. */
export async function layOutToLookAt(viewer: ServiceSource): Promise<void> {
  const arrangements = await layOut(graphsOf(viewer, null)).catch(() => []);
  const changes = changesFor(viewer, arrangements);
  if (!changes) return;
  const elements = new ArrangeHandler(WRITES_NOTHING).execute(changes);
  service(viewer, 'eventBus').fire('elements.changed', { elements });
}
