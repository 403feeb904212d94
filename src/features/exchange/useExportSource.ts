import { useEffect, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import { flushAll } from '../../state/autosave.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { loadExportSource } from './exportSource.ts';
import type { ExportRequest, ExportSource } from './exportSource.ts';

/** Reads what is kept, with what an open editor has not saved yet; undefined until that is done. */
export function useExportSource(
  request: ExportRequest,
): ExportSource | { readonly failed: string } | undefined {
  const store = useStore();
  const [source, setSource] = useState<ExportSource | { readonly failed: string }>();
  const { projectId, processId, svg } = request;
  const connectors = request.connectorIds?.join();
  const versions = request.versionIds?.join();
  const templates = request.templateIds?.join();
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      commitDrafts();
      await flushAll();
      const connectorIds = connectors?.split(',');
      const versionIds = versions?.split(',');
      const templateIds = templates?.split(',');
      return loadExportSource(store, { projectId, processId, connectorIds, versionIds, templateIds, svg });
    };
    load().then(
      (loaded) => isCurrent && setSource(loaded),
      (error: unknown) => isCurrent && setSource({ failed: messageOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [store, projectId, processId, connectors, versions, templates, svg]);
  return source;
}
