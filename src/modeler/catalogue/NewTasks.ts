import { readData } from '../../bpmn/modelData.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import { attachAction } from '../../domain/mapping/attachAction.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import type { FoundAction } from '../../domain/connector/implementation.ts';
import { templateVersion } from '../../domain/templates/templateVersion.ts';
import { taskName } from '../../domain/process/taskName.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { DiagramShape } from '../canvas/DiagramElement.ts';
import { processOf } from '../canvas/elementTypes.ts';
import { service } from '../canvas/services.ts';
import type { CommandStack, EventBus, ServiceSource } from '../canvas/services.ts';
import { setData } from '../edits/commands.ts';
import { commandContext } from '../rules/commandContext.ts';
import { withAdded } from '../templates/chooseTemplate.ts';

declare module '../canvas/services.ts' {
  interface Services {
    readonly newTasks: NewTasks;
  }
}

/** Service tasks made ready from an action: mapped when they are dropped, to the variables that are in reach there. */
export class NewTasks {
  static readonly $inject: string[] = ['eventBus', 'commandStack', 'injector'];
  readonly #services: ServiceSource;
  readonly #waiting = new WeakMap<object, FoundAction>();

  constructor(eventBus: EventBus, commandStack: CommandStack, injector: ServiceSource) {
    this.#services = injector;
    eventBus.on('commandStack.shape.create.postExecuted', (event) => {
      const { shape } = commandContext(event);
      const found = isDiagramElement(shape) ? this.#waiting.get(shape.businessObject) : undefined;
      if (!found || !isDiagramElement(shape)) return;
      const { businessObject } = shape;
      this.#waiting.delete(businessObject);
      const process = processOf(businessObject);
      const variables = (process && readData(process).variables) ?? [];
      const { mapping } = readData(businessObject);
      const data = withAdded(attachAction(found, variables, {}, targetOfModel(businessObject)), {}, mapping);
      setData(commandStack, [{ businessObject, carrier: shape, data }]);
    });
  }

  /** In a process for Camunda 8 there has to be a template for the action. */
  canCreate(found: FoundAction): boolean {
    return this.#template(found) !== null;
  }

  create(found: FoundAction): DiagramShape {
    const name = taskName(found.action.name);
    const shape = this.#shape(found, name);
    this.#waiting.set(shape.businessObject, found);
    return shape;
  }

  #shape(found: FoundAction, name: string): DiagramShape {
    const template = this.#template(found);
    if (template) {
      const shape = service(this.#services, 'elementTemplates').createElement(template.json);
      shape.businessObject.set('name', name);
      return shape;
    }
    const type = 'bpmn:ServiceTask';
    const businessObject = service(this.#services, 'bpmnFactory').create(type, {
      name,
      implementation: implementationOf(found.connector.connector.name, found.action.name),
    });
    return service(this.#services, 'elementFactory').createShape({ type, businessObject });
  }

  /** undefined where the engine needs none, null where there is none */
  #template({ connector, action }: FoundAction): ElementTemplate | null | undefined {
    if (service(this.#services, 'moddle').getPackage('zeebe') === undefined) return undefined;
    const version = templateVersion(connector.version);
    const id = implementationOf(connector.connector.name, action.name);
    return version === null ? null : service(this.#services, 'templateStore').find({ id, version });
  }
}
