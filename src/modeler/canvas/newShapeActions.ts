import type { DiagramElement, DiagramShape } from './DiagramElement.ts';
import { service } from './services.ts';
import type { EntryAction, ServiceSource } from './services.ts';

/** For entries of a menu that hang a new shape on the mouse. */
export function createAction(services: ServiceSource, make: () => DiagramShape): EntryAction {
  const start = (event: Event): void => {
    service(services, 'popupMenu').close();
    service(services, 'create').start(pointer(services, event), make());
  };
  return { click: start, dragstart: start };
}

/** For entries of a menu that put a new shape behind another one. */
export function appendAction(
  services: ServiceSource,
  source: DiagramElement,
  make: () => DiagramShape,
): EntryAction {
  return {
    click: () => {
      service(services, 'popupMenu').close();
      service(services, 'autoPlace').append(source, make());
    },
    dragstart: (event) => {
      service(services, 'popupMenu').close();
      service(services, 'create').start(pointer(services, event), make(), { source });
    },
  };
}

/** Chosen with the keyboard, it starts where the mouse was last. */
function pointer(services: ServiceSource, event: Event): Event {
  return event instanceof KeyboardEvent ? service(services, 'mouse').getLastMoveEvent() : event;
}
