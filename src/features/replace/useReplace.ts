import { useEffect, useRef, useState } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { SearchHit } from '../../domain/search/SearchPlace.ts';
import type { Target } from '../../domain/process/target.ts';
import { catalogueTemplates } from '../../formats/camunda/catalogueTemplates.ts';
import { keptTemplates } from '../../formats/camunda/keptTemplates.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useTemplateDocuments } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { replaceEverywhere } from './replaceEverywhere.ts';
import type { FoundPlaces } from './useFoundPlaces.ts';
import { offerUndo } from './undoReplace.ts';

interface Replacing {
  /** null while nothing is under way */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly replace: (found: FoundPlaces, hits: readonly SearchHit[]) => void;
  readonly cancel: () => void;
  /** takes the last one back; null where there is none */
  readonly undo: { readonly label: string; readonly run: () => void } | null;
}

/** Replaces what is ticked, as one step that can be cancelled and taken back. */
export function useReplace(catalogue: readonly CatalogueConnector[]): Replacing {
  const store = useStore();
  const kept = useTemplateDocuments();
  const [progress, setProgress] = useState<Replacing['progress']>(null);
  const [undo, setUndo] = useState<Replacing['undo']>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const replace = async ({ documents }: FoundPlaces, hits: readonly SearchHit[]) => {
    const stopper = new AbortController();
    abort.current = stopper;
    const { signal } = stopper;
    const editors = new Map<Target, ProcessEditorApi>();
    const editorFor = async (target: Target) => {
      const known = editors.get(target);
      if (known) return known;
      const { createProcessEditor } = await import('../../modeler/ProcessEditor.ts');
      const made = await createProcessEditor(target);
      editors.set(target, made);
      return made;
    };
    const places = counted(hits.length, 'place');
    const processes = new Set(hits.map(({ documentId }) => documentId)).size;
    setProgress({ done: 0, total: processes });
    try {
      const templates = [
        ...catalogueTemplates(catalogue).map(({ template }) => template),
        ...keptTemplates(kept).flatMap(({ template }) => template ?? []),
      ];
      const save = await replaceEverywhere(
        store,
        { documents, hits, catalogue, templates },
        { editorFor, signal, onProgress: (done, total) => setProgress({ done, total }) },
      );
      const label = t`Replaced in ${places} of ${counted(processes, 'process', 'processes')}`;
      const run = offerUndo(store, save, label, () => setUndo(null));
      setUndo({ label, run });
    } catch (reason) {
      if (!signal.aborted) failureToast(reason);
    } finally {
      for (const editor of editors.values()) editor.destroy();
      setProgress(null);
    }
  };
  return {
    progress,
    replace: (found, hits) => void replace(found, hits),
    cancel: () => abort.current?.abort(),
    undo,
  };
}
