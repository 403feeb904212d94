import type {
  ApiOperation,
  ApiParameter,
  ApiServer,
  SecurityNeeds,
} from '../../domain/api/ApiDescription.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { type ApiContext, textList, textOf } from './ApiContext.ts';
import { callbackEvents } from './openApiEvents.ts';
import { openApiBody, openApiParameters } from './openApiParameters.ts';
import { openApiResponses } from './openApiResponses.ts';
import type { OpenApiSecurity } from './openApiSecurity.ts';
import { openApiServers } from './openApiServers.ts';

/** Names are given in view of all operations. */
export type UnnamedOperation = Omit<ApiOperation, 'name'> & { readonly where: readonly (string | number)[] };

interface Around {
  readonly context: ApiContext;
  readonly security: OpenApiSecurity;
  /** what holds where an operation says nothing else */
  readonly all: { readonly servers: readonly ApiServer[]; readonly security: SecurityNeeds | undefined };
  readonly item: JsonObject;
  readonly path: string;
  readonly method: string;
  /** of the path */
  readonly where: readonly string[];
}

export function openApiOperation(around: Around, value: JsonValue): UnnamedOperation {
  const { context, security, all, item, path: told, method } = around;
  const path = told.startsWith('/') ? told : `/${told}`;
  const key = `${method.toUpperCase()} ${path}`;
  const where = [...around.where, method];
  const operation = context.follow(value);
  const basic = { key, method: method.toUpperCase(), path, where };
  if (typeof operation === 'string') {
    const problem = context.problem(
      'error',
      'api-operation-refused',
      t`No action can be made of it: ${operation}`,
      where,
      key,
    );
    const nothing = { tags: [], deprecated: false, servers: all.servers, parameters: [], responses: [] };
    return { ...basic, ...nothing, refused: operation, problems: [problem] };
  }
  const parameters = openApiParameters(
    context,
    item,
    operation,
    { item: around.where, operation: where },
    key,
  );
  const body = parameters.body
    ? { body: parameters.body, problems: [] }
    : openApiBody(context, operation, where, key);
  const responses = openApiResponses(context, operation, where, key);
  const inPath = pathParameters(context, path, parameters.parameters, where, key);
  const servers = serversOf(around, operation, where);
  const callbacks = callbackEvents(context, operation, where, key);
  const id = textOf(operation, 'operationId');
  const summary = textOf(operation, 'summary') ?? textOf(item, 'summary');
  const description = textOf(operation, 'description') ?? textOf(item, 'description');
  const needs =
    member(operation, 'security') === undefined
      ? all.security
      : security.needs(member(operation, 'security'));
  return {
    ...basic,
    ...(id !== undefined && { id }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    tags: textList(member(operation, 'tags')),
    deprecated: member(operation, 'deprecated') === true,
    servers: servers.servers,
    ...(needs !== undefined && { security: needs }),
    parameters: inPath.parameters,
    ...(body.body && { body: body.body }),
    responses: responses.responses,
    problems: [
      ...servers.problems,
      ...parameters.problems,
      ...inPath.problems,
      ...body.problems,
      ...responses.problems,
      ...callbacks.problems,
    ],
    ...(callbacks.events.length > 0 && { events: callbacks.events }),
  };
}

function serversOf(
  { context, all, item, where: itemWhere }: Around,
  operation: JsonObject,
  where: readonly string[],
): { readonly servers: readonly ApiServer[]; readonly problems: readonly Problem[] } {
  const owner = [operation, item].find((one) => isJsonObject(one) && member(one, 'servers') !== undefined);
  if (!owner) return { servers: all.servers, problems: [] };
  const own = openApiServers(context, owner, owner === operation ? where : itemWhere);
  return own.servers.length > 0 ? own : { servers: all.servers, problems: own.problems };
}

/** What stands in the path is a parameter, whether it is described or not; what does not, can be sent nowhere. */
export function pathParameters(
  context: ApiContext,
  path: string,
  parameters: readonly ApiParameter[],
  where: readonly (string | number)[],
  label: string,
): { readonly parameters: readonly ApiParameter[]; readonly problems: readonly Problem[] } {
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name))];
  const known = new Set(parameters.flatMap((one) => (one.in === 'path' ? [one.name] : [])));
  const lost = [...known].filter((name) => !names.includes(name));
  const undescribed = names.filter((name) => !known.has(name));
  return {
    parameters: [
      ...undescribed.map((name): ApiParameter => ({
        in: 'path',
        name,
        required: true,
        schema: { type: 'string' },
      })),
      ...parameters.filter((one) => one.in !== 'path' || !lost.includes(one.name)),
    ],
    problems: [
      ...undescribed.map((name) => {
        const message = t`“{${name}}” of the path is not described: it is taken for text.`;
        return context.problem('note', 'api-path-parameter-undescribed', message, where, label);
      }),
      ...lost.map((name) => {
        const message = t`The parameter “${name}” is left out: the path has no “{${name}}”.`;
        return context.problem('warning', 'api-parameter-left-out', message, where, label);
      }),
    ],
  };
}
