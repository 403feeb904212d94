import { useEffect, useRef, useState } from 'react';
import { scenarioKept, scenarioRemoved, withScenarios } from '../../domain/scenario/editScenarios.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';
import { type ReplayAnswer, type ReplayItem, replayItems } from '../../formats/scenario/ReplayedProcess.ts';
import { replayScenarios } from '../../formats/scenario/replayScenarios.ts';
import type { ScenarioPanelProps } from './ScenarioPart.ts';

interface KeptAnswer {
  readonly answer: ReplayAnswer;
  /** what it was walked with: it is good as long as these are the same */
  readonly scenario: SavedScenario;
  readonly stand: string;
  readonly catalogue: unknown;
}

export interface SavedScenarios {
  readonly items: readonly ReplayItem[];
  /** undefined: not run since the process, its connectors or the scenario changed */
  readonly answerOf: (item: ReplayItem) => ReplayAnswer | undefined;
  readonly isRunning: boolean;
  /** all, or one of them */
  readonly run: (id?: string) => void;
  readonly stop: () => void;
  /** in the place of one of its id, else behind the others */
  readonly keep: (processId: string, scenario: SavedScenario, label: string) => void;
  readonly remove: (item: ReplayItem) => void;
}

/** The scenarios saved with the document: every edit is a step of its history, results are kept while it is open. */
export function useSavedScenarios(
  { editor, catalogue, target }: Pick<ScenarioPanelProps, 'editor' | 'catalogue' | 'target'>,
  stand: string,
): SavedScenarios {
  const [kept, setKept] = useState<ReadonlyMap<string, KeptAnswer>>(new Map());
  const [asked, setAsked] = useState<{ readonly id?: string } | null>(null);
  const items = replayItems(editor.model());
  const latest = useRef({ editor, catalogue, target, stand });
  useEffect(() => {
    latest.current = { editor, catalogue, target, stand };
  });
  useEffect(() => {
    if (asked === null) return undefined;
    const now = latest.current;
    const model = now.editor.model();
    const wanted = replayItems(model).filter(({ id }) => asked.id === undefined || id === asked.id);
    const byId = new Map(wanted.map(({ id, scenario }) => [id, scenario]));
    const stopper = new AbortController();
    const onAnswer = (answer: ReplayAnswer) => {
      const scenario = byId.get(answer.id);
      if (!scenario || stopper.signal.aborted) return;
      const { stand: at, catalogue: known } = now;
      setKept((before) => new Map(before).set(answer.id, { answer, scenario, stand: at, catalogue: known }));
    };
    const replayed = { model, target: now.target, connectors: now.catalogue };
    void replayScenarios({ replayed, items: wanted }, onAnswer, stopper.signal).then(() => {
      if (!stopper.signal.aborted) setAsked(null);
    });
    return () => stopper.abort();
  }, [asked]);
  const put = (
    processId: string,
    label: string,
    change: (now: readonly SavedScenario[]) => readonly SavedScenario[],
  ) => {
    const process = editor.model().processes.find(({ id }) => id === processId);
    if (!process) return;
    const next = change(process.data.scenarios ?? []);
    editor.setData(new Map([[processId, withScenarios(process.data, next)]]), label);
  };
  return {
    items,
    answerOf: ({ id, scenario }) => {
      const found = kept.get(id);
      const isGood = found?.stand === stand && found.catalogue === catalogue;
      return isGood && sameScenario(found.scenario, scenario) ? found.answer : undefined;
    },
    isRunning: asked !== null,
    run: (id) => setAsked(id === undefined ? {} : { id }),
    stop: () => setAsked(null),
    keep: (processId, scenario, label) => put(processId, label, (now) => scenarioKept(now, scenario)),
    remove: ({ id, processId, scenario }) =>
      put(processId, `Delete scenario ${scenario.name}`, (now) => scenarioRemoved(now, id)),
  };
}

/** Its name changes nothing of what it says. */
function sameScenario(one: SavedScenario, other: SavedScenario): boolean {
  return (
    one === other ||
    (one.given === other.given && one.answers === other.answers && one.expected === other.expected)
  );
}
