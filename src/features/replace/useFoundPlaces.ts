import { startTransition, useEffect, useMemo, useState } from 'react';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { parseQuery } from '../../domain/search/parseQuery.ts';
import type { SearchQuery } from '../../domain/search/SearchQuery.ts';
import { searchIndex } from '../../formats/search/SearchIndex.ts';
import type { Found } from '../../formats/search/searchProtocol.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { documentsInScope } from './documentsInScope.ts';
import type { SearchForm } from './searchForm.ts';

/** More rows are no list to read or to tick. */
export const MOST_HITS = 5000;

export interface FoundPlaces extends Found {
  readonly query: SearchQuery;
  readonly by: string | null;
  /** as they were searched, in the order of the hits */
  readonly documents: readonly StoredDocument<ProcessContent>[];
}

interface Search {
  /** null until there is an answer; while another is made, the one before */
  readonly found: FoundPlaces | null;
  /** how many processes are read, while some have to be */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** about what is typed */
  readonly problem: string | null;
  readonly error: string | null;
}

/** Searches whenever what is typed, or a process, changes. The page is not stuck meanwhile. */
export function useFoundPlaces(
  form: SearchForm,
  processes: readonly StoredDocument<ProcessContent>[] | undefined,
  projects: readonly StoredDocument<ProjectContent>[] | undefined,
): Search {
  const [found, setFound] = useState<FoundPlaces | null>(null);
  const [progress, setProgress] = useState<Search['progress']>(null);
  const [error, setError] = useState<string | null>(null);
  const { text, matchCase, wholeWord, scope } = form;
  const by = form.replaces ? form.by : null;
  const parsed = useMemo(() => parseQuery(text), [text]);
  const { query } = parsed;
  useEffect(() => {
    if (query === null || processes === undefined || projects === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const search = async () => {
      const index = searchIndex();
      await index.sync(processes, {
        signal,
        onProgress: (done, total) => !signal.aborted && setProgress({ done, total }),
      });
      const documents = documentsInScope(processes, projects, scope, query);
      const within = documents.map(({ id }) => id);
      const answer = await index.find({
        query,
        options: { matchCase, wholeWord },
        by,
        within,
        most: MOST_HITS,
      });
      if (signal.aborted) return;
      setProgress(null);
      setError(null);
      startTransition(() => setFound({ ...answer, query, by, documents }));
    };
    search().catch((reason: unknown) => {
      if (!signal.aborted) setError(messageOf(reason));
    });
    return () => abort.abort();
  }, [query, processes, projects, scope, matchCase, wholeWord, by]);
  return {
    found: query === null ? null : found,
    progress,
    problem: parsed.query === null ? parsed.problem : null,
    error,
  };
}
