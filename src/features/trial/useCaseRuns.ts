import { useEffect, useRef, useState } from 'react';
import type { ConnectorContent } from '../../domain/document.ts';
import type { Connector } from '../../domain/connector.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { runCases } from '../../formats/trial/runCases.ts';
import { commitDrafts } from '../../ui/useDraft.ts';

interface KeptRun {
  readonly run: CaseRun;
  /** what it was run with: a result is good as long as these are the same */
  readonly one: TestCase;
  readonly text: string;
  readonly api: unknown;
}

export interface CaseRuns {
  /** undefined: not run since the case or the definition changed */
  readonly runOf: (one: TestCase) => CaseRun | undefined;
  readonly isRunning: boolean;
  /** all, or one of them; what is being typed counts */
  readonly run: (id?: string) => void;
  readonly stop: () => void;
}

/** Runs cases beside the page. Results are kept while the page is open, and go when what they are about changes. */
export function useCaseRuns(
  connector: Connector,
  content: ConnectorContent,
  cases: readonly TestCase[],
): CaseRuns {
  const [kept, setKept] = useState<ReadonlyMap<string, KeptRun>>(new Map());
  const [asked, setAsked] = useState<{ readonly id?: string } | null>(null);
  const { text } = content;
  const api = content.about?.api;
  const latest = useRef({ connector, text, api, cases });
  useEffect(() => {
    latest.current = { connector, text, api, cases };
  });
  // In an effect, so that what was typed until then has become part of the case.
  useEffect(() => {
    if (asked === null) return undefined;
    const now = latest.current;
    const wanted = now.cases.filter(({ id }) => asked.id === undefined || id === asked.id);
    const byId = new Map(wanted.map((one) => [one.id, one]));
    const stopper = new AbortController();
    const tried = { connector: now.connector, origin: now.api };
    const keep = (id: string, run: CaseRun) => {
      const one = byId.get(id);
      if (one && !stopper.signal.aborted)
        setKept((before) => new Map(before).set(id, { run, one, text: now.text, api: now.api }));
    };
    void runCases({ tried, cases: wanted }, ({ id, run }) => keep(id, run), stopper.signal).then(() => {
      if (!stopper.signal.aborted) setAsked(null);
    });
    return () => stopper.abort();
  }, [asked]);
  return {
    runOf: (one) => {
      const found = kept.get(one.id);
      return found?.one === one && found.text === text && found.api === api ? found.run : undefined;
    },
    isRunning: asked !== null,
    run: (id) => {
      commitDrafts();
      setAsked(id === undefined ? {} : { id });
    },
    stop: () => setAsked(null),
  };
}
