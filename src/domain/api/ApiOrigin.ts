/** What a description was written in. */
export const API_FORMATS = [
  'openapi-3.1',
  'openapi-3.0',
  'swagger-2.0',
  'postman-2.1',
  'postman-2.0',
  'curl',
  'sample',
  'wsdl-1.1',
  'odata-4',
  'odata-3',
  'odata-2',
  'asyncapi-2',
  'asyncapi-3',
  'graphql',
  'har-1.2',
] as const;
export type ApiFormat = (typeof API_FORMATS)[number];

/**
 * Where a value stands in a request. `others`: the members of a body that have no input of their own; `key`: what a
 * broker keeps the order of messages by; `variable`: a member of the body's member `variables`, as GraphQL has them.
 */
export const INPUT_PLACES = [
  'path',
  'query',
  'header',
  'cookie',
  'field',
  'body',
  'others',
  'key',
  'variable',
] as const;
export type InputPlace = (typeof INPUT_PLACES)[number];

/** `data`: a member of the body's member `data`; `errors`: the body's member of that name. GraphQL answers with them. */
export const OUTPUT_PLACES = ['body', 'header', 'status', 'data', 'errors'] as const;
type OutputPlace = (typeof OUTPUT_PLACES)[number];

/**
 * How the actions of a connector are requests to the API they came from: what has no place in its definition, and
 * what code needs to send them. It names parameters by their ids, so they can be renamed.
 */
export interface ApiOrigin {
  readonly format: ApiFormat;
  readonly title: string;
  /** of the description */
  readonly version: string;
  readonly servers: readonly OriginServer[];
  readonly schemes: readonly OriginScheme[];
  readonly calls: readonly ActionCall[];
}

/** An address that is configured. */
export interface OriginServer {
  /** the configuration variable that holds it */
  readonly config: string;
  /** as they were described, the first is the default; `{names}` stand for variables */
  readonly urls: readonly string[];
  readonly variables: readonly { readonly name: string; readonly config: string }[];
}

export const SCHEME_KINDS = [
  'basic',
  'bearer',
  'api-key',
  'oauth2-client',
  'oauth2-code',
  'oauth2-password',
  'oauth2-implicit',
  'openid',
  'mtls',
  'other',
] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** One way to prove who one is, as the description calls it. */
export interface OriginScheme {
  readonly name: string;
  readonly kind: SchemeKind;
  /** of an API key */
  readonly in?: 'header' | 'query' | 'cookie';
  /** of an API key: the header, query parameter or cookie; of another kind: what it is, such as `digest` */
  readonly key?: string;
  /** which configuration variable holds what it needs */
  readonly entries: readonly { readonly role: string; readonly config: string }[];
}

/** One action as a request. */
export interface ActionCall {
  /** key of the action */
  readonly action: string;
  /** what the operation is told from others by, such as `GET /pets/{id}` */
  readonly operation: string;
  /** its own name in the description */
  readonly id?: string;
  readonly method: string;
  /** `{names}` stand for the inputs in the path */
  readonly path: string;
  /** the configuration variable of its address */
  readonly server: string;
  /** the groups it is in */
  readonly tags?: readonly string[];
  readonly inputs: readonly CallInput[];
  readonly body?: CallBody;
  readonly outputs: readonly CallOutput[];
  /**
   * Which error of the connector a status is: `404`, `4XX` or `default`. `errors`: an answer of GraphQL that has some,
   * whatever its status
   */
  readonly errors: readonly { readonly status: string; readonly code: string }[];
  /** any one of the lists will do, and of a list all are needed; an empty list: none is. Absent: nothing is said */
  readonly security?: readonly (readonly { readonly scheme: string; readonly scopes: readonly string[] }[])[];
  /** what has to be sent where code cannot send it by itself: sentences for whoever writes that */
  readonly byHand?: string;
}

export interface CallInput {
  /** id of the parameter */
  readonly parameter: string;
  readonly in: InputPlace;
  /** the name there, where it is not the whole body */
  readonly name: string;
  /**
   * how it is written, in the words of OpenAPI 3, or as a literal of OData, `*` for the value: `odata guid'*'`; absent:
   * as usual at this place
   */
  readonly style?: string;
  readonly explode?: boolean;
  /** it is written as this media type, such as `application/json` in a query */
  readonly mediaType?: string;
  /** a value that is always the same */
  readonly constant?: string;
}

interface CallBody {
  readonly mediaType: string;
  /** what else the API would take */
  readonly others?: readonly string[];
  readonly required?: boolean;
}

export interface CallOutput {
  readonly parameter: string;
  readonly in: OutputPlace;
  /** of a header, or a member of the data */
  readonly name?: string;
  /** `200`, `2XX`, `4XX`, `default`: which answers bring it; absent: all do */
  readonly statuses?: readonly string[];
}
