import type { JsonValue } from '../../domain/values/json.ts';

/** What came of a case. */
export interface CaseRun {
  readonly isGreen: boolean;
  /** why it is not */
  readonly findings: readonly Finding[];
}

export interface Finding {
  /** where to mend it */
  readonly at: 'action' | 'inputs' | 'request' | 'answer' | 'expected';
  readonly message: string;
  /** ref of the parameter it is about */
  readonly parameter?: string;
  /** of an output that is not what was expected; absent: there is none */
  readonly expected?: JsonValue;
  readonly got?: JsonValue;
}
