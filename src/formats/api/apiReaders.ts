import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { ApiFormat } from '../../domain/api/ApiOrigin.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { fileProblem } from '../RawFile.ts';
import { textOf } from './ApiContext.ts';
import { type ApiKindId, isOldPostman } from './apiKinds.ts';
import type { Tell } from './apiProtocol.ts';
import { asyncApiDescription, asyncApiFormat } from './asyncapi/asyncApiDescription.ts';
import { curlRequests } from './curlRequests.ts';
import { graphqlDescription } from './graphql/graphqlDescription.ts';
import { introspectionPath } from './graphql/GraphqlSchema.ts';
import { harDescription } from './har/harDescription.ts';
import { sampleRequest } from './httpMessage.ts';
import { csdlOfJson } from './odata/csdlJson.ts';
import { csdlOfXml } from './odata/csdlXml.ts';
import { odataDescription } from './odata/odataDescription.ts';
import { openApiDescription, openApiFormat } from './openApiDescription.ts';
import { PostmanAuth } from './postmanAuth.ts';
import { postmanDescription, postmanFormat } from './postmanDescription.ts';
import { recordedDescription } from './recordedDescription.ts';
import type { RecordedRequest } from './RecordedRequest.ts';
import { wsdlDescription } from './wsdl/wsdlDescription.ts';
import type { ApiXml } from './xml/ApiXml.ts';

/** While a description is read. */
export interface Reading {
  readonly file: string;
  readonly tell: Tell;
  readonly rest: () => Promise<void>;
}

/** What was read; else a sentence why it is not, or a problem that knows the place as well. */
export type ReadResult = ApiDescription | Problem | string;

/** How a kind is read from each notation that it can be in. */
interface ApiReader {
  readonly text?: (text: string, reading: Reading) => Promise<ReadResult> | ReadResult;
  readonly xml?: (xml: ApiXml, reading: Reading) => Promise<ReadResult> | ReadResult;
  readonly json?: (root: JsonObject, reading: Reading) => Promise<ReadResult> | ReadResult;
}

/** Beside the page: none of them is loaded before a description is read. */
export const API_READERS: Readonly<Record<ApiKindId, ApiReader>> = {
  openapi: {
    json: (root, { file, tell, rest }) => {
      const format = openApiFormat(root);
      if (format !== null) return openApiDescription(root, format, file, tell, rest);
      const version = member(root, 'openapi') ?? member(root, 'swagger') ?? member(root, 'swaggerVersion');
      return otherVersion(t('OpenAPI or Swagger'), version, t('2.0, 3.0 and 3.1 are read here.'));
    },
  },
  asyncapi: {
    json: (root, { file, tell, rest }) => {
      const format = asyncApiFormat(root);
      return format === null
        ? otherVersion('AsyncAPI', member(root, 'asyncapi'), t('2 and 3 are read here.'))
        : asyncApiDescription(root, format, file, tell, rest);
    },
  },
  odata: {
    json: (root, { file, tell, rest }) =>
      (textOf(root, '$Version') ?? '').startsWith('4')
        ? odataDescription(csdlOfJson(root, file), tell, rest)
        : otherVersion(t('CSDL JSON of OData'), member(root, '$Version'), t('4 is read here.')),
    xml: (xml, { tell, rest }) => {
      const csdl = csdlOfXml(xml);
      return typeof csdl === 'string' ? csdl : odataDescription(csdl, tell, rest);
    },
  },
  wsdl: {
    xml: (xml, { tell, rest }) =>
      xml.root.localName === 'definitions'
        ? wsdlDescription(xml, tell, rest)
        : otherVersion('WSDL', '2.0', t('1.1 is read here.')),
  },
  graphql: {
    text: async (text, { file, tell, rest }) => {
      const { sdlSchema } = await import('./graphql/sdlSchema.ts');
      const schema = sdlSchema(text, file);
      return 'message' in schema ? schema : graphqlDescription(schema, file, tell, rest);
    },
    json: async (root, { file, tell, rest }) => {
      const { introspectedSchema } = await import('./graphql/introspectedSchema.ts');
      return graphqlDescription(introspectedSchema(root, introspectionPath(root) ?? []), file, tell, rest);
    },
  },
  har: { json: (root, { file, tell, rest }) => harDescription(root, file, tell, rest) },
  postman: {
    json: (root, { file, rest }) => {
      const format = postmanFormat(root);
      if (format !== null) return postmanDescription(root, format, file, rest);
      return isOldPostman(root)
        ? t(
            'This is a Postman collection of version 1. Export it from Postman as “Collection v2.1” and import that.',
          )
        : t('This Postman collection has no requests.');
    },
  },
  curl: {
    text: (text, { file }) => {
      const auth = new PostmanAuth();
      const requests = curlRequests(text, auth);
      return requests.length === 0
        ? t('No cURL command is in this text.')
        : recorded('curl', requests, auth, file);
    },
  },
  http: { text: (text, { file }) => readSample(text, '', file) },
};

/** A request with its response, each as an HTTP message, a cURL command or a body alone. */
export function readSample(request: string, response: string, file: string): ApiDescription | Problem {
  const auth = new PostmanAuth();
  const read = sampleRequest(request, response, auth);
  if (read.refused !== undefined) return fileProblem(file, 'api-sample-refused', read.refused);
  return recorded('sample', [read], auth, file);
}

/** Called after the host of the first request, for nothing else tells what it is. */
function recorded(
  format: ApiFormat,
  requests: readonly RecordedRequest[],
  auth: PostmanAuth,
  file: string,
): ApiDescription {
  const host = /^https?:\/\/([^/:]+)/i.exec(requests[0]?.server?.url ?? '')?.[1];
  const title = host ?? (file.replace(/\.[^.]*$/, '') || 'API');
  return recordedDescription(
    { ...{ format, title, version: '', problems: [] }, schemes: auth.schemes, file },
    requests,
  );
}

function otherVersion(what: string, version: JsonValue | undefined, read: string): string {
  const told = typeof version === 'string' || typeof version === 'number' ? String(version) : '';
  return t`This is ${what} ${told.slice(0, 20)}; ${read}`;
}
