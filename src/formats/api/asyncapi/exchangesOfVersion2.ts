import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, member } from '../../../domain/values/jsonValue.ts';
import { type ApiContext, entriesIn, listOf, textList, textOf } from '../ApiContext.ts';
import { type AsyncExchange, type AsyncMessageAt, referredName } from './AsyncExchange.ts';
import type { AsyncServer } from './asyncServers.ts';
import { mergedTraits } from './mergedTraits.ts';

type Path = readonly (string | number)[];

/**
 * AsyncAPI 2 says what others may do with the application: they `publish` what it takes, and `subscribe` to what it
 * sends.
 */
const VERBS = [
  ['publish', true],
  ['subscribe', false],
] as const;

export function exchangesOfVersion2(
  context: ApiContext,
  servers: readonly AsyncServer[],
): readonly AsyncExchange[] {
  return entriesIn(context.root, 'channels').flatMap(([name, value]): AsyncExchange[] => {
    const where = ['channels', name];
    const channel = context.follow(value);
    const basic = { channelName: name, address: name };
    if (typeof channel === 'string') {
      const nothing = { operation: {}, channel: {}, servers: [], messages: [] };
      return [{ ...basic, ...nothing, key: `channel ${name}`, isTaken: true, where, refused: channel }];
    }
    const named = new Set(textList(member(channel, 'servers')));
    const own = named.size === 0 ? servers : servers.filter((one) => named.has(one.name));
    return VERBS.flatMap(([verb, isTaken]): AsyncExchange[] => {
      const told = member(channel, verb);
      if (told === undefined) return [];
      const followed = context.follow(told);
      const at = [...where, verb];
      const shared = { ...basic, channel, servers: own, key: `${verb} ${name}`, isTaken, where: at };
      if (typeof followed === 'string')
        return [{ ...shared, operation: {}, messages: [], refused: followed }];
      const operation = mergedTraits(context, followed, true);
      const id = textOf(operation, 'operationId');
      return [
        {
          ...shared,
          operation,
          ...(id !== undefined && { id }),
          messages: messagesOf(context, member(operation, 'message'), [...at, 'message']),
        },
      ];
    });
  });
}

/** One, or any one of several. */
function messagesOf(
  context: ApiContext,
  told: JsonValue | undefined,
  where: Path,
): readonly AsyncMessageAt[] {
  if (told === undefined) return [];
  const followed = context.follow(told);
  const choices = typeof followed === 'string' ? undefined : member(followed, 'oneOf');
  const all = isJsonArray(choices)
    ? listOf(followed as JsonObject, 'oneOf').map((value, at) => ({ value, where: [...where, 'oneOf', at] }))
    : [{ value: told, where }];
  return all.map((one) => ({ ...one, name: messageName(context, one.value) }));
}

function messageName(context: ApiContext, value: JsonValue): string {
  const followed = context.follow(value);
  const told = typeof followed === 'string' ? {} : followed;
  return textOf(told, 'messageId') ?? textOf(told, 'name') ?? referredName(textOf(value, '$ref'));
}
