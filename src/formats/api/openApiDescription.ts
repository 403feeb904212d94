import type { ApiDescription, ApiOperation } from '../../domain/api/ApiDescription.ts';
import { operationName } from '../../domain/api/apiNames.ts';
import type { ApiFormat } from '../../domain/api/ApiOrigin.ts';
import { uniqueNames } from '../../domain/api/uniqueNames.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { ApiContext, entriesIn, listOf } from './ApiContext.ts';
import type { Tell } from './apiProtocol.ts';
import { describedInfo, describedTags, undescribedSchemes } from './describedInfo.ts';
import { webhookEvents } from './openApiEvents.ts';
import { openApiOperation, type UnnamedOperation } from './openApiOperation.ts';
import { OpenApiSecurity } from './openApiSecurity.ts';
import { openApiServers, swaggerServers } from './openApiServers.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'] as const;
const BESIDE_METHODS: ReadonlySet<string> = new Set([
  'summary',
  'description',
  'servers',
  'parameters',
  '$ref',
]);

/** null: it is none of these */
export function openApiFormat(root: JsonObject): ApiFormat | null {
  const version = member(root, 'openapi') ?? member(root, 'swagger');
  const text = typeof version === 'number' ? version.toFixed(1) : version;
  if (typeof text !== 'string') return null;
  if (text.startsWith('3.0')) return 'openapi-3.0';
  if (text.startsWith('3.')) return 'openapi-3.1';
  return text.startsWith('2.') ? 'swagger-2.0' : null;
}

/** OpenAPI 3.0 and 3.1, and Swagger 2.0. */
export async function openApiDescription(
  root: JsonObject,
  format: ApiFormat,
  file: string,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const context = new ApiContext(root, file);
  const security = new OpenApiSecurity(context);
  const { servers, problems } =
    format === 'swagger-2.0' ? swaggerServers(context) : openApiServers(context, root, []);
  const all = {
    servers,
    security: security.needs(member(root, 'security')),
  };
  const unnamed: UnnamedOperation[] = [];
  const paths = entriesIn(root, 'paths').filter(([path]) => !path.startsWith('x-'));
  for (const [at, [path, value]] of paths.entries()) {
    await rest();
    if (at % 200 === 0) tell(t('Reading the operations'), at, paths.length);
    const item = context.follow(value);
    const where = ['paths', path];
    if (typeof item === 'string') {
      unnamed.push(refusedPath(context, path, item));
      continue;
    }
    // What stands beside a reference counts as well.
    const whole = isJsonObject(value) ? { ...item, ...value } : item;
    for (const [key, operation] of Object.entries(whole)) {
      const method = METHODS.find((one) => one === key.toLowerCase());
      if (method !== undefined)
        unnamed.push(
          openApiOperation({ context, security, all, item: whole, path, method, where }, operation),
        );
      else if (!BESIDE_METHODS.has(key) && !key.startsWith('x-'))
        unnamed.push(refusedMethod(context, path, key));
    }
  }
  const webhooks = webhookEvents(context, root);
  return {
    format,
    ...describedInfo(context),
    schemes: [...security.schemes, ...security.undescribed],
    tags: describedTags(context, listOf(root, 'tags')),
    operations: named(context, unnamed),
    problems: [
      ...problems,
      ...wholeProblems(context, root),
      ...webhooks.problems,
      ...undescribedSchemes(
        context,
        security,
        (name) => t`Operations need “${name}”, and no security scheme is called so.`,
      ),
    ],
    ...(webhooks.events.length > 0 && { events: webhooks.events }),
    resolve: context.resolve,
  };
}

/** Names that are made in view of all operations, so that choosing fewer changes none. */
function named(context: ApiContext, operations: readonly UnnamedOperation[]): readonly ApiOperation[] {
  const wishes = operations.map(({ id, method, path, key }) => ({
    wanted: operationName(id, method, path),
    rank: key,
    apart: `-${method.toLowerCase()}`,
  }));
  const names = uniqueNames(wishes);
  return operations.map((operation, at): ApiOperation => {
    const { wanted = '' } = wishes[at] ?? {};
    const name = names[at] ?? wanted;
    if (name === wanted || operation.refused !== undefined) return { ...operation, name };
    const message = t`The action is called “${name}”: others are called “${wanted}” as well.`;
    const problem = context.problem('note', 'api-name-changed', message, operation.where, operation.key);
    return { ...operation, name, problems: [...operation.problems, problem] };
  });
}

function refusedPath(context: ApiContext, path: string, why: string): UnnamedOperation {
  const problem = context.problem(
    'error',
    'api-path-refused',
    t`No action can be made of the path: ${why}`,
    ['paths', path],
    path,
  );
  return { ...refused(path, '', path, why), where: ['paths', path], problems: [problem] };
}

function refusedMethod(context: ApiContext, path: string, key: string): UnnamedOperation {
  const why = t`“${key.slice(0, 40)}” is no method of a request.`;
  const where = ['paths', path, key];
  const problem = context.problem('warning', 'api-operation-refused', why, where, path);
  return { ...refused(`${key} ${path}`, key, path, why), where, problems: [problem] };
}

function refused(key: string, method: string, path: string, why: string) {
  return {
    ...{ key, method, path, refused: why, tags: [], deprecated: false, servers: [] },
    ...{ parameters: [], responses: [] },
  };
}

/** What a description holds besides requests. */
function wholeProblems(context: ApiContext, root: JsonObject): readonly Problem[] {
  const info = member(root, 'info');
  return [
    ...(isJsonObject(info)
      ? []
      : [
          context.problem(
            'warning',
            'api-without-info',
            t('The description has no “info”: neither a title nor a version.'),
            [],
          ),
        ]),
    ...(isJsonObject(member(root, 'paths')) || isJsonObject(member(root, 'webhooks'))
      ? []
      : [
          context.problem(
            'error',
            'api-without-paths',
            t('The description has no “paths”: there is nothing to call.'),
            [],
          ),
        ]),
  ];
}
