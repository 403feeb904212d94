const JOB_TASKS: readonly string[] = [
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:BusinessRuleTask',
  'bpmn:ScriptTask',
];

/** Whether a job worker may do what the element stands for: service and like tasks, and events that send a message. */
export function isJobElement(type: string, isMessage: boolean): boolean {
  return JOB_TASKS.includes(type) || (isMessage && /:(IntermediateThrowEvent|EndEvent)$/.test(type));
}
