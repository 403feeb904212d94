import type { JsonObject, JsonValue } from '../values/json.ts';
import type { SavedScenario } from '../scenario/SavedScenario.ts';
import type { Target } from './target.ts';
import type { ZeebeParts } from './zeebeParts.ts';

/** A process variable: an entry of `properties` in the extensions JSON. */
export interface Variable {
  /** key in `properties` */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** the default: a value of the type, or `${…}` */
  readonly value?: JsonValue;
  readonly description?: string;
  readonly display?: boolean;
  readonly displayName?: string;
  readonly analytics?: boolean;
  readonly model?: JsonValue;
  readonly rest: JsonObject;
}

/**
 * Where a value comes from. `variable`: the name of a process variable (for an output: of the
 * connector's output). `value`: a literal, or text with `${…}` in it.
 * `feel`: Camunda 8, the text of a FEEL expression without its `=`.
 * Other types (the dead `static_value`, `jsonpatch`) are kept as they came.
 */
export interface MappingEntry {
  readonly type: string;
  readonly value?: JsonValue;
  readonly rest?: JsonObject;
}

export type MappingType = 'MAP_ALL' | 'MAP_ALL_INPUTS' | 'MAP_ALL_OUTPUTS';

/** Of one element: `inputs` by parameter name, `outputs` by variable name (see reference 2.3 of the format). */
export interface Mapping {
  readonly inputs?: Readonly<Record<string, MappingEntry>>;
  readonly outputs?: Readonly<Record<string, MappingEntry>>;
  readonly mappingType?: MappingType;
  readonly rest?: JsonObject;
}

