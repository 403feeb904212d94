import type { JsonValue } from '../values/json.ts';
import type { Problem } from '../problem.ts';
import type { Protocol } from '../connector/connectorAbout.ts';
import type { ApiFormat, SchemeKind } from './ApiOrigin.ts';

/** A JSON schema of any dialect; it may be or hold a `$ref` that `ApiDescription.resolve` knows. */
export type ApiSchema = JsonValue;

/** What an API can do, whatever it was described in. All of it is a value but the references, which are followed when asked. */
export interface ApiDescription {
  readonly format: ApiFormat;
  readonly title: string;
  readonly version: string;
  /** Markdown */
  readonly description?: string;
  /** http and https only */
  readonly documentation?: string;
  readonly licence?: string;
  /** absent: REST */
  readonly protocol?: Protocol;
  readonly schemes: readonly SecurityScheme[];
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly operations: readonly ApiOperation[];
  /** what the API sends by itself: webhooks */
  readonly events?: readonly ApiEvent[];
  /** of the description as a whole */
  readonly problems: readonly Problem[];
  /** the same from the other side, where an application is described and not what its users do */
  readonly asApplication?: ApiDescription;
  /** what a reference leads to; undefined: it leads nowhere, or out of the description */
  readonly resolve: (reference: string) => ApiSchema | undefined;
}

export interface ApiServer {
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly {
    readonly name: string;
    readonly value?: string;
    readonly allowed?: readonly string[];
    readonly description?: string;
  }[];
}

export interface SecurityScheme {
  readonly name: string;
  readonly kind: SchemeKind;
  readonly description?: string;
  /** of an API key */
  readonly in?: 'header' | 'query' | 'cookie';
  /** of an API key: its header, parameter or cookie; else what it is called: `digest` */
  readonly key?: string;
  /** known addresses and other values that are no secrets, by role */
  readonly values?: Readonly<Record<string, string>>;
  /** what it needs besides what is usual for its kind */
  readonly needs?: readonly { readonly role: string; readonly secret: boolean }[];
}

/** Any one of the lists will do; of a list, all are needed. */
export type SecurityNeeds = readonly (readonly {
  readonly scheme: string;
  readonly scopes: readonly string[];
}[])[];

export interface ApiOperation {
  /** what it is told from others by: `GET /pets/{id}` */
  readonly key: string;
  readonly method: string;
  /** with `{names}` */
  readonly path: string;
  /** what has to be sent, in words: no code of ours can */
  readonly byHand?: string;
  readonly id?: string;
  /** what an action made of it is called: unique, and the same however the operations are ordered */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly servers: readonly ApiServer[];
  readonly security?: SecurityNeeds;
  readonly parameters: readonly ApiParameter[];
  readonly body?: ApiBody;
  readonly responses: readonly ApiResponse[];
  /** what it asks a GraphQL service for, and the field of the answer that is its result */
  readonly graphql?: { readonly document: string; readonly field: string };
  /** what the API sends because of it: callbacks */
  readonly events?: readonly ApiEvent[];
  /** why no action can be made of it */
  readonly refused?: string;
  /** why it is not chosen at first, though an action can be made of it */
  readonly aside?: string;
  /** what does not come over, with its place */
  readonly problems: readonly Problem[];
}

/** A message that the API sends to those who wait for it. */
export interface ApiEvent {
  /** what it is told from others by: `webhook paid` */
  readonly key: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly body?: ApiBody;
  /** what comes with its body */
  readonly parameters?: readonly ApiParameter[];
  /** where it is waited for, and how one proves there who one is; absent: the API calls by itself */
  readonly servers?: readonly ApiServer[];
  readonly security?: SecurityNeeds;
  /** what does not come over of it */
  readonly problems: readonly Problem[];
  /** what is told where no event is made of it */
  readonly leftOut: Problem;
}

export interface ApiParameter {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'key' | 'variable';
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly schema: ApiSchema;
  readonly example?: JsonValue;
  readonly style?: string;
  readonly explode?: boolean;
  readonly mediaType?: string;
}

export interface ApiBody {
  readonly mediaType: string;
  readonly others: readonly string[];
  readonly required: boolean;
  readonly description?: string;
  readonly schema: ApiSchema;
  readonly example?: JsonValue;
  /** of a body of several parts: the media types of those that say theirs */
  readonly partTypes?: ReadonlyMap<string, string>;
}

export interface ApiResponse {
  /** `200`, `2XX`, `default` */
  readonly status: string;
  /** of a failure that has a name of its own: several may have one status */
  readonly fault?: string;
  readonly description?: string;
  readonly mediaType?: string;
  readonly schema?: ApiSchema;
  readonly example?: JsonValue;
  readonly headers: readonly {
    readonly name: string;
    readonly schema: ApiSchema;
    readonly description?: string;
  }[];
}
