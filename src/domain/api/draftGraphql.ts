import type { ConnectorError, Parameter } from '../connector/connector.ts';
import type { ApiOperation } from './ApiDescription.ts';
import type { ActionCall, CallInput } from './ApiOrigin.ts';
import type { DraftOutputs } from './draftOutputs.ts';
import { uniqueNames } from './uniqueNames.ts';

const GRAPHQL_ERRORS = 'GRAPHQL_ERRORS';

/** The document is always the same: no task can change what is asked for. */
export function graphqlInput({ document }: NonNullable<ApiOperation['graphql']>): CallInput {
  return { parameter: 'graphql.query', in: 'field', name: 'query', constant: document };
}

/** Every call goes to the one address of the service. */
export const GRAPHQL_REQUEST: Pick<ActionCall, 'method' | 'path'> = { method: 'POST', path: '' };

/** The result is in the answer's data; an answer with errors is an error of the connector, also where its status is 200. */
export function graphqlOutputs(
  made: DraftOutputs,
  { field }: NonNullable<ApiOperation['graphql']>,
): DraftOutputs {
  const [name = 'errors'] = uniqueNames(
    [{ wanted: 'errors', rank: '0', apart: '_graphql' }],
    made.parameters.map((one) => one.name),
  );
  const errors: Parameter = {
    ...{ id: 'errors', name, type: 'array', advanced: true, rest: {} },
    description: 'What the service says went wrong.',
  };
  const raised: ConnectorError = {
    ...{ name: 'GraphQL errors', code: GRAPHQL_ERRORS, rest: {} },
    description: 'The answer has errors. What there is of the data comes all the same.',
  };
  return {
    ...made,
    parameters: [...made.parameters, errors],
    outputs: [
      ...made.outputs.map((one) =>
        one.in === 'body' ? ({ ...one, in: 'data', name: field } as const) : one,
      ),
      { parameter: 'errors', in: 'errors' },
    ],
    errors: [...made.errors, { status: 'errors', code: GRAPHQL_ERRORS }],
    raised: [...made.raised, raised],
  };
}
