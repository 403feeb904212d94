import { useEffect, useRef, useState } from 'react';
import { isBeforeM10, engineVersionOf } from '../../domain/process/engineVersions.ts';
import { actionOfTask } from '../../domain/connector/implementation.ts';
import type { ElementInfo, ProcessInfo } from '../../domain/process/process.ts';
import { advance, currentElement, currentPlace } from '../../domain/scenario/advance.ts';
import { calledGraphs } from '../../domain/scenario/calledGraphs.ts';
import { graphWithin, ownElement } from '../../domain/scenario/callPlaces.ts';
import { processName } from '../../domain/scenario/callProcess.ts';
import { runScenario, type WalkedStep } from '../../domain/scenario/runScenario.ts';
import { replayScenario } from '../../domain/scenario/replayScenario.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';
import type {
  RunState,
  ScenarioQuestion,
  ScenarioStep,
  ScenarioTools,
} from '../../domain/scenario/Scenario.ts';
import type { CallPlace, ScenarioAnswer, Values } from '../../domain/scenario/ScenarioAnswer.ts';
import { scenarioGraph, type ScenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import { startRun } from '../../domain/scenario/startRun.ts';
import { tryFeel } from '../../formats/feel/tryFeel.ts';
import { t } from '../../language/t.ts';
import { stepWords } from './stepWords.ts';
import type { CalledModels } from './useCalledModels.ts';
import type { ScenarioPanelProps } from './ScenarioPart.ts';

export interface ScenarioRun {
  readonly graph: ScenarioGraph;
  /** the processes of the project it can walk into */
  readonly called: NonNullable<ScenarioTools['called']>;
  readonly start: RunState;
  readonly steps: readonly WalkedStep[];
  /** what is to be answered before the next step */
  readonly question: ScenarioQuestion | null;
  /** 'endless': it was stopped after so many steps */
  readonly outcome: 'under way' | 'over' | 'failed' | 'endless';
  /** what it was started with */
  readonly given: Values;
  /** the document it walks: see `walkedText` */
  readonly stand: string;
  /** the saved scenario it began as */
  readonly saved?: SavedScenario;
}

export interface Scenario {
  readonly run: ScenarioRun | null;
  readonly isBusy: boolean;
  /** said once more when the same happens again */
  readonly news: string;
  readonly begin: (process: ProcessInfo, values: Values) => void;
  /** as it was saved, as far as the process still goes that way */
  readonly replay: (processId: string, scenario: SavedScenario) => void;
  readonly step: (answer?: ScenarioAnswer) => void;
  /** to the end, or to what nobody answers */
  readonly toEnd: (answer?: ScenarioAnswer) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly stop: () => void;
}

/** Walks the process that is open, one step after the other; marks on the canvas where it is. */
export function useScenario(
  { editor, catalogue, target }: Pick<ScenarioPanelProps, 'editor' | 'catalogue' | 'target'>,
  stand: string,
  called: CalledModels,
  answerOf: (element: ElementInfo) => ScenarioAnswer | undefined,
): Scenario {
  const [run, setRun] = useState<ScenarioRun | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [news, setNews] = useState('');
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => {
    editor.showRun(run && shownRun(run));
  }, [editor, run]);
  useEffect(
    () => () => {
      stopper.current?.abort();
      editor.showRun(null);
    },
    [editor],
  );
  const walkable = async (process: ProcessInfo): Promise<Pick<ScenarioRun, 'graph' | 'called'>> => {
    const model = editor.model();
    const isOld = isBeforeM10(engineVersionOf(model)) === true;
    const models = [{ model, target }, ...(await called.read())];
    return {
      graph: scenarioGraph(model, process, target, isOld),
      called: calledGraphs(models, isOld),
    };
  };
  const toolsFor = (signal: AbortSignal): ScenarioTools => ({
    feel: (expression, values) => tryFeel(expression, values, signal),
    actionOf: (element) => actionOfTask(catalogue, element)?.action ?? null,
  });
  const work = (task: (tools: ScenarioTools, signal: AbortSignal) => Promise<ScenarioRun>): void => {
    stopper.current?.abort();
    const control = new AbortController();
    stopper.current = control;
    setBusy(true);
    void task(toolsFor(control.signal), control.signal).then((next) => {
      if (control.signal.aborted) return;
      setRun(next);
      setNews(newsOf(next));
      setBusy(false);
    });
  };
  const goOn = (answer: ScenarioAnswer | undefined, most: number) => {
    if (run?.outcome !== 'under way') return;
    work(async (tools, signal) => {
      let first = answer;
      const known = (question: ScenarioQuestion) => {
        const given = first;
        first = undefined;
        const element = elementAt(run, question);
        return given ?? (most > 1 && question.kind === 'call' && element ? answerOf(element) : undefined);
      };
      const { steps, outcome } = await runScenario(
        run.graph,
        lastState(run),
        { ...tools, called: run.called },
        known,
        {
          signal,
          ...(most === 1 && { most }),
        },
      );
      return lookedOn({ ...run, steps: [...run.steps, ...steps] }, tools, most > 1 && outcome === 'endless');
    });
  };
  return {
    ...{ run, isBusy, news },
    begin: (process, values) =>
      work(async (tools) => {
        const { graph, called: others } = await walkable(process);
        const start = await startRun(graph, values, tools.feel);
        return lookedOn(
          { graph, called: others, start, steps: [], given: values, ...BEGUN, stand },
          tools,
          false,
        );
      }),
    replay: (processId, saved) => {
      const process = editor.model().processes.find(({ id }) => id === processId);
      if (!process) return;
      work(async (tools) => {
        const { graph, called: others } = await walkable(process);
        const { start, walked } = await replayScenario(graph, saved, { ...tools, called: others });
        const { steps, outcome } = walked;
        const run = { graph, called: others, start, steps, given: saved.given, ...BEGUN, stand, saved };
        return lookedOn(run, tools, outcome === 'endless');
      });
    },
    step: (answer) => goOn(answer, 1),
    toEnd: (answer) => goOn(answer, Infinity),
    back: () => {
      if (run && run.steps.length > 0)
        work((tools) => lookedOn({ ...run, steps: run.steps.slice(0, -1) }, tools, false));
    },
    restart: () => {
      stopper.current?.abort();
      setBusy(false);
      setRun(null);
    },
    stop: () => {
      stopper.current?.abort();
      setBusy(false);
    },
  };
}

