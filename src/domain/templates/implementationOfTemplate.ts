import { implementationOf, splitImplementation } from '../connector/implementation.ts';
import { actionNameProblem, connectorNameProblem } from '../values/names.ts';

/**
 * What a task of Camunda 8 calls, said by the template it was made from: ours are named `<connector>.<action>`, with
 * one dot. '' for any other, such as `io.camunda.connectors.HttpJson.v2`: a template of somebody else's is no action.
 */
export function implementationOfTemplate(templateId: string): string {
  const parts = splitImplementation(templateId);
  if (parts === null) return '';
  const { connector, action } = parts;
  if (connectorNameProblem(connector) !== null || actionNameProblem(action) !== null) return '';
  return implementationOf(connector, action);
}
