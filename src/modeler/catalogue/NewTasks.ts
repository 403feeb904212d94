import { readData } from '../../bpmn/modelData.ts';
import { attachAction } from '../../domain/attachAction.ts';
import { implementationOf } from '../../domain/implementation.ts';
import type { FoundAction } from '../../domain/implementation.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { DiagramShape } from '../canvas/DiagramElement.ts';
import { processOf } from '../canvas/elementTypes.ts';
import type { CommandStack, EventBus, Services } from '../canvas/services.ts';
import { setData } from '../edits/commands.ts';
import { commandContext } from '../rules/commandContext.ts';
import { taskName } from './taskName.ts';

/** Service tasks made ready from an action: mapped when they are dropped, to the variables that are in reach there. */
export class NewTasks {
  static readonly $inject: string[] = ['eventBus', 'commandStack', 'elementFactory', 'bpmnFactory'];
  readonly #elementFactory: Services['elementFactory'];
  readonly #bpmnFactory: Services['bpmnFactory'];
  readonly #waiting = new WeakMap<object, FoundAction>();

  constructor(
    eventBus: EventBus,
    commandStack: CommandStack,
    elementFactory: Services['elementFactory'],
    bpmnFactory: Services['bpmnFactory'],
  ) {
    this.#elementFactory = elementFactory;
    this.#bpmnFactory = bpmnFactory;
    eventBus.on('commandStack.shape.create.postExecuted', (event) => {
      const { shape } = commandContext(event);
      const found = isDiagramElement(shape) ? this.#waiting.get(shape.businessObject) : undefined;
      if (!found || !isDiagramElement(shape)) return;
      const { businessObject } = shape;
      this.#waiting.delete(businessObject);
      const process = processOf(businessObject);
      const variables = (process && readData(process).variables) ?? [];
      const data = attachAction(found, variables, readData(businessObject));
      setData(commandStack, [{ businessObject, carrier: shape, data }]);
    });
  }

  create(found: FoundAction): DiagramShape {
    const type = 'bpmn:ServiceTask';
    const { name } = found.action;
    const businessObject = this.#bpmnFactory.create(type, {
      name: taskName(name),
      implementation: implementationOf(found.connector.connector.name, name),
    });
    this.#waiting.set(businessObject, found);
    return this.#elementFactory.createShape({ type, businessObject });
  }
}
