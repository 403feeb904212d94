import { attachData } from '../../../src/bpmn/attachData.ts';
import { parseBpmn } from '../../../src/bpmn/parseBpmn.ts';
import { readModel } from '../../../src/bpmn/readModel.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { processProblems } from '../../../src/domain/problems/processProblems.ts';
import { readConnector } from '../../../src/formats/activiti/connectorJson.ts';
import { openProcess, type ProcessFiles } from '../../../src/formats/activiti/workingProcess.ts';

/** What the product says about a process before anybody deploys it. */
export async function toldOf(
  content: ProcessFiles,
  connectors: readonly string[],
): Promise<readonly Problem[]> {
  const { xml, data, problems } = await openProcess(content);
  const { definitions } = await parseBpmn(xml, 'activiti');
  attachData(definitions, data);
  const catalogue = connectors.flatMap((text, at) => {
    const { connector } = readConnector(text);
    if (!connector) return [];
    const icon = { name: 'plug', hue: 'slate' } as const;
    return [{ documentId: String(at), version: '1.0.0', preferred: true, icon, connector }];
  });
  const context = { target: 'activiti', engineVersion: '7.1.0.M6' } as const;
  return [...problems, ...processProblems(readModel(definitions), catalogue, context)];
}
