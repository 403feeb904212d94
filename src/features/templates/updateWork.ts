import type { ProcessContent } from '../../domain/document.ts';
import { restNow } from '../../domain/values/inTurns.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { planTemplateUpdate, type TemplateUpdatePlan } from '../../domain/templates/planTemplateUpdate.ts';
import { closeProcess, openProcess } from '../../formats/activiti/workingProcess.ts';
import { templatesIn } from '../../formats/camunda/camundaXml.ts';
import { t } from '../../language/t.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { savePlanned, type UndoableSave } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

type StoredProcess = StoredDocument<ProcessContent>;

/** An element that was made from another version of the template. */
export interface PlannedElement {
  readonly elementId: string;
  readonly name: string;
  readonly version: number | undefined;
  /** null where it cannot be updated: `reason` says why */
  readonly plan: TemplateUpdatePlan | null;
  readonly reason?: string;
}

export interface PlannedTemplates {
  readonly document: StoredProcess;
  readonly elements: readonly PlannedElement[];
}

export interface UpdateRequest {
  readonly to: ElementTemplate;
  /** all versions of it that are kept */
  readonly versions: readonly ElementTemplate[];
  readonly processes: readonly StoredProcess[];
}

interface Work {
  readonly editor: ProcessEditorApi;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** The elements of processes for Camunda 8 that have the template in another version. */
export function elementsToUpdate({ xml, sidecar }: ProcessContent, to: ElementTemplate): readonly string[] {
  if (sidecar.target !== 'camunda8') return [];
  return templatesIn(xml).flatMap(({ elementId, templateId, version }) =>
    templateId === to.id && version !== to.version ? [elementId] : [],
  );
}

/** What each element would keep and lose, in the editor that would do it. Nothing changes. @throws when it is cancelled */
export async function planUpdates(request: UpdateRequest, work: Work): Promise<readonly PlannedTemplates[]> {
  const { to, versions, processes } = request;
  const wanted = processes.filter(({ content }) => elementsToUpdate(content, to).length > 0);
  const planned: PlannedTemplates[] = [];
  const rest = restNow(work.signal);
  for (const document of wanted) {
    planned.push({ document, elements: await planOne(document.content, to, versions, work.editor) });
    work.onProgress(planned.length, wanted.length);
    await rest();
  }
  return planned;
}

async function planOne(
  content: ProcessContent,
  to: ElementTemplate,
  versions: readonly ElementTemplate[],
  editor: ProcessEditorApi,
): Promise<readonly PlannedElement[]> {
  const numbers = new Map(templatesIn(content.xml).map(({ elementId, version }) => [elementId, version]));
  const elements = elementsToUpdate(content, to);
  const row = (elementId: string, name: string, more: Pick<PlannedElement, 'plan' | 'reason'>) => ({
    elementId,
    name,
    version: numbers.get(elementId),
    ...more,
  });
  try {
    await editor.open(await openProcess(content));
    editor.templates?.set(versions);
  } catch (error) {
    return elements.map((id) => row(id, id, { plan: null, reason: messageOf(error) }));
  }
  return elements.map((id) => {
    const name = editor.view(id)?.name ?? '';
    const from = versions.find(({ version }) => version === numbers.get(id));
    const label = name === '' ? id : name;
    if (!from) return row(id, label, { plan: null, reason: t('Its version is not in this workspace.') });
    const values = editor.templates?.values(id) ?? new Map();
    return row(id, label, { plan: planTemplateUpdate(from, to, values) });
  });
}

/**
 * Updates in one save over all processes, or not at all.
 * @throws Error that names the processes which were changed meanwhile, or the element that does not take it
 */
export async function applyUpdates(
  store: DocumentStore,
  { to, versions }: Pick<UpdateRequest, 'to' | 'versions'>,
  planned: readonly PlannedTemplates[],
  isTicked: (documentId: string, elementId: string) => boolean,
  work: Work,
): Promise<UndoableSave> {
  const changes: Change[] = [];
  const rest = restNow(work.signal);
  for (const [index, { document, elements }] of planned.entries()) {
    const ticked = elements.filter(
      ({ plan, elementId }) => plan !== null && isTicked(document.id, elementId),
    );
    if (ticked.length > 0) {
      const content = await updated(document.content, ticked, to, versions, work.editor);
      changes.push(edited(document, content));
    }
    work.onProgress(index + 1, planned.length);
    await rest();
  }
  return savePlanned(store, changes, planned, 'updated');
}

async function updated(
  content: ProcessContent,
  elements: readonly PlannedElement[],
  to: ElementTemplate,
  versions: readonly ElementTemplate[],
  editor: ProcessEditorApi,
): Promise<ProcessContent> {
  const opened = await openProcess(content);
  await editor.open(opened);
  editor.templates?.set(versions);
  for (const { elementId, name } of elements) {
    try {
      editor.templates?.apply(elementId, to);
    } catch (error) {
      throw new Error(t`“${name}” in “${content.name}”: ${messageOf(error)} Nothing was updated.`, {
        cause: error,
      });
    }
  }
  const { xml, data } = await editor.save();
  return closeProcess(content, xml, data, new Set(opened.data.keys()));
}