const BEGUN = { question: null, outcome: 'under way' } as const;

export function lastState({ steps, start }: ScenarioRun): RunState {
  return steps.at(-1)?.state ?? start;
}

/** The run with what is asked next. */
async function lookedOn(run: ScenarioRun, tools: ScenarioTools, isEndless: boolean): Promise<ScenarioRun> {
  const state = lastState(run);
  if (isEndless) return { ...run, question: null, outcome: 'endless' };
  if (state.failure !== undefined) return { ...run, question: null, outcome: 'failed' };
  const next = await advance(run.graph, state, undefined, { ...tools, called: run.called });
  if (next === null) return { ...run, question: null, outcome: 'over' };
  return { ...run, question: 'question' in next ? next.question : null, outcome: 'under way' };
}

/** What a step or a question is about, also inside of calls. */
function elementAt(
  run: Pick<ScenarioRun, 'graph' | 'called'>,
  { element, within = [] }: Pick<ScenarioStep, 'element' | 'within'>,
): ElementInfo | undefined {
  return graphAt(run, within)?.at(element);
}

export function graphAt(
  { graph, called }: Pick<ScenarioRun, 'graph' | 'called'>,
  within: readonly CallPlace[] = [],
): ScenarioGraph | null {
  return graphWithin(
    graph,
    within.map(({ element }) => element),
    called,
  );
}

function shownRun(run: ScenarioRun) {
  const { graph, steps } = run;
  return {
    walked: steps.flatMap(({ step }) => (step.within ? [ownElement(step)] : [step.element, ...step.taken])),
    current: currentElement(graph, lastState(run)),
  };
}

function newsOf(run: ScenarioRun): string {
  const { graph, called, steps, outcome } = run;
  const state = lastState(run);
  const step = steps.at(-1)?.step;
  const next = outcome === 'under way' ? currentPlace(graph, state, called) : undefined;
  const said: string[] = [];
  if (step) {
    const inner = step.within ? graphAt(run, step.within) : null;
    const words = stepWords(
      step,
      next?.element,
      (id) => (inner ?? graph).at(id),
      (id) => graphWithin(graph, next?.within ?? [], called)?.at(id),
    );
    said.push(inner ? t`In “${processName(inner)}”: ${words}` : words);
  }
  if (outcome === 'over') said.push(t('The process is over.'));
  if (outcome === 'failed' && state.failure !== undefined) said.push(state.failure);
  if (outcome === 'endless') said.push(t('Stopped: it does not come to an end.'));
  return said.join(' ') || t('At the start.');
}
