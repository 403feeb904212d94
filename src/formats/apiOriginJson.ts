import {
  API_FORMATS,
  INPUT_PLACES,
  OUTPUT_PLACES,
  SCHEME_KINDS,
  type ActionCall,
  type ApiOrigin,
} from '../domain/api/ApiOrigin.ts';
import { given } from './given.ts';
import type { StrictObject } from './json/StrictObject.ts';

/** Keys in a fixed order, so that the same is always the same bytes; those without a value are undefined. */
export function apiOriginJson({ format, title, version, servers, schemes, calls }: ApiOrigin) {
  return {
    ...{ format, title, version },
    servers: servers.map(({ config, urls, variables }) => ({
      config,
      urls,
      variables: variables.map(({ name, config: holds }) => ({ name, config: holds })),
    })),
    schemes: schemes.map(({ name, kind, in: place, key, entries }) => ({
      ...{ name, kind, in: place, key },
      entries: entries.map(({ role, config }) => ({ role, config })),
    })),
    calls: calls.map(callJson),
  };
}

function callJson({ action, operation, id, method, path, server, tags, ...rest }: ActionCall) {
  return {
    ...{ action, operation, id, method, path, server, tags },
    inputs: rest.inputs.map((one) => {
      const { parameter, in: place, name, style, explode, mediaType, constant } = one;
      return { parameter, in: place, name, style, explode, mediaType, constant };
    }),
    body: rest.body && {
      mediaType: rest.body.mediaType,
      others: rest.body.others,
      required: rest.body.required,
    },
    outputs: rest.outputs.map(({ parameter, in: place, name, statuses }) => ({
      ...{ parameter, in: place, name, statuses },
    })),
    errors: rest.errors.map(({ status, code }) => ({ status, code })),
    security: rest.security?.map((all) => all.map(({ scheme, scopes }) => ({ scheme, scopes }))),
    byHand: rest.byHand,
  };
}

/** What is not as it has to be is a complaint of the object. */
export function readApiOrigin(object: StrictObject | undefined): ApiOrigin | undefined {
  if (!object) return undefined;
  const format = chosen(object, 'format', API_FORMATS);
  return {
    format,
    title: object.required('title'),
    version: object.required('version'),
    servers: (object.objects('servers') ?? []).map((one) => ({
      config: one.required('config'),
      urls: one.texts('urls') ?? [],
      variables: (one.objects('variables') ?? []).map((variable) => ({
        name: variable.required('name'),
        config: variable.required('config'),
      })),
    })),
    schemes: (object.objects('schemes') ?? []).map((one) => ({
      name: one.required('name'),
      kind: chosen(one, 'kind', SCHEME_KINDS),
      ...given('in', one.oneOf('in', ['header', 'query', 'cookie'])),
      ...given('key', one.text('key')),
      entries: (one.objects('entries') ?? []).map((entry) => ({
        role: entry.required('role'),
        config: entry.required('config'),
      })),
    })),
    calls: (object.objects('calls') ?? []).map(readCall),
  };
}

function readCall(object: StrictObject): ActionCall {
  const body = object.object('body');
  return {
    action: object.required('action'),
    operation: object.required('operation'),
    ...given('id', object.text('id')),
    method: object.required('method'),
    path: object.required('path'),
    server: object.required('server'),
    ...given('tags', object.texts('tags')),
    inputs: (object.objects('inputs') ?? []).map((one) => ({
      parameter: one.required('parameter'),
      in: chosen(one, 'in', INPUT_PLACES),
      name: one.required('name'),
      ...given('style', one.text('style')),
      ...given('explode', one.flag('explode')),
      ...given('mediaType', one.text('mediaType')),
      ...given('constant', one.text('constant')),
    })),
    ...given(
      'body',
      body && {
        mediaType: body.required('mediaType'),
        ...given('others', body.texts('others')),
        ...given('required', body.flag('required')),
      },
    ),
    outputs: (object.objects('outputs') ?? []).map((one) => ({
      parameter: one.required('parameter'),
      in: chosen(one, 'in', OUTPUT_PLACES),
      ...given('name', one.text('name')),
      ...given('statuses', one.texts('statuses')),
    })),
    errors: (object.objects('errors') ?? []).map((one) => ({
      status: one.required('status'),
      code: one.required('code'),
    })),
    ...given('security', readNeeds(object)),
    ...given('byHand', object.text('byHand')),
  };
}

/** Lists of lists: StrictObject knows lists of objects alone. */
function readNeeds(object: StrictObject): ActionCall['security'] {
  return object
    .lists('security')
    ?.map((all) => all.map((one) => ({ scheme: one.required('scheme'), scopes: one.texts('scopes') ?? [] })));
}

/** The first one stands in for what is none; the complaint is told. */
function chosen<const T extends string>(
  object: StrictObject,
  key: string,
  values: readonly [T, ...(readonly T[])],
): T {
  object.required(key);
  return object.oneOf(key, values) ?? values[0];
}
