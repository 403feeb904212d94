import { calledElementOf } from '../../bpmn/calledElement.ts';
import { readCarriedData } from '../../bpmn/modelData.ts';
import { elementsOf, type ModdleElement } from '../../bpmn/moddleTypes.ts';
import { withElementRenamed } from '../../domain/scenario/followScenarios.ts';
import type { Canvas, CommandStack, ElementRegistry, EventBus } from '../canvas/services.ts';
import { DATA_COMMAND, type DataChange } from '../edits/commands.ts';
import { commandContext } from './commandContext.ts';

/**
 * Saved scenarios know elements by their ids: another id is followed in the same step, also inside of calls that
 * stay in the document. Those of other documents follow when it is saved.
 */
export const ScenariosFollowIds = [
  'eventBus',
  'commandStack',
  'canvas',
  'elementRegistry',
  (
    eventBus: EventBus,
    commandStack: CommandStack,
    canvas: Canvas,
    elementRegistry: ElementRegistry,
  ): void => {
    eventBus.on('commandStack.element.updateProperties.postExecuted', 500, (event) => {
      const { properties, oldProperties } = commandContext(event);
      const [from, to] = [idOf(oldProperties), idOf(properties)];
      if (from === undefined || to === undefined || from === to) return;
      const carrier = canvas.getRootElement();
      const processes = processesAround(carrier.businessObject);
      const ids = new Set(processes.map((process) => process.get('id')));
      const isCallHere = (id: string): boolean => {
        const call = elementRegistry.get(id === from ? to : id)?.businessObject;
        return call !== undefined && ids.has(calledElementOf(call));
      };
      const changes = processes.flatMap((businessObject): DataChange[] => {
        const data = readCarriedData(businessObject);
        const scenarios =
          data.scenarios && withElementRenamed(data.scenarios, from, to, (calls) => calls.every(isCallHere));
        if (!scenarios || scenarios === data.scenarios) return [];
        return [{ businessObject, carrier, data: { ...data, scenarios } }];
      });
      if (changes.length > 0) commandStack.execute(DATA_COMMAND, { changes });
    });
  },
] as const;

function idOf(properties: unknown): string | undefined {
  if (typeof properties !== 'object' || properties === null || !('id' in properties)) return undefined;
  return typeof properties.id === 'string' ? properties.id : undefined;
}

/** A root that is drawn may be a process, a collaboration, or the plane of a sub-process. */
function processesAround(root: ModdleElement): readonly ModdleElement[] {
  let top: ModdleElement | undefined = root;
  while (top && top.$type !== 'bpmn:Definitions') top = top.$parent;
  return top ? elementsOf(top, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process') : [];
}
