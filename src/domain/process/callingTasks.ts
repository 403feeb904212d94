/** The tasks that can call an action of a connector, as BPMN writes them. */
export const CALLING_TASKS: ReadonlySet<string> = new Set(['serviceTask', 'sendTask', 'businessRuleTask']);

/** The same as types of a model: 'bpmn:ServiceTask'. */
export const CALLING_TYPES: ReadonlySet<string> = new Set(
  [...CALLING_TASKS].map((name) => `bpmn:${name.charAt(0).toUpperCase()}${name.slice(1)}`),
);
