import type { Action, Connector } from '../../domain/connector/connector.ts';
import { exampleMapping } from '../../domain/mapping/exampleMapping.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import { taskName } from '../../domain/process/taskName.ts';
import { escapeAttribute } from '../../bpmn/xmlText.ts';

/** A task of Activiti that calls the action, as its file says it. */
export function activitiXml(connector: Connector, action: Action): string {
  const implementation = escapeAttribute(implementationOf(connector.name, action.name));
  return `<bpmn:serviceTask id="Task_1" name="${escapeAttribute(taskName(action.name))}" implementation="${implementation}" />`;
}

/** What its extensions file says when every parameter is mapped to a variable of its name. */
export function activitiExtensions(action: Action): string {
  return JSON.stringify({ mappings: { Task_1: exampleMapping(action) } }, null, 2);
}
