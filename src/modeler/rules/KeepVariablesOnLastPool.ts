import { DATA_PROPERTY, readData } from '../../bpmn/modelData.ts';
import { elementOf, ownValue, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { Canvas, CommandStack, EventBus, Modeling } from '../canvas/services.ts';
import { setData } from '../edits/commands.ts';
import { commandContext } from './commandContext.ts';

const NOT_COPIED: readonly string[] = ['id', 'flowElements', 'artifacts', 'laneSets', DATA_PROPERTY];

/**
 * Deleting the last pool makes bpmn-js start an empty process of another id. It is still the same process
 * to whoever deletes the pool: id, name, properties and variables stay.
 */
export const KeepVariablesOnLastPool = [
  'eventBus',
  'commandStack',
  'modeling',
  'canvas',
  (eventBus: EventBus, commandStack: CommandStack, modeling: Modeling, canvas: Canvas): void => {
    const removed = new WeakMap<object, ModdleElement>();
    eventBus.on('commandStack.shape.delete.preExecute', (event) => {
      const { shape } = commandContext(event);
      if (!isDiagramElement(shape) || shape.businessObject.$type !== 'bpmn:Participant') return;
      const process = elementOf(shape.businessObject, 'processRef');
      if (process) removed.set(shape, process);
    });
    eventBus.on('commandStack.shape.delete.postExecuted', 500, (event) => {
      const { shape } = commandContext(event);
      const process = typeof shape === 'object' && shape !== null ? removed.get(shape) : undefined;
      const root = canvas.getRootElement();
      if (!process || root.businessObject.$type !== 'bpmn:Process' || root.businessObject === process) return;
      const id = textOf(process, 'id');
      if (id !== undefined) {
        modeling.unclaimId(id, process);
        modeling.updateProperties(root, { id });
      }
      modeling.updateProperties(root, propertiesOf(process));
      setData(commandStack, [
        { businessObject: root.businessObject, carrier: root, data: readData(process) },
      ]);
    });
  },
] as const;

function propertiesOf(process: ModdleElement): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = { ...process.$attrs };
  for (const { name, isReference, isVirtual } of process.$descriptor.properties) {
    if (isReference === true || isVirtual === true || NOT_COPIED.includes(name)) continue;
    if (Object.hasOwn(process, name)) properties[name] = ownValue(process, name);
  }
  return properties;
}
