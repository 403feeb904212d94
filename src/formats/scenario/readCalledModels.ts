import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { type CallableModel, callsOf } from '../../domain/scenario/calledGraphs.ts';
import { openProcess } from '../activiti/workingProcess.ts';

// Reading every document of a project would be far too slow: the ids say which are wanted.
const PROCESS = /<(?:[\w.-]+:)?process\b[^>]*?\sid\s*=\s*(["'])(.*?)\1/g;

/** The documents whose processes a process calls, and those that they call; one that cannot be read is none. */
export async function readCalledModels(
  own: ProcessModel,
  others: readonly ProcessContent[],
  read: typeof modelOf = modelOf,
): Promise<readonly CallableModel[]> {
  const idsOf = new Map(
    others.map((content) => [content, [...content.xml.matchAll(PROCESS)].map(([, , id = '']) => id)]),
  );
  const left = new Set(others);
  const found: CallableModel[] = [];
  for (let wanted = callsOf(own); wanted.length > 0;) {
    const next = [...left].filter((content) => idsOf.get(content)?.some((id) => wanted.includes(id)));
    for (const content of next) left.delete(content);
    const models = (await Promise.all(next.map(read))).flatMap((one) => one ?? []);
    found.push(...models);
    wanted = models.flatMap(({ model }) => callsOf(model));
  }
  return found;
}

/** null for one that cannot be read */
export async function modelOf(content: ProcessContent): Promise<CallableModel | null> {
  const { target } = content.sidecar;
  try {
    const { xml, data } = await openProcess(content);
    const { definitions } = await parseBpmn(xml, target);
    attachData(definitions, data);
    return { model: readModel(definitions), target };
  } catch {
    return null;
  }
}
