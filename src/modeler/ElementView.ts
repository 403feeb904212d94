import type { ElementData } from '../domain/process/process.ts';
import type { ZeebeParts } from '../domain/process/zeebeParts.ts';
import type { AppliedTemplate } from '../domain/templates/AppliedTemplate.ts';

/** All that the properties panel shows of one element, as plain immutable values. */
export interface ElementView {
  readonly id: string;
  /** moddle type, 'bpmn:ServiceTask' */
  readonly type: string;
  /** what people call the type: 'Service task', 'Error boundary event' */
  readonly typeLabel: string;
  readonly name: string;
  readonly documentation: string;
  /** the process it belongs to (of a participant: the one it shows); its variables are the ones in reach */
  readonly processId: string | null;
  readonly isProcess: boolean;
  /** service, send, business rule and plain tasks: can get an implementation */
  readonly takesImplementation: boolean;
  /** the elements the format knows mappings for: service tasks, call activities, user tasks, message and start/end events … */
  readonly takesMapping: boolean;
  readonly implementation: string;
  readonly data: ElementData;
  /**
   * String attributes by qualified name as the panel edits them: 'isExecutable', 'targetNamespace' (of the definitions,
   * on a process), 'activiti:assignee', 'activiti:candidateUsers', 'activiti:formKey', 'activiti:dueDate',
   * 'activiti:async', 'activiti:versionTag', 'calledElement', 'scriptFormat' … and every attribute nobody knows.
   */
  readonly attributes: Readonly<Record<string, string>>;
  /** text of a sequence flow's condition; null where there can be none */
  readonly condition: string | null;
  readonly timer: { readonly kind: TimerKind; readonly value: string } | null;
  /** message, signal or error this event refers to */
  readonly reference: EventReference | null;
  readonly multiInstance: MultiInstanceView | null;
  /** Camunda 8: the element template it was made from */
  readonly template: AppliedTemplate | null;
  /** Camunda 8: what it says besides mapping and template */
  readonly zeebe: ZeebeParts;
  /** extension elements, each as XML text */
  readonly extensionElements: readonly string[];
}

export type TimerKind = 'timeDate' | 'timeDuration' | 'timeCycle';
export type ReferenceKind = 'message' | 'signal' | 'error';

export interface EventReference {
  readonly kind: ReferenceKind;
  /** id of the referenced root element; '' for none yet */
  readonly id: string;
  readonly name: string;
  /** errors only */
  readonly code: string;
  /** what can be chosen in this document */
  readonly choices: readonly { readonly id: string; readonly name: string; readonly code: string }[];
}

export interface MultiInstanceView {
  readonly sequential: boolean;
  readonly cardinality: string;
  readonly collection: string;
  readonly elementVariable: string;
  readonly completionCondition: string;
}
