import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { ApiFormat } from '../../domain/api/ApiOrigin.ts';
import { isJsonObject, member } from '../../domain/jsonValue.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Problem } from '../../domain/problem.ts';
import { fileProblem } from '../RawFile.ts';
import { decodeText } from '../readText.ts';
import type { ApiSource, Tell } from './apiProtocol.ts';
import { asyncApiDescription, asyncApiFormat } from './asyncapi/asyncApiDescription.ts';
import { curlRequests, isCurl } from './curlRequests.ts';
import { graphqlDescription, introspectionPath, isGraphql } from './graphql/graphqlDescription.ts';
import { isHttpMessage, sampleRequest } from './httpMessage.ts';
import { openApiDescription, openApiFormat } from './openApiDescription.ts';
import { PostmanAuth } from './postmanAuth.ts';
import { isOldPostman, postmanDescription, postmanFormat } from './postmanDescription.ts';
import { harDescription, isHar } from './har/harDescription.ts';
import { inText } from './inText.ts';
import { readDescription } from './readDescription.ts';
import { recordedDescription } from './recordedDescription.ts';
import type { RecordedRequest } from './RecordedRequest.ts';
import { csdlOfJson, isCsdlJson } from './odata/csdlJson.ts';
import { csdlOfXml, isEdmx } from './odata/csdlXml.ts';
import { odataDescription } from './odata/odataDescription.ts';
import { isWsdl, wsdlDescription } from './wsdl/wsdlDescription.ts';
import { ApiXml, readApiXml } from './xml/ApiXml.ts';

export interface DescribedApi {
  /** null: it cannot be read, and a problem says why */
  readonly api: ApiDescription | null;
  readonly problems: readonly Problem[];
}

/** The largest descriptions in use have 15 MB. */
const MAX_BYTES = 40_000_000;

/**
 * What an API is described as, whatever it was described in: found out by what is in it.
 * @param rest is called again and again, and may wait or throw
 */
export async function describeApi(
  source: ApiSource,
  tell: Tell = () => undefined,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<DescribedApi> {
  if (source.kind === 'sample') return sample(source.request, source.response);
  const file = source.kind === 'file' ? source.file.name : '';
  tell('Reading the file');
  const text = source.kind === 'file' ? textIn(source.file.bytes) : source.text;
  if (typeof text !== 'string') return refused(file, text.code, text.message);
  if (text.trim() === '') return refused(file, 'file-empty', 'The file is empty.');
  if (isCurl(text)) return commands(text, file);
  if (isHttpMessage(text)) return sample(text, '');
  await rest();
  if (isGraphql(text)) {
    const { sdlSchema } = await import('./graphql/sdlSchema.ts');
    const schema = sdlSchema(text, file);
    if ('message' in schema) return { api: null, problems: [schema] };
    return { api: await graphqlDescription(schema, file, tell, rest), problems: [] };
  }
  if (text.trimStart().startsWith('<')) return inXml(text, file, tell, rest);
  const read = await readDescription(text, file);
  if (read.value === undefined) return { api: null, problems: read.problems };
  await rest();
  if (!isJsonObject(read.value)) return refused(file, 'api-not-recognised', NOT_RECOGNISED);
  const api = await described(read.value, file, tell, rest);
  if (api === null) return refused(file, 'api-not-recognised', otherKind(read.value) ?? NOT_RECOGNISED);
  const placed = inText(api, text, read.offsetOf);
  return { api: { ...placed, problems: [...read.problems, ...placed.problems] }, problems: [] };
}

async function inXml(
  text: string,
  file: string,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<DescribedApi> {
  const xml = readApiXml(text, file);
  if (!(xml instanceof ApiXml)) return { api: null, problems: [xml] };
  if (isWsdl(xml)) return { api: await wsdlDescription(xml, tell, rest), problems: [] };
  if (isEdmx(xml)) {
    const csdl = csdlOfXml(xml);
    if (typeof csdl === 'string') return refused(file, 'api-not-recognised', csdl);
    return { api: await odataDescription(csdl, tell, rest), problems: [] };
  }
  const { localName, namespace } = xml.root;
  const root = `Its root is <${localName.slice(0, 60)}>${namespace === '' ? '' : ` of “${namespace.slice(0, 100)}”`}.`;
  return refused(file, 'api-not-recognised', `${NOT_RECOGNISED} ${root}`);
}

async function described(
  root: JsonObject,
  file: string,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription | null> {
  const format = openApiFormat(root);
  if (format !== null) return openApiDescription(root, format, file, tell, rest);
  if (isCsdlJson(root)) return odataDescription(csdlOfJson(root, file), tell, rest);
  const messages = asyncApiFormat(root);
  if (messages !== null) return asyncApiDescription(root, messages, file, tell, rest);
  const introspected = introspectionPath(root);
  if (introspected !== null) {
    const { introspectedSchema } = await import('./graphql/introspectedSchema.ts');
    return graphqlDescription(introspectedSchema(root, introspected), file, tell, rest);
  }
  if (isHar(root)) return harDescription(root, file, tell, rest);
  const postman = postmanFormat(root);
  return postman === null ? null : postmanDescription(root, postman, file, rest);
}

function commands(text: string, file: string): DescribedApi {
  const auth = new PostmanAuth();
  const requests = curlRequests(text, auth);
  if (requests.length === 0) return refused(file, 'api-not-recognised', 'No cURL command is in this text.');
  return { api: recorded('curl', requests, auth, file), problems: [] };
}

function sample(request: string, response: string): DescribedApi {
  const auth = new PostmanAuth();
  const read = sampleRequest(request, response, auth);
  if (read.refused !== undefined) return refused('', 'api-sample-refused', read.refused);
  return { api: recorded('sample', [read], auth, ''), problems: [] };
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

const NOT_RECOGNISED =
  'This is no description of an API that is read here: OpenAPI 3, Swagger 2.0, AsyncAPI 2 and 3, GraphQL, OData, WSDL 1.1, a Postman collection, a HAR recording or cURL commands.';

function otherKind(root: JsonObject): string | null {
  const messages = member(root, 'asyncapi');
  if (typeof messages === 'string' || typeof messages === 'number')
    return `This is AsyncAPI ${String(messages).slice(0, 20)}; 2 and 3 are read here.`;
  if (isOldPostman(root))
    return 'This is a Postman collection of version 1. Export it from Postman as “Collection v2.1” and import that.';
  const version = member(root, 'openapi') ?? member(root, 'swagger') ?? member(root, 'swaggerVersion');
  if (typeof version === 'string' || typeof version === 'number')
    return `This is OpenAPI or Swagger ${String(version).slice(0, 20)}; 2.0, 3.0 and 3.1 are read here.`;
  return null;
}

function textIn(bytes: Uint8Array): string | { readonly code: string; readonly message: string } {
  if (bytes.length > MAX_BYTES)
    return { code: 'file-too-large', message: `The description is larger than ${MAX_BYTES / 1_000_000} MB.` };
  const decoded = decodeText(bytes);
  return decoded?.text ?? { code: 'file-not-text', message: 'The file is not text in an encoding we know.' };
}

function refused(file: string, code: string, message: string): DescribedApi {
  return { api: null, problems: [fileProblem(file, code, message)] };
}
