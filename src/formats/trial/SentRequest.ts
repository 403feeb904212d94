import type { SentPart } from './sentParts.ts';

/** A request as it would be sent. What is not known here stands as `{{NAME}}`, or `{{secrets.NAME}}`. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** user and password: sent as a header that nobody can read at a glance */
  readonly user?: readonly [name: string, password: string];
  readonly body?: string;
  /** instead of a body: the file it is */
  readonly file?: SentPart;
  /** instead of a body: what it is made of */
  readonly parts?: readonly SentPart[];
}

/** What stands between the parts: code makes up another one for each request. */
export const BOUNDARY = 'part';

/** Or why it cannot be sent. */
export type PlannedSending = { readonly request: SentRequest } | { readonly problem: string };
