import { useQueries } from '@tanstack/react-query';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { ProcessDocument } from './projectRows.ts';
import type { ProcessSummary } from './processSummary.ts';

/** By document id; a process that is still being read is not in it. */
export function useProcessSummaries(
  processes: readonly ProcessDocument[],
  catalogue: readonly CatalogueConnector[],
  /** changes when a connector does */
  catalogueKey: string,
): ReadonlyMap<string, ProcessSummary> {
  return useQueries({
    queries: processes.map((process) => ({
      queryKey: ['process-summary', process.id, process.revision, catalogueKey],
      queryFn: async () => {
        const { summariseProcess } = await import('./processSummary.ts');
        return summariseProcess(process.content, catalogue);
      },
      structuralSharing: false, // it holds a Map
    })),
    combine: (results) =>
      new Map(
        processes.flatMap((process, index) => {
          const summary = results[index]?.data;
          return summary ? [[process.id, summary] as const] : [];
        }),
      ),
  });
}
