export interface ApplyRequest {
  /** of the template */
  readonly text: string;
  /** of the element it is applied to: 'bpmn:Task' */
  readonly type: string;
}

export interface ApplyOutcome {
  /** of the process with the template applied; null where it fell short */
  readonly xml: string | null;
  readonly failure: string | null;
  /** why Camunda’s own library does not take it; then nobody can apply it */
  readonly refused?: string;
}
