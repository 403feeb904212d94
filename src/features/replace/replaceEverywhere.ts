import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { restNow } from '../../domain/values/inTurns.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { SearchHit } from '../../domain/search/SearchPlace.ts';
import type { Target } from '../../domain/process/target.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { closeProcess, openProcess } from '../../formats/activiti/workingProcess.ts';
import { t } from '../../language/t.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { savePlanned, type UndoableSave } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { changePlace, orderOfEdit } from './changePlace.ts';

export interface ReplaceRequest {
  /** as they were searched */
  readonly documents: readonly StoredDocument<ProcessContent>[];
  /** those that are ticked, each with what it is to say */
  readonly hits: readonly SearchHit[];
  readonly catalogue: readonly CatalogueConnector[];
  /** for Camunda 8: what elements can be made from */
  readonly templates: readonly ElementTemplate[];
}

interface Work {
  readonly editorFor: (target: Target) => Promise<ProcessEditorApi>;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Replaces in one save over all processes, or not at all, each in the editor that people would do it in.
 * @throws Error that names the place which does not take it, or what was changed meanwhile; or when it is cancelled
 */
export async function replaceEverywhere(
  store: DocumentStore,
  request: ReplaceRequest,
  work: Work,
): Promise<UndoableSave> {
  const byDocument = new Map<string, SearchHit[]>();
  for (const hit of request.hits) {
    const others = byDocument.get(hit.documentId);
    if (others === undefined) byDocument.set(hit.documentId, [hit]);
    else others.push(hit);
  }
  const planned = request.documents.filter(({ id }) => byDocument.has(id)).map((document) => ({ document }));
  const changes: Change[] = [];
  const rest = restNow(work.signal);
  for (const { document } of planned) {
    const hits = byDocument.get(document.id) ?? [];
    changes.push(edited(document, await replaced(document.content, hits, request, work)));
    work.onProgress(changes.length, planned.length);
    await rest();
  }
  work.signal.throwIfAborted();
  return savePlanned(store, changes, planned, 'replaced');
}

async function replaced(
  content: ProcessContent,
  hits: readonly SearchHit[],
  { catalogue, templates }: ReplaceRequest,
  { editorFor }: Work,
): Promise<ProcessContent> {
  const { target } = content.sidecar;
  const editor = await editorFor(target);
  const opened = await openProcess(content);
  try {
    await editor.open(opened);
  } catch (error) {
    throw new Error(t`“${content.name}” cannot be opened: ${messageOf(error)} Nothing was replaced.`, {
      cause: error,
    });
  }
  editor.templates?.set(templates);
  for (const hit of hits.toSorted((a, b) => orderOfEdit(a) - orderOfEdit(b))) {
    if (hit.change?.after == null) continue;
    try {
      changePlace({ editor, catalogue, target }, hit, hit.change.after);
    } catch (error) {
      const { element, place } = hit;
      throw new Error(
        t`${place.label} of “${element.name === '' ? element.id : element.name}” in “${content.name}”: ${messageOf(error)} Nothing was replaced.`,
        { cause: error },
      );
    }
  }
  const { xml, data } = await editor.save();
  return closeProcess(content, xml, data, new Set(opened.data.keys()));
}
