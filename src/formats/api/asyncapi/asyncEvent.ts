import type { ApiEvent } from '../../../domain/api/ApiDescription.ts';
import { t } from '../../../language/t.ts';
import { bodyOf } from './asyncOperation.ts';
import { arrivalText } from './asyncTexts.ts';
import { type AsyncAround, exchanged, type OneMessage } from './exchanged.ts';

/** A message that comes, as an event. */
export function asyncEvent(around: AsyncAround, one: OneMessage): ApiEvent {
  const { exchange } = one;
  const told = exchanged(around, one);
  const { key, called, needs, read, description, summary = '' } = told;
  const body = bodyOf(read);
  const replies = exchange.reply?.messages.length ?? 0;
  const message = t`The answer to “${key.slice(0, 100)}” is left out: what comes is an event, and an event is not answered.`;
  return {
    ...{ key, name: called },
    description: [description ?? summary, arrivalText(exchange, told)]
      .filter((one) => one !== '')
      .join('\n\n'),
    ...(body && { body }),
    parameters: [...told.inAddress, ...read.parameters],
    servers: exchange.servers.map(({ server }) => server),
    ...(needs && { security: needs }),
    problems: [
      ...told.problems,
      ...(replies > 0
        ? [around.context.problem('note', 'api-answer-left-out', message, exchange.where, key)]
        : []),
    ],
    leftOut: around.context.problem(
      'note',
      'api-event-left-out',
      t`The message “${key.slice(0, 100)}” is left out: it comes by itself, and no task can call it.`,
      exchange.where,
      key,
    ),
  };
}
