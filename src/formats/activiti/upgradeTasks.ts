import { implementationsIn, processOfElements, setImplementations } from '../../bpmn/patchXml.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { planUpgrade, type TaskUpgrade } from '../../domain/versions/planUpgrade.ts';
import type { ElementData, Sidecar } from '../../domain/process/process.ts';
import { closeProcess, readProcess } from './processFiles.ts';
import type { OpenedProcess, ProcessFiles } from './processFiles.ts';

export interface PlannedTask {
  readonly elementId: string;
  /** what it calls now */
  readonly implementation: string;
  readonly data: ElementData;
  /** null where nobody knows what it has now */
  readonly from: CatalogueConnector | null;
  readonly to: CatalogueConnector;
  readonly upgrade: TaskUpgrade;
}

/**
 * What tasks of one process would become in another version. Nothing changes.
 * @param fromOf the version a task has now; null where nobody knows what that says
 */
export function planTasks(
  content: ProcessFiles,
  elementIds: ReadonlySet<string>,
  fromOf: (elementId: string) => CatalogueConnector | null,
  to: CatalogueConnector,
  read: (content: ProcessFiles) => Pick<OpenedProcess, 'data'> = readProcess,
): readonly PlannedTask[] {
  const { data } = read(content);
  const processOf = processOfElements(content.xml);
  return implementationsIn(content.xml).flatMap(({ elementId, implementation }): PlannedTask[] => {
    if (!elementIds.has(elementId)) return [];
    const own = data.get(elementId) ?? {};
    const variables = data.get(processOf.get(elementId) ?? '')?.variables ?? [];
    const task = { id: elementId, implementation, data: own };
    const from = fromOf(elementId);
    const upgrade = planUpgrade(task, from, to, variables, content.sidecar.target);
    return [{ elementId, implementation, data: own, from, to, upgrade }];
  });
}

/** The process with its tasks in their new version; nothing else of its files changes. */
export function upgradeTasks<C extends ProcessFiles>(content: C, tasks: readonly PlannedTask[]): C {
  const moved = tasks.filter(({ upgrade }) => upgrade.implementation !== null);
  if (moved.length === 0) return content;
  const { data } = readProcess(content);
  const calls = new Map<string, string>();
  for (const { elementId, implementation, upgrade } of moved) {
    data.set(elementId, upgrade.data);
    if (upgrade.implementation !== null && upgrade.implementation !== implementation)
      calls.set(elementId, upgrade.implementation);
  }
  const xml = calls.size === 0 ? content.xml : setImplementations(content.xml, calls);
  return closeProcess(content, xml, data, new Set());
}

/** Pins these tasks to a version without a look at what they map: for a version that says the same. */
export function repinTasks<C extends { readonly sidecar: Sidecar }>(
  content: C,
  elementIds: readonly string[],
  { version, hash }: { readonly version: string; readonly hash: string },
): C {
  const elements = new Map(Object.entries(content.sidecar.elements));
  for (const id of elementIds) {
    elements.set(id, { ...elements.get(id), connectorVersion: version, connectorHash: hash });
  }
  return { ...content, sidecar: { ...content.sidecar, elements: Object.fromEntries(elements) } };
}
