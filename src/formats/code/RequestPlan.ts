import type {
  ActionCall,
  ApiOrigin,
  CallInput,
  InputPlace,
  OriginScheme,
} from '../../domain/api/ApiOrigin.ts';
import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import { member } from '../../domain/values/jsonValue.ts';
import { isJson, type PlannedBody, plannedBody } from './plannedBody.ts';
import { inEnglish, type Say } from './Say.ts';

/**
 * The request an action is, in the names of the definition. Code carries it as data: one reviewed function in each
 * language sends it, so that nothing of a description is ever put together to code.
 */
export interface RequestPlan {
  readonly method: string;
  /** the configuration variable of its address */
  readonly server: string;
  readonly variables: readonly { readonly name: string; readonly setting: string }[];
  /** `{names}` stand for the inputs in the path */
  readonly path: string;
  readonly inputs: readonly PlannedInput[];
  readonly body?: PlannedBody;
  readonly outputs: readonly PlannedOutput[];
  readonly errors: ActionCall['errors'];
  /** any one of the lists will do, and of a list all are needed */
  readonly security: readonly (readonly PlannedScheme[])[];
}

interface PlannedInput extends Omit<CallInput, 'parameter' | 'mediaType' | 'in'> {
  /** no request has a key */
  readonly in: Exclude<InputPlace, 'key'>;
  readonly input: string;
  /** it is written as JSON where it stands */
  readonly isJson?: true;
  /** of a part of the body: it is a file, or several */
  readonly isFile?: true;
  /** of a part of the body: what it is sent as */
  readonly partType?: string;
}

export interface PlannedOutput {
  readonly output: string;
  readonly in: 'body' | 'header' | 'status' | 'data' | 'errors';
  readonly name?: string;
  readonly statuses?: readonly string[];
  /** of a header, which is text: what it is read as */
  readonly as?: 'number' | 'flag';
  /** of a body: its bytes are handed on, in base64 beside their type */
  readonly isFile?: true;
}

interface PlannedScheme {
  readonly kind: 'basic' | 'bearer' | 'api-key' | 'oauth2-client';
  readonly in?: 'header' | 'query' | 'cookie';
  readonly key?: string;
  readonly scopes: readonly string[];
  /** which configuration variable holds what it needs */
  readonly settings: readonly { readonly role: string; readonly setting: string }[];
}

export type PlannedRequest = { readonly plan: RequestPlan } | { readonly refused: string };

/** `GET /books`; of a service with one address the method alone. */
export function requestText({ method, path }: Pick<RequestPlan, 'method' | 'path'>): string {
  return path === '' ? method : `${method} ${path}`;
}

/**
 * What is sent for an action, or why code cannot send it by itself; null for one that is no request.
 * @param t how a person is told why; generated code tells it in English
 */
export function requestPlan(
  origin: ApiOrigin | undefined,
  connector: Connector,
  action: Action,
  t: Say = inEnglish,
): PlannedRequest | null {
  const call = origin?.calls.find((one) => one.action === action.key);
  if (!origin || !call) return null;
  if (call.byHand !== undefined) return { refused: call.byHand };
  const body = plannedBody(call, action, t);
  if (body && 'refused' in body) return body;
  const security = plannedSecurity(call, origin.schemes);
  if (security === null)
    return {
      refused: t(
        'How it proves who it is takes code of yours: write the request in the handler of the action.',
      ),
    };
  const named = new Map(action.inputs.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]])));
  const inputs = call.inputs.flatMap(({ parameter, mediaType, in: place, ...rest }): PlannedInput[] => {
    const input = named.get(parameter);
    if (place === 'key' || (input === undefined && rest.constant === undefined)) return [];
    return [
      {
        ...{ in: place, ...rest, input: input?.name ?? '' },
        ...(isJson(mediaType) && { isJson: true }),
        ...(body?.kind === 'multipart' && partOf(input, mediaType)),
      },
    ];
  });
  const inPath = new Set(inputs.filter((one) => one.in === 'path').map(({ name }) => name));
  const lost = placeholders(call.path).find((name) => !inPath.has(name));
  if (lost !== undefined) return { refused: t`There is no input for {${lost}} in its path any more.` };
  const server = origin.servers.find(({ config }) => config === call.server);
  const known = new Set(connector.config.map(({ name }) => name));
  if (!known.has(call.server)) return { refused: t`The configuration has no ${call.server} any more.` };
  return {
    plan: {
      method: call.method.toUpperCase(),
      server: call.server,
      variables: (server?.variables ?? []).flatMap(({ name, config }) =>
        known.has(config) ? [{ name, setting: config }] : [],
      ),
      path: call.path,
      inputs,
      ...(body && { body }),
      outputs: plannedOutputs(call, action.outputs),
      errors: call.errors,
      security: security.map((all) =>
        all.map((one) => ({ ...one, settings: one.settings.filter(({ setting }) => known.has(setting)) })),
      ),
    },
  };
}

function placeholders(path: string): readonly string[] {
  return Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name);
}

function partOf(
  input: Parameter | undefined,
  mediaType: string | undefined,
): Pick<PlannedInput, 'isFile' | 'partType'> {
  const items = member(input?.model, 'items');
  const isFile =
    (input !== undefined && FILES.has(input.type)) ||
    member(items, 'format') === 'binary' ||
    member(items, 'type') === 'file' ||
    member(items, 'contentMediaType') !== undefined;
  return { ...(isFile && { isFile: true }), ...(mediaType !== undefined && { partType: mediaType }) };
}

const FILES: ReadonlySet<string> = new Set(['file', 'folder', 'content']);

/** The alternatives that code can do by itself; null where there are some, and it can do none. */
function plannedSecurity(
  { security }: ActionCall,
  schemes: readonly OriginScheme[],
): readonly (readonly PlannedScheme[])[] | null {
  if (security === undefined || security.length === 0) return [];
  const known = new Map(schemes.map((one) => [one.name, one]));
  const possible = security.flatMap((all): (readonly PlannedScheme[])[] => {
    const planned = all.map(({ scheme, scopes }) => plannedScheme(known.get(scheme), scopes));
    return planned.every((one) => one !== null) ? [planned] : [];
  });
  return possible.length === 0 ? null : possible;
}

function plannedScheme(scheme: OriginScheme | undefined, scopes: readonly string[]): PlannedScheme | null {
  if (!scheme) return null;
  const { kind, entries, key } = scheme;
  if (kind !== 'basic' && kind !== 'bearer' && kind !== 'api-key' && kind !== 'oauth2-client') return null;
  return {
    kind,
    ...(scheme.in && { in: scheme.in }),
    ...(kind === 'api-key' && key !== undefined && { key }),
    scopes,
    settings: entries.map(({ role, config }) => ({ role, setting: config })),
  };
}

function plannedOutputs(call: ActionCall, outputs: readonly Parameter[]): readonly PlannedOutput[] {
  return call.outputs.flatMap(({ parameter, in: place, name, statuses }): PlannedOutput[] => {
    const found = outputs.find(({ id }) => id === parameter);
    if (!found) return [];
    const as = place !== 'header' ? undefined : HEADER_TYPES.get(found.type);
    return [
      {
        output: found.name,
        in: place,
        ...(name !== undefined && { name }),
        ...(statuses && { statuses }),
        ...(as && { as }),
        ...(place === 'body' && found.type === 'file' && { isFile: true }),
      },
    ];
  });
}

const HEADER_TYPES: ReadonlyMap<string, 'number' | 'flag'> = new Map([
  ['integer', 'number'],
  ['bigdecimal', 'number'],
  ['boolean', 'flag'],
]);
