import type { ElementRegistry, EventBus, Services } from '../canvas/services.ts';

/**
 * Undoing a change of type takes the selected shape away and brings another one of the same id. To whoever
 * works on it, it is the same element: it stays selected, also as one of several.
 */
export const KeepSelectionOverUndo = [
  'eventBus',
  'selection',
  'elementRegistry',
  (eventBus: EventBus, selection: Services['selection'], elementRegistry: ElementRegistry): void => {
    let before: readonly string[] | null = null;
    // The first event of a step: later ones see shapes that have another id for a while.
    eventBus.on(['commandStack.revert', 'commandStack.execute'], 2000, () => {
      before ??= selection.get().map(({ id }) => id);
    });
    eventBus.on('commandStack.changed', 500, ({ trigger }) => {
      const again = (before ?? []).flatMap((id) => elementRegistry.get(id) ?? []);
      before = null;
      const undone = trigger === 'undo' || trigger === 'redo';
      if (undone && again.length > selection.get().length) selection.select(again);
    });
  },
] as const;
