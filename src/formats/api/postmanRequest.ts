import type { SecurityNeeds } from '../../domain/api/ApiDescription.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { listOf, textOf } from './ApiContext.ts';
import { type PostmanAuth, postmanText } from './postmanAuth.ts';
import { filled, recordedAddress } from './recordedAddress.ts';
import type { RecordedBody, RecordedRequest, RecordedResponse, RecordedValue } from './RecordedRequest.ts';

interface Around {
  readonly folders: readonly string[];
  readonly security: SecurityNeeds | undefined;
  readonly where: readonly (string | number)[];
}

export function postmanRequest(
  item: JsonValue,
  { folders, security: inherited, where }: Around,
  auth: PostmanAuth,
  variables: ReadonlyMap<string, string>,
): RecordedRequest {
  const told = member(item, 'request');
  const request = typeof told === 'string' ? { url: told } : told;
  const name = textOf(item, 'name');
  const description = postmanText(request) ?? postmanText(item);
  const method = (textOf(request, 'method') ?? 'GET').toUpperCase();
  const common = {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...{ folders, method, where, notes: notesOf(item) },
  };
  const nothing = { path: '/', inPath: [], query: [], headers: [], responses: [] } as const;
  if (!isJsonObject(request)) return { ...common, ...nothing, refused: t('It has no request.') };
  const url = rawUrl(member(request, 'url'));
  if (url === '') return { ...common, ...nothing, refused: t('It has no address.') };
  if (!/^[A-Z][A-Z-]*$/.test(method))
    return { ...common, ...nothing, refused: t`“${method.slice(0, 40)}” is no method of a request.` };
  const headers = valuesOf(member(request, 'header'), variables);
  const authorization = headers.find(
    (one) => one.name.toLowerCase() === 'authorization' && one.isOff !== true,
  );
  const own = auth.needs(member(request, 'auth'));
  const security = own ?? inherited ?? (authorization && auth.header(authorization.value ?? ''));
  const body = bodyOf(member(request, 'body'), variables);
  const address = recordedAddress(url, variables);
  const unknown = /^\{\{[^{}]*\}\}/.exec(url)?.[0];
  const isUnknown = address.server === undefined && address.refused === undefined && unknown !== undefined;
  return {
    ...common,
    ...(isUnknown && {
      notes: [
        ...common.notes,
        t`The collection does not say what “${unknown}” is: the address is configured.`,
      ],
    }),
    ...withDescribed(address, member(request, 'url'), variables),
    headers,
    ...(body && { body }),
    ...(security && { security }),
    responses: listOf(item, 'response').flatMap(responseOf),
  };
}

function notesOf(item: JsonValue): readonly string[] {
  return listOf(item, 'event').flatMap((event) => {
    const when = textOf(event, 'listen') ?? 'event';
    const script = member(member(event, 'script'), 'exec');
    const isEmpty = script === undefined || (isJsonArray(script) && script.every((line) => line === ''));
    return isEmpty ? [] : [t`Its ${when} script is left out: scripts are never run here.`];
  });
}

function rawUrl(url: JsonValue | undefined): string {
  if (typeof url === 'string') return url;
  const raw = textOf(url, 'raw');
  if (raw !== undefined) return raw;
  const parts = (key: string, between: string) => {
    const value = member(url, key);
    if (typeof value === 'string') return value;
    return listOf(url, key)
      .map((part) => (typeof part === 'string' ? part : (textOf(part, 'value') ?? '')))
      .join(between);
  };
  const host = parts('host', '.');
  const path = parts('path', '/').replace(/^\//, '');
  const [protocol, port] = [textOf(url, 'protocol'), textOf(url, 'port')];
  if (host === '' && path === '') return '';
  return `${protocol === undefined ? '' : `${protocol}://`}${host}${port === undefined ? '' : `:${port}`}/${path}`;
}

/** What is said of the parts of an address beside it: descriptions, and what is switched off. */
function withDescribed(
  address: ReturnType<typeof recordedAddress>,
  url: JsonValue | undefined,
  variables: ReadonlyMap<string, string>,
): ReturnType<typeof recordedAddress> {
  const query = valuesOf(member(url, 'query'), variables);
  const inPath = new Map(valuesOf(member(url, 'variable'), variables).map((one) => [one.name, one]));
  return {
    ...address,
    query: query.length > 0 ? query : address.query,
    inPath: address.inPath.map((one) => ({ ...one, ...inPath.get(one.name) })),
  };
}

function valuesOf(
  list: JsonValue | undefined,
  variables: ReadonlyMap<string, string>,
): readonly RecordedValue[] {
  if (typeof list === 'string') return headerLines(list, variables);
  return (isJsonArray(list) ? list : []).flatMap((one): RecordedValue[] => {
    const name = textOf(one, 'key') ?? textOf(one, 'id');
    if (name === undefined) return [];
    const value = member(one, 'value');
    const description = postmanText(one);
    return [
      {
        name,
        ...(typeof value === 'string' && { value: filled(value, variables) }),
        ...(description !== undefined && { description }),
        ...(member(one, 'disabled') === true && { isOff: true }),
        ...(textOf(one, 'type') === 'file' && { isFile: true }),
      },
    ];
  });
}

/** 2.0 may write all headers as one text. */
function headerLines(text: string, variables: ReadonlyMap<string, string>): readonly RecordedValue[] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at <= 0
      ? []
      : [{ name: line.slice(0, at).trim(), value: filled(line.slice(at + 1).trim(), variables) }];
  });
}

function bodyOf(
  body: JsonValue | undefined,
  variables: ReadonlyMap<string, string>,
): RecordedBody | undefined {
  if (member(body, 'disabled') === true) return undefined;
  const mode = textOf(body, 'mode');
  if (mode === 'raw') {
    const language = textOf(member(member(body, 'options'), 'raw'), 'language');
    const mediaType = LANGUAGES.get(language ?? '');
    const text = textOf(body, 'raw');
    return text === undefined
      ? undefined
      : { kind: 'text', text, ...(mediaType !== undefined && { mediaType }) };
  }
  if (mode === 'urlencoded' || mode === 'formdata') {
    const fields = valuesOf(member(body, mode), variables);
    const mediaType = mode === 'formdata' ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
    return fields.length === 0 ? undefined : { kind: 'form', mediaType, fields };
  }
  if (mode === 'graphql') {
    const graphql = member(body, 'graphql');
    return {
      kind: 'graphql',
      query: textOf(graphql, 'query') ?? '',
      variables: textOf(graphql, 'variables') ?? JSON.stringify(member(graphql, 'variables') ?? {}),
    };
  }
  return mode === 'file' ? { kind: 'bytes' } : undefined;
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['html', 'text/html'],
  ['text', 'text/plain'],
  ['javascript', 'application/javascript'],
]);

function responseOf(response: JsonValue): readonly RecordedResponse[] {
  const code = member(response, 'code');
  if (typeof code !== 'number' || !Number.isInteger(code) || code < 100 || code > 599) return [];
  const description = textOf(response, 'name');
  return [
    {
      status: code,
      ...(description !== undefined && { description }),
      headers: [],
      body: textOf(response, 'body') ?? '',
    },
  ];
}
