import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { ElementRegistry, EventBus, Services } from '../canvas/services.ts';

/**
 * Undoing a change of type takes the selected shape away and brings another one of the same id. To whoever
 * works on it, it is the same element: it stays selected.
 */
export const KeepSelectionOverUndo = [
  'eventBus',
  'selection',
  'elementRegistry',
  (eventBus: EventBus, selection: Services['selection'], elementRegistry: ElementRegistry): void => {
    let lost: string[] = [];
    eventBus.on(['shape.remove', 'connection.remove'], 2000, ({ element }) => {
      if (isDiagramElement(element) && selection.get().includes(element)) lost.push(element.id);
    });
    eventBus.on('commandStack.changed', 500, ({ trigger }) => {
      const again = lost.flatMap((id) => elementRegistry.get(id) ?? []);
      lost = [];
      const undone = trigger === 'undo' || trigger === 'redo';
      if (undone && again.length > 0 && selection.get().length === 0) selection.select(again);
    });
  },
] as const;
