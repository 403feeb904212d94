import type { CatalogueConnector } from '../domain/connector/catalogue.ts';
import type { ElementData, Sidecar } from '../domain/process/process.ts';
import type { Rename } from '../domain/versions/renames.ts';
import { type Followed, followRenames as followInActiviti } from './activiti/followRenames.ts';
import { readProcess, type ProcessFiles } from './activiti/processFiles.ts';
import {
  planTasks as plan,
  repinTasks as repinInActiviti,
  upgradeTasks as upgradeInActiviti,
  type PlannedTask,
} from './activiti/upgradeTasks.ts';
import { readCamundaProcess } from './camunda/camundaProcess.ts';
import { followRenames as followInCamunda } from './camunda/followRenames.ts';
import { repinTasks as repinInCamunda, upgradeTasks as upgradeInCamunda } from './camunda/upgradeTasks.ts';

export { taskUses, taskUsesInSteps } from './activiti/taskUses.ts';
export { usesOf } from './activiti/workingProcess.ts';
export type { PlannedTask } from './activiti/upgradeTasks.ts';

/** What each element of a process carries, by its id, read without a canvas. */
export function carriedData(content: ProcessFiles): ReadonlyMap<string, ElementData> {
  return (isCamunda(content) ? readCamundaProcess : readProcess)(content).data;
}

/** What is done to processes without a canvas: the engine a process is for says how. */
export function followRenames<C extends ProcessFiles>(
  content: C,
  renames: readonly Rename[],
  follows?: (version: string | undefined) => boolean,
): Followed<C> {
  return isCamunda(content)
    ? followInCamunda(content, renames, follows)
    : followInActiviti(content, renames, follows);
}

/** What tasks of one process would become in another version (formats/activiti/upgradeTasks.ts). Nothing changes. */
export function planTasks(
  content: ProcessFiles,
  elementIds: ReadonlySet<string>,
  fromOf: (elementId: string) => CatalogueConnector | null,
  to: CatalogueConnector,
): readonly PlannedTask[] {
  return plan(content, elementIds, fromOf, to, isCamunda(content) ? readCamundaProcess : readProcess);
}

/** The process with its tasks in their new version. */
export function upgradeTasks<C extends ProcessFiles>(content: C, tasks: readonly PlannedTask[]): C {
  return isCamunda(content) ? upgradeInCamunda(content, tasks) : upgradeInActiviti(content, tasks);
}

/** Pins tasks to a version that says the same. */
export function repinTasks<C extends Pick<ProcessFiles, 'xml' | 'sidecar'>>(
  content: C,
  elementIds: readonly string[],
  pin: { readonly version: string; readonly hash: string },
): C {
  return isCamunda(content)
    ? repinInCamunda(content, elementIds, pin)
    : repinInActiviti(content, elementIds, pin);
}

function isCamunda({ sidecar }: { readonly sidecar: Sidecar }): boolean {
  return sidecar.target === 'camunda8';
}
