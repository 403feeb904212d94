import type { Action } from '../connector/connector.ts';
import type { Tried } from '../expressions/Tried.ts';
import type { JsonValue } from '../values/json.ts';
import type { ElementInfo } from '../process/process.ts';

import type { CallPlace, ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

/** Where a run is; one of them for each way that is under way. */
export interface Token {
  readonly id: number;
  /** the element it is at */
  at: string;
  /** the flow it came by */
  via?: string;
  readonly scope: number;
  /** the scope of what it waits for: the inside of a sub-process */
  inside?: number;
  /** what it is at is done: which way it leaves is still to be told */
  isLeaving?: boolean;
  /** it undoes something, for the event that is at this token */
  readonly undoesFor?: number;
  /** it waits until all is undone that it asked for */
  isUndoing?: boolean;
  rounds?: Rounds;
  /** what it calls is under way */
  called?: CalledRun;
  /** it waits for a signal of this run: others go first */
  isWaiting?: boolean;
  /** the signal it waited for came, with these variables */
  signalled?: Values;
}

/** A process of the project that a call activity walks: a run of its own. */
export interface CalledRun {
  readonly process: string;
  /** of the visits of the call activity, which one began it */
  readonly visit: number;
  /** variables of the call activity itself */
  readonly locals: Values;
  readonly state: RunState;
}

export interface Rounds {
  readonly items: readonly JsonValue[];
  /** how many are done */
  at: number;
  readonly results: JsonValue[];
}

/** A process or sub-process that is under way, with the variables that are its own. */
export interface RunScope {
  readonly id: number;
  readonly parent?: number;
  /** id of the sub-process; absent: the process */
  readonly element?: string;
  readonly variables: Record<string, JsonValue>;
  /** what was completed in it and can be undone */
  done?: Completed[];
  /** it came to its end, and is kept for what in it can be undone */
  isOver?: boolean;
}

/** An activity that was completed, with the compensation event on its border. */
export interface Completed {
  readonly element: string;
  readonly event: string;
  /** rises with each: the last one is undone first */
  readonly order: number;
}

/** All of a run at one moment; plain, so that going back is taking the one before. */
export interface RunState {
  readonly tokens: readonly Token[];
  readonly scopes: readonly RunScope[];
  readonly nextId: number;
  /** how often each element has been walked */
  readonly visits: Readonly<Record<string, number>>;
  /** why it cannot go on; absent while it can, and at a good end */
  readonly failure?: string;
  /** the element that fails it, or waits for ever */
  readonly failedAt?: string;
}

/** A variable that a step wrote, and what wrote it: the words of a mapping. */
export interface Written {
  readonly variable: string;
  readonly before?: JsonValue;
  readonly after: JsonValue;
  readonly by: string;
}

export interface ScenarioStep {
  readonly element: string;
  /** the calls it is inside of, from the outside in; absent in the process itself */
  readonly within?: readonly CallPlace[];
  /** of the visits of this element, which one, from 1 */
  readonly visit: number;
  /** what the connector, or whoever does it, would have got */
  readonly inputs?: Values;
  /** parameters that got nothing */
  readonly empty?: readonly string[];
  readonly answer?: ScenarioAnswer;
  readonly written: readonly Written[];
  /** flows it went on by */
  readonly taken: readonly string[];
  /** why these */
  readonly why?: string;
  /** what could not be worked out, is not walked, … */
  readonly notes: readonly string[];
  /** of the process, behind the step */
  readonly variables: Values;
}

/** What is to be answered before the run can go on. */
export interface ScenarioQuestion {
  readonly kind: 'call' | 'wait' | 'branch';
  readonly element: string;
  /** as of a step */
  readonly within?: readonly CallPlace[];
  readonly visit: number;
  /** of a call or a wait: what it is given */
  readonly inputs: Values;
  readonly empty: readonly string[];
  readonly notes: readonly string[];
  /** of a branch: the flows to choose from, and whether several may be */
  readonly flows: readonly string[];
  readonly isSeveral: boolean;
  /** events that can happen instead, or beside it */
  readonly events: readonly string[];
  /** why it is asked */
  readonly why: string;
  /** it goes on by itself where nobody says that an event happens */
  readonly isOptional: boolean;
  /** events of the processes that called this one */
  readonly eventsAbove?: readonly EventAbove[];
  /** the process it calls, which is walked where nobody says what comes back */
  readonly enters?: string;
  /** a signal that this run can still throw: it is waited for where nobody says that it comes */
  readonly awaits?: string;
  /** what came with a signal */
  readonly comes?: Values;
}

export interface EventAbove {
  readonly id: string;
  /** how many calls up */
  readonly above: number;
}

/** What a run asks of the world outside: nothing of it is the process's own. */
export interface ScenarioTools {
  readonly feel: FeelReader;
  /** what a task calls; null where nobody has it */
  readonly actionOf: (element: ElementInfo) => Action | null;
  /** a process of the project by its id, null where it has none; absent where no project is known */
  readonly called?: (process: string) => ScenarioGraph | null;
}

/** Works out FEEL (without its `=`): a library's part, given to the run by whoever runs it. */
export type FeelReader = (expression: string, values: Values) => Promise<Tried> | Tried;

export type Advance =
  { readonly step: ScenarioStep; readonly state: RunState } | { readonly question: ScenarioQuestion };
