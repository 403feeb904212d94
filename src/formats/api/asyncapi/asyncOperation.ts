import type { ApiBody } from '../../../domain/api/ApiDescription.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import { textOf } from '../ApiContext.ts';
import { schemaOfMedia } from '../mediaTypes.ts';
import type { UnnamedOperation } from '../openApiOperation.ts';
import { httpBinding } from './asyncBindings.ts';
import { asyncMessage, type AsyncMessage } from './asyncMessage.ts';
import { speaksHttp } from './asyncProtocols.ts';
import { sendingText } from './asyncTexts.ts';
import { type AsyncAround, exchanged, type OneMessage } from './exchanged.ts';

/** Sending a message, as an operation. */
export function asyncOperation(around: AsyncAround, one: OneMessage): UnnamedOperation {
  const { context } = around;
  const { exchange } = one;
  const told = exchanged(around, one);
  const { key, read, needs, summary, description } = told;
  const http = speaksHttp(exchange.servers) ? httpBinding(context, exchange.operation) : null;
  const shown = exchange.address === '' ? exchange.channelName : exchange.address;
  const replies = (exchange.reply?.messages ?? []).map((reply) =>
    asyncMessage(context, reply, { isOver: around.isOver, label: key }),
  );
  const body = bodyOf(read, http !== null);
  const isBare = http !== null && /^(GET|HEAD)$/.test(http.method);
  return {
    ...{ key, id: told.called, where: exchange.where },
    method: http?.method ?? 'SEND',
    path: http !== null && !shown.startsWith('/') ? `/${shown}` : shown,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...{ tags: told.tags, deprecated: member(exchange.operation, 'deprecated') === true },
    servers: exchange.servers.map(({ server }) => server),
    ...(needs && { security: needs }),
    parameters: [
      ...told.inAddress,
      ...(http?.query ?? []),
      ...read.parameters.filter(({ in: place }) => http === null || place !== 'key'),
    ],
    ...(body && !isBare && { body }),
    ...(http === null && { byHand: sendingText(exchange, told) }),
    responses: replyResponses(replies),
    problems: [...told.problems, ...replies.flatMap(({ problems }) => problems)],
  };
}

export function bodyOf({ schema, contentType, example }: AsyncMessage, isSent = false): ApiBody | undefined {
  if (schema === undefined) return undefined;
  return {
    ...{ mediaType: contentType, others: [], required: true },
    schema: isSent ? schemaOfMedia(contentType, schema) : schema,
    ...(example !== undefined && { example }),
  };
}

function replyResponses(replies: readonly AsyncMessage[]): UnnamedOperation['responses'] {
  const schemas = replies.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  const [first] = replies;
  if (first === undefined || schemas.length === 0) return [];
  const description = textOf(first.message, 'summary') ?? textOf(first.message, 'title');
  return [
    {
      ...{ status: '200', mediaType: first.contentType, headers: [] },
      schema: schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas },
      ...(replies.length === 1 && description !== undefined && { description }),
      ...(replies.length === 1 && first.example !== undefined && { example: first.example }),
    },
  ];
}
