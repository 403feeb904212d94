import { readData } from '../../bpmn/modelData.ts';
import { isModdleElement } from '../../bpmn/moddleTypes.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { CommandStack, EventBus } from '../canvas/services.ts';
import { setData } from '../edits/commands.ts';
import { commandContext } from './commandContext.ts';

/**
 * The first pool of a diagram takes over the process that is there, also when it is pasted: then the variables
 * it came with join those of that process, or its tasks would map names that nobody knows.
 */
export const KeepVariablesOfPastedPool = [
  'eventBus',
  'commandStack',
  (eventBus: EventBus, commandStack: CommandStack): void => {
    eventBus.on('commandStack.elements.create.postExecuted', 500, (event) => {
      const { hints } = commandContext(event);
      if (typeof hints !== 'object' || hints === null) return;
      const { participant, process, processRef } = { ...hints } as Readonly<Record<string, unknown>>;
      if (!isDiagramElement(participant) || !isDiagramElement(process) || !isModdleElement(processRef))
        return;
      if (processRef === process.businessObject) return;
      const before = readData(process.businessObject);
      const names = new Set((before.variables ?? []).map(({ name }) => name));
      const added = (readData(processRef).variables ?? []).filter(({ name }) => !names.has(name));
      if (added.length === 0) return;
      const data = { ...before, variables: [...(before.variables ?? []), ...added] };
      setData(commandStack, [{ businessObject: process.businessObject, carrier: participant, data }]);
    });
  },
] as const;
