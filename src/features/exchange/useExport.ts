import { useEffect, useMemo, useState } from 'react';
import { useUi } from '../../state/uiStore.ts';
import { prepareExport } from './exportFiles.ts';
import type { ExportOptions, PreparedExport } from './exportFiles.ts';
import { kindsFor } from './exportKinds.ts';
import type { ExportKind } from './exportKinds.ts';
import type { ExportRequest, ExportSource } from './exportSource.ts';
import { USUAL_PICTURE } from './pictureOptions.ts';
import { useExportSource } from './useExportSource.ts';

export interface ExportState {
  readonly source: ExportSource;
  readonly kinds: readonly ExportKind[];
  readonly options: ExportOptions;
  readonly change: (change: Partial<ExportOptions>) => void;
  /** null while it is made */
  readonly prepared: PreparedExport | null;
  /** of making many files */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** Reads what is kept (with what an open editor has not saved yet), and makes the files that were asked for. */
export function useExport(request: ExportRequest): ExportState | { readonly failed: string } | null {
  const source = useExportSource(request);
  const [changes, setChanges] = useState<Partial<ExportOptions>>({});
  const [prepared, setPrepared] = useState<{ of: ExportOptions; result: PreparedExport }>();

  const [progress, setProgress] = useState<{ of: ExportOptions; done: number; total: number }>();

  const loaded = source === undefined || 'failed' in source ? null : source;
  const options = useMemo(() => (loaded ? { ...firstOptions(loaded), ...changes } : null), [loaded, changes]);
  useEffect(() => {
    if (!loaded || !options) return undefined;
    const stop = new AbortController();
    const onProgress = (done: number, total: number) => {
      if (!stop.signal.aborted) setProgress({ of: options, done, total });
    };
    void prepareExport(loaded, options, { signal: stop.signal, onProgress }).then((result) => {
      if (!stop.signal.aborted) setPrepared({ of: options, result });
    });
    return () => stop.abort();
  }, [loaded, options]);

  if (source !== undefined && 'failed' in source) return source;
  if (!loaded || !options) return null;
  return {
    source: loaded,
    kinds: kindsFor(loaded),
    options,
    change: (change) => setChanges({ ...changes, ...change }),
    prepared: prepared?.of === options ? prepared.result : null,
    progress: progress?.of === options ? progress : null,
  };
}

function firstOptions(source: ExportSource): ExportOptions {
  return {
    kind: kindsFor(source)[0] ?? 'connectors',
    processId: source.process?.id ?? null,
    extensionsName: useUi.getState().extensionsName,
    allConnectors: false,
    manifest: false,
    picture: USUAL_PICTURE,
    versionId: null,
    visibility: 'public',
    leftOut: new Set(),
    exampleId: null,
    templateFiles: 'each',
    hybrid: false,
    expand: true,
  };
}
