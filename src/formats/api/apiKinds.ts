import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { isCurl, isHttpMessage, isSchemaText } from './apiTexts.ts';
import { introspectionPath } from './graphql/GraphqlSchema.ts';

/** The root of a file in XML. */
interface XmlRoot {
  readonly localName: string;
  readonly namespace: string;
}

/**
 * A kind of description that a connector can be made of. It is told by what is in it, of whatever version: who reads it
 * says which versions are read.
 */
export interface ApiKind {
  /** what is read, where people choose a file */
  readonly labels: readonly string[];
  /** what it is: `This is … .` */
  readonly what: string;
  /** of names of files that are nothing else */
  readonly endings: readonly string[];
  /** its first lines, in any notation: what is pasted, and what is too large to be looked into at once */
  readonly start: RegExp;
  /** in a notation of its own */
  readonly isText?: (text: string) => boolean;
  readonly isXml?: (root: XmlRoot) => boolean;
  /** JSON or YAML */
  readonly isJson?: (root: JsonObject) => boolean;
}

const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
const WSDL_2 = 'http://www.w3.org/ns/wsdl';
const EDMX =
  /^http:\/\/(docs\.oasis-open\.org\/odata\/ns\/edmx|schemas\.microsoft\.com\/ado\/20\d\d\/\d\d\/edmx)$/;

/** All there are. The first that a file looks like is what it is. */
export const API_KINDS = {
  openapi: {
    labels: [t('OpenAPI 3.0 and 3.1'), 'Swagger 2.0'],
    what: t('an API description (OpenAPI)'),
    endings: [],
    start: /"(openapi|swagger(Version)?)"\s*:\s*"?\d|^(openapi|swagger)\s*:/m,
    isJson: (root) =>
      hasVersion(root, 'openapi') || hasVersion(root, 'swagger') || hasVersion(root, 'swaggerVersion'),
  },
  asyncapi: {
    labels: [t('AsyncAPI 2 and 3')],
    what: t('a description of messages (AsyncAPI)'),
    endings: [],
    start: /"asyncapi"\s*:\s*"?\d|^asyncapi\s*:/m,
    isJson: (root) => hasVersion(root, 'asyncapi'),
  },
  odata: {
    labels: [t('OData 2 to 4')],
    what: t('the description of an OData service'),
    endings: ['edmx', 'csdl'],
    start: /<([\w.-]+:)?Edmx\b|"\$Version"\s*:\s*"4/,
    isXml: ({ localName, namespace }) => localName === 'Edmx' && EDMX.test(namespace),
    isJson: (root) => hasVersion(root, '$Version'),
  },
  wsdl: {
    labels: ['WSDL 1.1'],
    what: t('the description of a web service (WSDL)'),
    endings: ['wsdl'],
    start: /<([\w.-]+:)?definitions\b[^>]*["']http:\/\/schemas\.xmlsoap\.org\/wsdl\/["']/,
    isXml: ({ localName, namespace }) =>
      (localName === 'definitions' && namespace === WSDL) ||
      (localName === 'description' && namespace === WSDL_2),
  },
  graphql: {
    labels: ['GraphQL'],
    what: t('the schema of a GraphQL service'),
    endings: ['graphql', 'graphqls', 'gql'],
    start: /^\s*\{\s*("data"\s*:\s*\{\s*)?"__schema"\s*:/,
    isText: isSchemaText,
    isJson: (root) => introspectionPath(root) !== null,
  },
  har: {
    labels: ['HAR 1.2'],
    what: t('a recording of requests (HAR)'),
    endings: ['har'],
    start: /^\s*\{\s*"log"\s*:\s*\{/,
    isJson: (root) => isJsonArray(member(member(root, 'log'), 'entries')),
  },
  postman: {
    labels: [t('Postman 2.0 and 2.1')],
    what: t('a Postman collection'),
    endings: [],
    start: /"_postman_id"\s*:|"https:\/\/schema\.(get)?postman\.com\//,
    isJson: (root) =>
      (isJsonArray(member(root, 'item')) && isJsonObject(member(root, 'info'))) || isOldPostman(root),
  },
  curl: {
    labels: [t('cURL commands')],
    what: t('a cURL command'),
    endings: [],
    start: /^\s*(\$ )?curl\s/,
    isText: isCurl,
  },
  http: {
    labels: [t('HTTP requests')],
    what: t('an HTTP request'),
    endings: [],
    start: /^\s*[A-Z]{3,7}[ \t]+(https?:\/)?\/\S*[ \t]+HTTP\/[\d.]+[ \t]*\r?\n/,
    isText: isHttpMessage,
  },
} as const satisfies Readonly<Record<string, ApiKind>>;

export type ApiKindId = keyof typeof API_KINDS;

const ALL = Object.entries(API_KINDS) as readonly (readonly [ApiKindId, ApiKind])[]; // its own keys

/** What the reader takes, for people: "OpenAPI 3.0 and 3.1, Swagger 2.0, …". */
export const API_LABELS: readonly string[] = ALL.flatMap(([, { labels }]) => labels);

/** Endings of names of files that are descriptions, without the dot. */
export const API_ENDINGS: readonly string[] = ALL.flatMap(([, { endings }]) => endings);

/** Neither JSON nor YAML nor XML. */
export function kindOfText(text: string): ApiKindId | null {
  return found(({ isText }) => isText?.(text) === true);
}

export function kindOfXml(root: XmlRoot): ApiKindId | null {
  return found(({ isXml }) => isXml?.(root) === true);
}

/** @param root of JSON, or of YAML that was read as such */
export function kindOfJson(root: JsonValue): ApiKindId | null {
  return isJsonObject(root) ? found(({ isJson }) => isJson?.(root) === true) : null;
}

/** By its first lines alone: they can be wrong, as what is read tells later. */
export function kindByStart(text: string): ApiKindId | null {
  const start = text.slice(0, 4_000);
  return found((kind) => kind.start.test(start)) ?? (isSchemaText(start) ? 'graphql' : null);
}

export function kindByName(name: string): ApiKindId | null {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  return found(({ endings }) => ending !== undefined && endings.includes(ending));
}

function found(is: (kind: ApiKind) => boolean): ApiKindId | null {
  return ALL.find(([, kind]) => is(kind))?.[0] ?? null;
}

function hasVersion(root: JsonObject, key: string): boolean {
  const told = member(root, key);
  return typeof told === 'string' || typeof told === 'number';
}

/** What only version 1 looks like: a list of requests, and the order of their ids. */
export function isOldPostman(root: JsonObject): boolean {
  return isJsonArray(member(root, 'requests')) && (isJsonArray(member(root, 'order')) || 'folders' in root);
}
