import type { ApiDescription, ApiEvent, ApiOperation } from '../../../domain/api/ApiDescription.ts';
import { operationName } from '../../../domain/api/apiNames.ts';
import { uniqueNames } from '../../../domain/api/uniqueNames.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import type { Tell } from '../apiProtocol.ts';
import { schemaOfReference } from './graphqlJsonSchema.ts';
import { graphqlEvent, graphqlOperation, TOKEN } from './graphqlOperation.ts';
import { type GraphqlSchema, ROOT_KINDS } from './GraphqlSchema.ts';

/** GraphQL: queries and mutations are actions, subscriptions events. */
export async function graphqlDescription(
  schema: GraphqlSchema,
  file: string,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const unnamed: Omit<ApiOperation, 'name'>[] = [];
  const events: ApiEvent[] = [];
  const problems: Problem[] = [];
  for (const kind of ROOT_KINDS) {
    const root = schema.types.get(schema.roots[kind] ?? '');
    const fields = root?.fields ?? [];
    for (const [at, field] of fields.entries()) {
      await rest();
      if (at % 200 === 0) tell(t('Reading the operations'), at, fields.length);
      // What federation adds is for gateways alone.
      if (field.name.startsWith('__') || field.name === '_service' || field.name === '_entities') continue;
      const around = { schema, file, kind, field };
      if (kind !== 'subscription') unnamed.push(graphqlOperation(around));
      else {
        const event = graphqlEvent(around);
        if ('leftOut' in event) events.push(event);
        else problems.push(event);
      }
    }
  }
  if (unnamed.length === 0 && events.length === 0)
    problems.push({
      ...{ code: 'api-without-paths', severity: 'error' },
      message: t('The schema has neither queries nor mutations: there is nothing to call.'),
      place: { file, path: [] },
    });
  const names = uniqueNames(
    unnamed.map(({ id, method, path, key }) => ({
      wanted: operationName(id, method, path),
      rank: key,
      apart: `-${method.toLowerCase()}`,
    })),
  );
  const title = file.replace(/\.[^.]*$/, '').replace(/^(schema|introspection)$/i, '');
  return {
    ...{ format: 'graphql', protocol: 'graphql', title: title === '' ? 'GraphQL' : title, version: '' },
    ...(schema.description !== undefined && { description: schema.description }),
    schemes: [TOKEN],
    tags: [{ name: 'Queries' }, { name: 'Mutations' }],
    operations: unnamed.map((one, at) => ({ ...one, name: names[at] ?? one.key })),
    ...(events.length > 0 && { events }),
    problems,
    resolve: schemaOfReference(schema),
  };
}
