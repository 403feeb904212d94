import type { ElementInfo, ProcessModel } from '../process/process.ts';

/** Nothing that the lines of an outline and their order are made of is different. */
export function sameFlow(one: ProcessModel, other: ProcessModel): boolean {
  const [before, after] = [one.elements, other.elements];
  return (
    isSame(one.notes, other.notes) &&
    isSame(one.messageFlows, other.messageFlows) &&
    one.processes.length === other.processes.length &&
    one.processes.every(({ id }, at) => id === other.processes[at]?.id) &&
    before.length === after.length &&
    before.every((element, at) => {
      const now = after[at];
      return element === now || (now !== undefined && flowKey(element) === flowKey(now));
    })
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function flowKey(element: ElementInfo): string {
  const { id, type, processId, parent, source, target, attachedTo, event } = element;
  // A flow that begins to say something gets a line of its own.
  const says = type === 'bpmn:SequenceFlow' && (element.name ?? element.condition) !== undefined;
  const apart = element.triggeredByEvent === true || element.isForCompensation === true;
  return JSON.stringify([id, type, processId, parent, source, target, attachedTo, event, says, apart]);
}
