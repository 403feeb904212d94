import type { Shape } from './MappingCase.ts';

/** How an engine says what stands in no standard. */
export interface Dialect {
  /** namespaces, on the root */
  readonly declarations: string;
  /** attributes and content of the service task */
  serviceTask(implementation: string): { readonly attributes: string; readonly content: string };
  /** of a task that is done once for each of a list */
  loop(collection: string, element: string): string;
  callActivity(process: string): { readonly attributes: string; readonly content: string };
}

export const PROCESS = 'Process_case';
export const TASK = 'Task_case';
/** the process that holds the task where another one calls it */
export const CALLED = 'Process_called';
export const CALL = 'Call_case';

/** The process of a case without its mapping. The ids are the same for all engines. */
export function caseXml(shape: Shape, implementation: string, code: string, dialect: Dialect): string {
  const { attributes, content } = dialect.serviceTask(implementation);
  const loop = shape === 'multi-instance' ? dialect.loop('articles', 'article') : '';
  const task = `<serviceTask id="${TASK}" ${attributes}>${content}${loop}</serviceTask>`;
  const call = dialect.callActivity(CALLED);
  const called = shape === 'call-activity' ? processXml(CALLED, 'called', task, TASK) : '';
  const body =
    shape === 'call-activity'
      ? `<callActivity id="${CALL}" ${call.attributes}>${call.content}</callActivity>`
      : shape === 'sub-process'
        ? `<subProcess id="Sub_case">${flowXml('sub', task, TASK)}</subProcess>`
        : task;
  const step = { 'call-activity': CALL, 'sub-process': 'Sub_case' }[shape as string] ?? TASK;
  const caught = shape === 'boundary-error' ? boundaryXml() : '';
  const error = shape === 'boundary-error' ? `<error id="Error_case" errorCode="${code}" />` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${dialect.declarations} targetNamespace="http://bpmn.io/schema/bpmn">
${error}
${processXml(PROCESS, 'main', body + caught, step)}
${called}
</definitions>
`;
}

function processXml(id: string, name: string, body: string, step: string): string {
  return `<process id="${id}" name="${name}" isExecutable="true">${flowXml(name, body, step)}</process>`;
}

function flowXml(prefix: string, body: string, step: string): string {
  return `<startEvent id="${prefix}_start" />${flow(`${prefix}_start`, step)}${body}${flow(step, `${prefix}_end`)}<endEvent id="${prefix}_end" />`;
}

function boundaryXml(): string {
  const event = `<boundaryEvent id="Caught" attachedToRef="${TASK}"><errorEventDefinition errorRef="Error_case" /></boundaryEvent>`;
  return `${event}${flow('Caught', 'caught_end')}<endEvent id="caught_end" />`;
}

function flow(from: string, to: string): string {
  return `<sequenceFlow id="${from}_to_${to}" sourceRef="${from}" targetRef="${to}" />`;
}
