import { useEffect, useMemo, useState } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Target } from '../../domain/process/target.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { type FlowData, FlowReader } from './FlowReader.ts';

/** People type many letters a second: the view follows when they make a pause. */
const PAUSE = 120;

/** Follows the document while it is shown. */
export function useVariableFlow(
  editor: ProcessEditorApi,
  processId: string,
  catalogue: readonly CatalogueConnector[],
  target: Target,
): FlowData | null {
  const reader = useMemo(() => new FlowReader(editor), [editor]);
  const [version, setVersion] = useState(() => editor.snapshot().version);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setVersion(editor.snapshot().version), PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [editor]);
  return useMemo(
    () => reader.read(processId, catalogue, target),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version is what is read
    [reader, version, processId, catalogue, target],
  );
}
