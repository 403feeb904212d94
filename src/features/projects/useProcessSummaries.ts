import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Checks } from '../../domain/problems/ruleSettings.ts';
import type { TemplateContent } from '../../domain/document.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import type { ProcessDocument } from './projectRows.ts';
import type { ProcessSummary } from './processSummary.ts';

/** By document id; a process that is still being read is not in it. The same map until one is read anew. */
export function useProcessSummaries(
  processes: readonly ProcessDocument[],
  catalogue: readonly CatalogueConnector[],
  /** changes when a connector does */
  catalogueKey: string,
  templates: readonly StoredDocument<TemplateContent>[],
  /** how the project wants them checked */
  checks?: Checks,
): ReadonlyMap<string, ProcessSummary> {
  const templatesKey = templates.map(({ id, revision }) => `${id} ${revision}`).join();
  // No template says anything about a process for Activiti.
  const hasTemplates = ({ content }: ProcessDocument): boolean =>
    content.sidecar.target === 'camunda8' && templates.length > 0;
  // Another function at each render would make another map at each render.
  const combine = useCallback(
    (results: readonly UseQueryResult<ProcessSummary>[]) =>
      new Map(
        processes.flatMap((process, index) => {
          const summary = results[index]?.data;
          return summary ? [[process.id, summary] as const] : [];
        }),
      ),
    [processes],
  );
  return useQueries({
    queries: processes.map((process) => ({
      queryKey: [
        'process-summary',
        process.id,
        process.revision,
        catalogueKey,
        hasTemplates(process) ? templatesKey : '',
        checks ?? null,
      ],
      queryFn: async () => {
        const { summariseProcess } = await import('./processSummary.ts');
        if (!hasTemplates(process)) return summariseProcess(process.content, catalogue, undefined, checks);
        const { keptIds } = await import('../../formats/camunda/keptTemplates.ts');
        return summariseProcess(process.content, catalogue, keptIds(templates), checks);
      },
      structuralSharing: false, // it holds a Map
    })),
    combine,
  });
}
