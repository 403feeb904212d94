import type { ProcessContent } from '../../domain/document.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { type CallableModel, callsOf } from '../../domain/scenario/calledGraphs.ts';
import { readCalledModels } from '../../formats/scenario/readCalledModels.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useDocuments } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

export interface CalledModels {
  /** another text where what is called may be another one */
  readonly stand: string;
  /** the documents of the project that a process calls, as they are stored */
  readonly read: () => Promise<readonly CallableModel[]>;
}

/** What a process that is open can walk into: the other documents of its project. */
export function useCalledModels(
  documentId: string,
  projectId: string | undefined,
  modelOf: () => ProcessModel,
): CalledModels {
  const store = useStore();
  const isCalling = callsOf(modelOf()).length > 0;
  const documents = useDocuments('process', { enabled: isCalling }).data;
  const isOther = ({ id, content }: StoredDocument<ProcessContent>) =>
    id !== documentId && content.projectId === projectId;
  const others = isCalling ? (documents ?? []).filter(isOther) : [];
  return {
    stand: others.map(({ id, revision }) => `${id}@${String(revision)}`).join(' '),
    read: async () => {
      const model = modelOf();
      if (callsOf(model).length === 0) return [];
      try {
        const stored = (await store.list('process')).filter(isOther);
        return await readCalledModels(
          model,
          stored.map(({ content }) => content),
        );
      } catch (error) {
        // The walk goes on without them: calls are answered by hand.
        failureToast(error);
        return [];
      }
    },
  };
}
