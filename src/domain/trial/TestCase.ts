/**
 * A saved try of an action: what it is given, what answers it, and what is expected to come of that. Kept beside the
 * connector and never in its definition: no version, package or engine knows of it.
 */
export interface TestCase {
  readonly id: string;
  /** key of the action */
  readonly action: string;
  readonly name: string;
  readonly inputs: readonly CaseValue[];
  readonly answer: CaseAnswer;
  readonly expected: CaseExpectation;
}

/** A value as a person types it, so that what is no value yet is not lost. None for a parameter: it is not given. */
export interface CaseValue {
  /** what the parameter is told by: see `parameterRef` */
  readonly parameter: string;
  readonly text: string;
}

/** What stands in for the service: a response to the request of the action, or what the code behind it gives. */
export type CaseAnswer =
  | {
      readonly kind: 'response';
      readonly status: string;
      /** `Name: value`, one in a line */
      readonly headers: string;
      readonly body: string;
    }
  | { readonly kind: 'outputs'; readonly values: readonly CaseValue[] }
  | { readonly kind: 'error'; readonly code: string };

/** Outputs without a value are not looked at. */
export type CaseExpectation =
  | { readonly kind: 'outputs'; readonly values: readonly CaseValue[] }
  | { readonly kind: 'error'; readonly code: string };

/** What cases know a parameter by: its id, so that a new name changes nothing; files of before 2019 have none. */
export function parameterRef({
  id,
  key,
  name,
}: {
  readonly id?: string;
  readonly key?: string;
  readonly name: string;
}): string {
  return id ?? key ?? name;
}
