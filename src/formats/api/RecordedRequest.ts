import type { JsonValue } from '../../domain/values/json.ts';
import type { ApiServer, SecurityNeeds } from '../../domain/api/ApiDescription.ts';

/** A value that was sent once; not all requests send it. */
export interface RecordedValue {
  readonly name: string;
  readonly value?: string;
  readonly description?: string;
  /** it was switched off */
  readonly isOff?: boolean;
  readonly isFile?: boolean;
  /** known of several samples, whose values do not come over */
  readonly type?: 'integer' | 'boolean' | 'string';
  readonly required?: boolean;
}

export type RecordedBody =
  | { readonly kind: 'text'; readonly text: string; readonly mediaType?: string }
  | { readonly kind: 'form'; readonly mediaType: string; readonly fields: readonly RecordedValue[] }
  | { readonly kind: 'graphql'; readonly query: string; readonly variables: string }
  /** of several samples, of which nothing but the types comes over */
  | { readonly kind: 'samples'; readonly mediaType: string; readonly values: readonly JsonValue[] }
  | { readonly kind: 'bytes'; readonly mediaType?: string };

export interface RecordedResponse {
  readonly status: number;
  readonly description?: string;
  readonly headers: readonly RecordedValue[];
  readonly body: string;
}

/** One request as it was sent or saved, with what is known of its answers: a sample, not a description. */
export interface RecordedRequest {
  readonly name?: string;
  readonly folders: readonly string[];
  readonly description?: string;
  readonly method: string;
  readonly server?: ApiServer;
  /** with `{names}` */
  readonly path: string;
  readonly inPath: readonly RecordedValue[];
  readonly query: readonly RecordedValue[];
  readonly headers: readonly RecordedValue[];
  readonly body?: RecordedBody;
  readonly security?: SecurityNeeds;
  readonly responses: readonly RecordedResponse[];
  /** into the file */
  readonly where: readonly (string | number)[];
  readonly refused?: string;
  /** why it is most likely no call of an API */
  readonly aside?: string;
  /** sentences about what does not come over */
  readonly notes: readonly string[];
}
