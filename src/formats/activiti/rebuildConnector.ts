import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { ConnectorContent, ProcessContent } from '../../domain/document.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { reconstructConnector, type OrphanTask } from '../../domain/connector/reconstructConnector.ts';
import { compareVersions, FIRST_VERSION, isVersion } from '../../domain/versions/versions.ts';
import { openProcess, usesOf } from './workingProcess.ts';
import { writeConnector } from './writeConnector.ts';

/**
 * A connector that nobody has, made from every task that names it: what they map says what it must have had. Its
 * number is the highest one they are pinned to. Processes that cannot be read are passed over.
 */
export async function rebuildConnector(
  name: string,
  processes: readonly ProcessContent[],
): Promise<ConnectorContent> {
  const isOfIt = (implementation: string) => implementation.startsWith(`${name}.`);
  const naming = processes.filter((content) =>
    usesOf(content).some(({ implementation }) => isOfIt(implementation)),
  );
  const models = await Promise.all(naming.map(modelOf));
  const tasks = models.flatMap((model) => orphansIn(model, isOfIt));
  const pins = tasks.flatMap(({ data }) => data.connectorVersion ?? []).filter(isVersion);
  return {
    kind: 'connector',
    text: writeConnector(reconstructConnector(name, tasks)),
    version: pins.toSorted(compareVersions).at(-1) ?? FIRST_VERSION,
    about: { reconstructed: true },
  };
}

async function modelOf(content: ProcessContent): Promise<ProcessModel> {
  try {
    const { xml, data } = await openProcess(content);
    const { definitions } = await parseBpmn(xml);
    attachData(definitions, data);
    return readModel(definitions);
  } catch {
    return { processes: [], elements: [] };
  }
}

function orphansIn(
  { processes, elements }: ProcessModel,
  isOfIt: (implementation: string) => boolean,
): readonly OrphanTask[] {
  return elements.flatMap(({ id, processId, implementation = '', data }): OrphanTask[] => {
    if (!isOfIt(implementation)) return [];
    const variables = processes.find((process) => process.id === processId)?.variables ?? [];
    const errorCodes = elements.flatMap(({ attachedTo, errorCode }) =>
      attachedTo === id && errorCode !== undefined ? [errorCode] : [],
    );
    return [{ implementation, data, variables, errorCodes }];
  });
}
