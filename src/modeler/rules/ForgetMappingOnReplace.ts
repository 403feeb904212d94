import { hasImplementation, readImplementation } from '../../bpmn/implementationOfElement.ts';
import { NO_DATA, readData } from '../../bpmn/modelData.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import { splitImplementation } from '../../domain/connector/implementation.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { CommandStack, EventBus, Modeling } from '../canvas/services.ts';
import { setData } from '../edits/commands.ts';
import { commandContext } from './commandContext.ts';

/**
 * A task that no longer calls its action has nothing to map. The mapping of user tasks, events and the like
 * is of the element itself and stays as long as the new type takes one.
 */
export const ForgetMappingOnReplace = [
  'eventBus',
  'commandStack',
  'modeling',
  (eventBus: EventBus, commandStack: CommandStack, modeling: Modeling): void => {
    eventBus.on('commandStack.shape.replace.postExecuted', 500, (event) => {
      const { oldShape, newShape } = commandContext(event);
      if (!isDiagramElement(oldShape) || !isDiagramElement(newShape)) return;
      if (!hasImplementation(oldShape.businessObject) || hasImplementation(newShape.businessObject)) return;
      const businessObject = newShape.businessObject;
      const implementation = readImplementation(oldShape.businessObject) ?? '';
      // In Camunda 8 what is mapped without an action of ours is the element's own.
      if (implementation === '' && targetOfModel(businessObject) === 'camunda8') return;
      if (businessObject.get('implementation') === implementation && splitImplementation(implementation)) {
        modeling.updateProperties(newShape, { implementation: undefined });
      }
      const before = readData(businessObject);
      const data = withoutAction(before);
      if (data !== before) setData(commandStack, [{ businessObject, carrier: newShape, data }]);
    });
  },
] as const;

function withoutAction(data: ElementData): ElementData {
  const { mapping, constants, connectorVersion, connectorHash: _, touched, ...rest } = data;
  if (!mapping && !constants && connectorVersion === undefined && !touched) return data;
  return Object.keys(rest).length === 0 ? NO_DATA : rest;
}
