import { useEffect, useState } from 'react';
import { searchIndex } from '../formats/search/SearchIndex.ts';
import type { LookedUp } from '../formats/search/searchProtocol.ts';
import { useDocuments } from '../state/queries.ts';

interface LookUp {
  readonly found: readonly LookedUp[];
  /** processes are still being read for the first time */
  readonly isReading: boolean;
}

const NOTHING: readonly LookedUp[] = [];
const MOST = 60;

/**
 * Tasks and variables by name, of all processes, looked up by a worker.
 * @param text null: not asked for
 * @param first the process that is open
 */
export function useLookUp(text: string | null, first: string | null): LookUp {
  const processes = useDocuments('process').data;
  const [made, setMade] = useState<{ readonly text: string; readonly found: readonly LookedUp[] } | null>(
    null,
  );
  useEffect(() => {
    if (text === null || processes === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const look = async () => {
      const index = searchIndex();
      await index.sync(processes, { signal });
      const found = await index.lookUp({ text, first, most: MOST });
      if (!signal.aborted) setMade({ text, found });
    };
    // What was typed since then is looked up anew; a search that stopped finds nothing.
    look().catch(() => {
      if (!signal.aborted) setMade({ text, found: NOTHING });
    });
    return () => abort.abort();
  }, [text, first, processes]);
  if (text === null) return { found: NOTHING, isReading: false };
  // While more is looked up, what was found before stands there.
  return { found: made?.found ?? NOTHING, isReading: made === null };
}
