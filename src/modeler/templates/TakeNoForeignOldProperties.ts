import type { EventBus } from '../canvas/services.ts';

/**
 * The library makes a command of the context of one that has run, with what that one is to restore: undo would write
 * the old template id on the mappings, and leave them in another order. What a command has to restore it finds itself.
 */
export const TAKE_NO_FOREIGN_OLD_PROPERTIES = [
  'eventBus',
  (eventBus: EventBus): void => {
    eventBus.on('commandStack.element.updateModdleProperties.preExecute', 10_000, ({ context }) => {
      if (typeof context !== 'object' || context === null) return;
      Reflect.deleteProperty(context, 'oldProperties');
      Reflect.deleteProperty(context, 'changed');
    });
  },
] as const;
