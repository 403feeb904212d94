import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import { t } from '../../../language/t.ts';
import { type ApiContext, entriesIn, listOf, textOf } from '../ApiContext.ts';
import { type AsyncExchange, type AsyncMessageAt, referredName } from './AsyncExchange.ts';
import type { AsyncServer } from './asyncServers.ts';
import { mergedTraits } from './mergedTraits.ts';

/** AsyncAPI 3 says what the application itself does: it may `send` and `receive`. */
export function exchangesOfVersion3(
  context: ApiContext,
  servers: readonly AsyncServer[],
): readonly AsyncExchange[] {
  return entriesIn(context.root, 'operations').map(([id, value]): AsyncExchange => {
    const where = ['operations', id];
    const told = context.follow(value);
    const operation = typeof told === 'string' ? {} : mergedTraits(context, told, false);
    const action = textOf(operation, 'action') ?? '';
    const reference = textOf(member(operation, 'channel'), '$ref');
    const channel = context.follow(member(operation, 'channel'));
    const basic = {
      ...{ key: `${action === '' ? 'operation' : action.slice(0, 40)} ${id}`, id, operation, where },
      isTaken: action !== 'send',
      channelName: referredName(reference),
    };
    const refused =
      typeof told === 'string'
        ? told
        : action !== 'send' && action !== 'receive'
          ? t('Its action is neither “send” nor “receive”.')
          : typeof channel === 'string'
            ? t`Its channel: ${channel}`
            : undefined;
    if (refused !== undefined || typeof channel === 'string')
      return { ...basic, channel: {}, address: '', servers: [], messages: [], refused: refused ?? '' };
    const names = new Set(listOf(channel, 'servers').map((one) => referredName(textOf(one, '$ref'))));
    const reply = replyOf(context, operation, where);
    return {
      ...basic,
      channel,
      address: textOf(channel, 'address') ?? '',
      servers: names.size === 0 ? servers : servers.filter(({ name }) => names.has(name)),
      messages: messagesOf(operation, channel, where, basic.channelName),
      ...(reply && { reply }),
    };
  });
}

/** Those it names, else all of its channel. */
function messagesOf(
  owner: JsonObject,
  channel: JsonObject | null,
  where: readonly (string | number)[],
  channelName: string,
): readonly AsyncMessageAt[] {
  if (member(owner, 'messages') !== undefined)
    return listOf(owner, 'messages').map((value, at) => ({
      name: referredName(textOf(value, '$ref')),
      value,
      where: [...where, 'messages', at],
    }));
  return entriesIn(channel ?? {}, 'messages').map(([name, value]: readonly [string, JsonValue]) => ({
    name,
    value,
    where: ['channels', channelName, 'messages', name],
  }));
}

function replyOf(
  context: ApiContext,
  operation: JsonObject,
  where: readonly string[],
): AsyncExchange['reply'] | null {
  const reply = context.follow(member(operation, 'reply'));
  if (typeof reply === 'string') return null;
  const told = member(reply, 'channel');
  const channel = context.follow(told);
  const own = typeof channel === 'string' ? null : channel;
  const location = context.follow(member(reply, 'address'));
  return {
    messages: messagesOf(reply, own, [...where, 'reply'], referredName(textOf(told, '$ref'))),
    address:
      (typeof location === 'string' ? undefined : textOf(location, 'location')) ??
      (own === null ? undefined : textOf(own, 'address')) ??
      '',
  };
}
