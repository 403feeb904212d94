import { textOf } from '../../bpmn/moddleTypes.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { EventBus, Modeling } from '../canvas/services.ts';
import { commandContext } from './commandContext.ts';

/** The same place in the diagram: with a new id the file would change where nobody changed it. */
export const KeepShapeIdOnReplace = [
  'eventBus',
  'modeling',
  (eventBus: EventBus, modeling: Modeling): void => {
    eventBus.on('commandStack.shape.replace.postExecuted', 500, (event) => {
      const { oldShape, newShape } = commandContext(event);
      if (!isDiagramElement(oldShape) || !isDiagramElement(newShape)) return;
      const id = oldShape.di && textOf(oldShape.di, 'id');
      if (id === undefined || !newShape.di || textOf(newShape.di, 'id') === id) return;
      modeling.updateModdleProperties(newShape, newShape.di, { id });
    });
  },
] as const;
