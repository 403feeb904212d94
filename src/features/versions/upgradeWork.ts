import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { restNow } from '../../domain/values/inTurns.ts';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { checkedProblems } from '../../domain/problems/checkedProblems.ts';
import type { Checks } from '../../domain/problems/ruleSettings.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { type PlannedTask, planTasks, upgradeTasks } from '../../formats/processWork.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import { savePlanned, type UndoableSave } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

export interface PlannedProcess {
  readonly document: StoredDocument<ProcessContent>;
  readonly tasks: readonly (PlannedTask & { readonly use: UsedTask })[];
  /** that are not there now and would be */
  readonly newProblems: readonly Problem[];
}

export interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface UpgradeRequest {
  readonly tasks: readonly UsedTask[];
  readonly documents: readonly StoredDocument<ProcessContent>[];
  /** say how their processes are checked */
  readonly projects: readonly StoredDocument<ProjectContent>[];
  readonly catalogue: readonly CatalogueConnector[];
  /** the versions of the connector */
  readonly own: readonly CatalogueConnector[];
  readonly to: CatalogueConnector;
}

/** Looks at every task, one process after the other with room for the page between. @throws when it is cancelled */
export async function planUpgrades(request: UpgradeRequest, work: Work): Promise<readonly PlannedProcess[]> {
  const { tasks, documents, own } = request;
  const byProcess = new Map<string, Map<string, UsedTask>>();
  for (const task of tasks) {
    const uses = byProcess.get(task.processId) ?? new Map<string, UsedTask>();
    byProcess.set(task.processId, uses.set(task.elementId, task));
  }
  const wanted = documents.filter(({ id }) => byProcess.has(id));
  const checks = new Map(request.projects.map(({ id, content }) => [id, content.checks]));
  const planned: PlannedProcess[] = [];
  const rest = restNow(work.signal);
  let done = 0;
  for (const document of wanted) {
    const uses = byProcess.get(document.id) ?? new Map<string, UsedTask>();
    const fromOf = (elementId: string) => versionOf(uses.get(elementId), own);
    const plans = planTasks(document.content, new Set(uses.keys()), fromOf, request.to).flatMap((task) => {
      const use = uses.get(task.elementId);
      return use === undefined ? [] : [{ ...task, use }];
    });
    await rest();
    const { content } = document;
    const asChecked = checks.get(content.projectId);
    const newProblems = await problemsOf(content, plans, request.catalogue, asChecked, rest);
    planned.push({ document, tasks: plans, newProblems });
    done += plans.length;
    work.onProgress(done, tasks.length);
    await rest();
  }
  return planned;
}

/** null where what the task was attached to is not known: a version that is gone, or says something else by now. */
function versionOf(use: UsedTask | undefined, own: readonly CatalogueConnector[]): CatalogueConnector | null {
  if (use === undefined || use.drifted) return null;
  if (use.version === undefined) return own.find(({ preferred }) => preferred) ?? null;
  return own.find(({ version }) => version === use.version) ?? null;
}

async function problemsOf(
  content: ProcessContent,
  tasks: readonly PlannedTask[],
  catalogue: readonly CatalogueConnector[],
  checks: Checks | undefined,
  rest: () => Promise<void>,
): Promise<readonly Problem[]> {
  const model = await modelOf(content, rest);
  if (model === null) return [];
  const { target } = content.sidecar;
  await rest();
  const known = new Set(checkedProblems(model, catalogue, { target }, checks).map(keyOf));
  await rest();
  return checkedProblems(upgraded(model, tasks), catalogue, { target }, checks).filter(
    (problem) => problem.severity !== 'note' && !known.has(keyOf(problem)),
  );
}

async function modelOf(content: ProcessContent, rest: () => Promise<void>): Promise<ProcessModel | null> {
  // A diagram that cannot be read has problems of its own, on its page.
  const parsed = await parseBpmn(content.xml).catch(() => null);
  if (parsed === null) return null;
  await rest();
  try {
    attachData(parsed.definitions, (await openProcess(content)).data);
    return readModel(parsed.definitions);
  } catch {
    return null;
  }
}

function upgraded(model: ProcessModel, tasks: readonly PlannedTask[]): ProcessModel {
  const plans = new Map(tasks.map((task) => [task.elementId, task.upgrade]));
  return {
    ...model,
    elements: model.elements.map((element) => {
      const plan = plans.get(element.id);
      if (plan === undefined || plan.implementation === null) return element;
      return { ...element, implementation: plan.implementation, data: plan.data };
    }),
  };
}

function keyOf({ code, message, place }: Problem): string {
  return `${code}\n${place.element ?? ''}\n${message}`;
}

/**
 * Upgrades in one save over all processes, or not at all.
 * @throws Error that names the processes which were changed meanwhile
 */
export async function applyUpgrades(
  store: DocumentStore,
  planned: readonly PlannedProcess[],
  isTicked: (task: UsedTask) => boolean,
  work: Work,
): Promise<UndoableSave> {
  const changes: Change[] = [];
  const total = planned.length;
  const rest = restNow(work.signal);
  for (const [index, { document, tasks }] of planned.entries()) {
    const content = upgradeTasks(
      document.content,
      tasks.filter(({ use }) => isTicked(use)),
    );
    if (content !== document.content) changes.push(edited(document, content));
    work.onProgress(index + 1, total);
    await rest();
  }
  return savePlanned(store, changes, planned, 'upgraded');
}
