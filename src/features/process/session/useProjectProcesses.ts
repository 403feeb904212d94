import { useMemo } from 'react';
import { useDocuments } from '../../../state/queries.ts';
import { useSession, useSessionState } from './SessionContext.tsx';

export interface ProjectProcess {
  readonly id: string;
  readonly name: string;
}

// Only the ids are wanted: reading every document of the project with moddle would be far too slow here.
const PROCESS = /<(?:[\w.-]+:)?process\b[^>]*?\sid\s*=\s*(["'])(.*?)\1/g;

/** The processes a call activity of the open one can start. */
export function useProjectProcesses(): readonly ProjectProcess[] {
  const { editor } = useSession();
  const projectId = useSessionState().content?.projectId;
  const documents = useDocuments('process').data;
  return useMemo(() => {
    const own = new Set(editor.model().processes.map((process) => process.id));
    const others = (documents ?? [])
      .filter((document) => document.content.projectId === projectId)
      .flatMap(({ content }) =>
        [...content.xml.matchAll(PROCESS)].map((match) => ({ id: match[2] ?? '', name: content.name })),
      );
    return others.filter((process) => process.id !== '' && !own.has(process.id));
  }, [documents, projectId, editor]);
}