/** Names of parameters whose mapping a person set or cleared: auto-mapping leaves them alone. */
export interface Touched {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * What one BPMN element carries of the extensions JSON and of our sidecar, as one immutable value.
 * Lives on the element in the virtual moddle property `modelData` (bpmn/modelData.ts), so that undo,
 * copy, replace and id changes take it along.
 */
export interface ElementData {
  /** on a process */
  readonly variables?: readonly Variable[];
  /** keys of a process entry that we do not know, and `templates.default` */
  readonly processRest?: JsonObject;
  readonly mapping?: Mapping;
  readonly constants?: JsonObject;
  readonly assignment?: JsonValue;
  /** e-mail template of a user task: `templates.tasks.<id>` */
  readonly template?: JsonValue;
  /** sidecar: the connector version the task is pinned to */
  readonly connectorVersion?: string;
  /** sidecar: the hash that version had when it was attached, so that another content under its number is seen */
  readonly connectorHash?: string;
  /** sidecar */
  readonly touched?: Touched;
  /** sidecar, on a process: the engine version it is meant for, one of ENGINE_VERSIONS */
  readonly engineVersion?: string;
  /** sidecar, on a process: walks of it that are kept, to be walked again */
  readonly scenarios?: readonly SavedScenario[];
}

/** What the engines have no place for; kept beside the process in storage and archives. By element id. */
export interface Sidecar {
  readonly target: Target;
  readonly elements: Readonly<
    Record<
      string,
      {
        readonly connectorVersion?: string;
        readonly connectorHash?: string;
        readonly touched?: Touched;
        readonly engineVersion?: string;
        readonly scenarios?: readonly SavedScenario[];
      }
    >
  >;
}

/** One BPMN document as plain values, whoever read it: the canvas or the headless reader. */
export interface ProcessModel {
  readonly processes: readonly ProcessInfo[];
  /** flow elements, participants and lanes, in document order; not DI, not flows' waypoints */
  readonly elements: readonly ElementInfo[];
  /** text annotations, in document order; absent where there are none */
  readonly notes?: readonly NoteInfo[];
  /** what pools send one another; absent where that is nothing */
  readonly messageFlows?: readonly MessageFlowInfo[];
  /** which activity undoes what a compensation event is on; absent where none does */
  readonly compensations?: readonly CompensationInfo[];
  /** the engine version the file itself names: “8.6” */
  readonly engineVersion?: string;
}

export interface NoteInfo {
  readonly id: string;
  readonly text: string;
  /** id of the process or sub-process it is in; '' beside them */
  readonly holder: string;
  /** ids of what it is tied to */
  readonly about: readonly string[];
}

export interface MessageFlowInfo {
  readonly id: string;
  readonly name?: string;
  /** ids of its ends: elements or pools; '' for one that is missing */
  readonly source: string;
  readonly target: string;
}

/** An association of a compensation event on a border: flows do not lead to what undoes. */
export interface CompensationInfo {
  /** id of the boundary event */
  readonly event: string;
  /** id of the activity that is for compensation */
  readonly handler: string;
}

export interface ProcessInfo {
  readonly id: string;
  readonly name?: string;
  /** engines run it: they do unless `isExecutable` says "false" */
  readonly executable: boolean;
  /** `isExecutable` is not there: Camunda 8 runs it then no more than with "false" */
  readonly unsaid?: true;
  /** how people tell one version of it from another, where they say */
  readonly versionTag?: string;
  /** the same as `data.variables`, [] when there are none */
  readonly variables: readonly Variable[];
  /** all the process element carries, so that an edit of its variables keeps the rest */
  readonly data: ElementData;
}

/** What a repeated activity says about its rounds, in the words of its engine; what it does not say is absent. */
export interface Repetition {
  /** expression, or the name of a variable that holds a list */
  readonly collection?: string;
  /** the variable each round has one of the list in */
  readonly element?: string;
  readonly count?: string;
  /** no round follows once this holds */
  readonly until?: string;
}

/** What an engine wants an element to say: the message or signal of an event, what it waits for and sits on, … */
export type MissingPart =
  | 'message'
  | 'messageName'
  | 'signal'
  | 'signalName'
  | 'errorCode'
  | 'escalationCode'
  | 'event'
  | 'eventInside'
  | 'host'
  | 'script'
  | 'collection'
  | 'assignee';

export interface ElementInfo {
  readonly id: string;
  /** moddle type: 'bpmn:ServiceTask' */
  readonly type: string;
  readonly name?: string;
  /** id of the process it belongs to */
  readonly processId: string;
  /** `implementation` of a service (send, business rule) task */
  readonly implementation?: string;
  /** `calledElement` of a call activity */
  readonly calledElement?: string;
  /** of a call activity for Camunda 8 that keeps variables apart: those of the calling process, those of the called one */
  readonly ownVariables?: readonly ('parent' | 'child')[];
  /** code of the error a boundary event catches, and the task it sits on */
  readonly errorCode?: string;
  /** code of the escalation an event throws or catches */
  readonly escalationCode?: string;
  /** of an event that throws compensation: id of the one activity that is undone */
  readonly compensates?: string;
  readonly attachedTo?: string;
  /** `class`, `expression`, `delegateExpression`, `type` or the like of an engine are there */
  readonly javaDelegate?: boolean;
  readonly multiInstance?: boolean;
  /** absent where it is not repeated, or does not say how */
  readonly repetition?: Repetition;
  /** an event sub-process, a compensation activity, a link event: sequence flows need not reach or leave it */
  readonly detached?: boolean;
  /** what it says for Camunda 8; absent where that is nothing */
  readonly zeebe?: ZeebeParts;
  /** of a message event or receive task: the name of its message, '' for none yet */
  readonly messageName?: string;
  /** of a signal event: the name of its signal, '' for none yet */
  readonly signalName?: string;
  /** of a timer event: when it fires, '' for nothing yet */
  readonly timer?: string;
  /** absent where nothing is */
  readonly missing?: readonly MissingPart[];
  /** what its own expressions and scripts may name variables with; absent where they name nothing */
  readonly words?: readonly string[];
  /** a listener, a form: it may read and write variables that the file does not tell */
  readonly hiddenCode?: boolean;
  /** of a sequence flow */
  readonly condition?: string;
  /** ids of the ends of a sequence flow */
  readonly source?: string;
  readonly target?: string;
  /** id of the sub-process that holds it; absent right in a process */
  readonly parent?: string;
  /** id of the flow that is taken when no condition holds */
  readonly defaultFlow?: string;
  /** of an event, what it is about: 'message', 'timer', 'terminate'; 'multiple' for several, 'other' for what BPMN has no word for */
  readonly event?: string;
  /** of a link event: what joins the one that throws with the one that catches */
  readonly linkName?: string;
  readonly triggeredByEvent?: boolean;
  readonly isForCompensation?: boolean;
  /** a boundary event, or a start of an event sub-process, that lets the rest go on */
  readonly nonInterrupting?: boolean;
  readonly incoming: number;
  readonly outgoing: number;
  readonly data: ElementData;
}
