import type { Problem } from '../problem.ts';
import type { ApiDescription, ApiOperation, ApiServer } from './ApiDescription.ts';

/** What people choose operations by: all that is small of a description. */
export interface ApiOutline extends Pick<
  ApiDescription,
  'format' | 'title' | 'version' | 'description' | 'documentation' | 'tags' | 'problems'
> {
  readonly servers: readonly ApiServer[];
  readonly operations: readonly OperationOutline[];
  /** how many messages the API sends by itself, because of an operation or not */
  readonly events: number;
  /** the same from the side of the application that is described */
  readonly asApplication?: ApiOutline;
}

export interface OperationOutline extends Pick<
  ApiOperation,
  | 'key'
  | 'method'
  | 'path'
  | 'id'
  | 'name'
  | 'summary'
  | 'tags'
  | 'deprecated'
  | 'refused'
  | 'aside'
  | 'problems'
> {
  /** how many of each, for the row of the operation */
  readonly parameters: number;
  readonly hasBody: boolean;
}

function operationOutline(operation: ApiOperation): OperationOutline {
  const { key, method, path, id, name, summary, tags, deprecated, refused, aside } = operation;
  const problems: readonly Problem[] = operation.problems;
  return {
    ...{ key, method, path, name, tags, deprecated, problems },
    ...(id !== undefined && { id }),
    ...(summary !== undefined && { summary }),
    ...(refused !== undefined && { refused }),
    ...(aside !== undefined && { aside }),
    parameters: operation.parameters.length,
    hasBody: operation.body !== undefined,
  };
}

export function apiOutline(api: ApiDescription): ApiOutline {
  const { format, title, version, description, documentation, tags, problems, operations, asApplication } =
    api;
  const servers = new Map(operations.flatMap((one) => one.servers.map((server) => [server.url, server])));
  return {
    ...{ format, title, version, tags, problems },
    ...(description !== undefined && { description }),
    ...(documentation !== undefined && { documentation }),
    ...(asApplication && { asApplication: apiOutline(asApplication) }),
    servers: [...servers.values()],
    operations: operations.map(operationOutline),
    events: [...operations, api].reduce((sum, { events = [] }) => sum + events.length, 0),
  };
}
