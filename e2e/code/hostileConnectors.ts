import type { ApiOrigin } from '../../src/domain/api/ApiOrigin.ts';
import type { Connector } from '../../src/domain/connector/connector.ts';
import { connectorOfWord, HOSTILE } from '../../src/formats/code/testing.ts';

/** A connector whose words are all hostile: what a compiler says of it, no parser can say. */
export function hostileConnector(name: string): Connector {
  const all = HOSTILE.map(connectorOfWord);
  const [first] = all;
  if (!first) throw new Error('There are no hostile words.');
  const apart = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
    list.map((one, at) => ({ ...one, name: `${one.name}${at}` }));
  return {
    ...first,
    name,
    actions: apart(all.flatMap(({ actions }) => actions)).map((action, at) => ({
      ...action,
      key: `a${at}`,
      inputs: apart(action.inputs),
      outputs: apart(action.outputs),
    })),
    config: apart(all.flatMap(({ config }) => config)),
    errors: all.flatMap(({ errors }) => errors),
  };
}

/**
 * The same as requests: words in the path, in queries, in the body and in what is answered. Words that lead out of a
 * path or end it are left out of that one: a service describes no such address.
 */
export function hostileOrigin({ actions, config, errors }: Connector): ApiOrigin {
  const server = config[0]?.name ?? '';
  return {
    ...{ format: 'openapi-3.1', title: 'hostile', version: '1' },
    servers: [{ config: server, urls: [], variables: [] }],
    schemes: [],
    calls: actions.map(({ key, name, inputs, outputs, description = '' }) => ({
      ...{ action: key, operation: name, method: 'post', server },
      path: `/${/\.\.|[#?\\{}]/.test(description) ? 'plain' : description}/{id}`,
      inputs: inputs.map((input, at) => ({
        parameter: input.id ?? '',
        in: at === 0 ? ('path' as const) : ('field' as const),
        name: at === 0 ? 'id' : input.name,
      })),
      body: { mediaType: 'application/json' },
      outputs: outputs.map((output, at) => ({
        parameter: output.id ?? '',
        in: at === 0 ? ('body' as const) : ('header' as const),
        name: `X-Output-${String(at)}`,
        statuses: ['200'],
      })),
      errors: errors.slice(0, 1).map(({ code = '' }) => ({ status: '404', code })),
    })),
  };
}
