import type { ApiParameter, ApiSchema, SecurityNeeds } from '../../../domain/api/ApiDescription.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import { isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { type ApiContext, entriesIn, listOf, textOf } from '../ApiContext.ts';
import { pathParameters } from '../openApiOperation.ts';
import { bindingsText } from './asyncBindings.ts';
import type { AsyncExchange, AsyncMessageAt } from './AsyncExchange.ts';
import { asyncMessage, type AsyncMessage } from './asyncMessage.ts';
import { type AsyncSecurity, bothNeeds } from './AsyncSecurity.ts';

export interface AsyncAround {
  readonly context: ApiContext;
  readonly security: AsyncSecurity;
  /** a trait is put over what it is of, as in AsyncAPI 2 */
  readonly isOver: boolean;
}

/** What an action and an event are made of alike. */
export interface Exchanged {
  readonly key: string;
  /** what it wants to be called */
  readonly called: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly read: AsyncMessage;
  readonly inAddress: readonly ApiParameter[];
  readonly needs: SecurityNeeds | undefined;
  readonly problems: readonly Problem[];
  readonly bindings: string;
}

/** One message of an exchange. */
export interface OneMessage {
  readonly exchange: AsyncExchange;
  /** null: none is described */
  readonly message: AsyncMessageAt | null;
  readonly key: string;
  readonly isOnly: boolean;
}

export function exchanged(
  around: AsyncAround,
  { exchange, message: at, key, isOnly }: OneMessage,
): Exchanged {
  const { context, security } = around;
  const { operation, channel, servers, address } = exchange;
  const nothing: AsyncMessageAt = { name: '', value: {}, where: exchange.where };
  const read = asyncMessage(context, at ?? nothing, { isOver: around.isOver, label: key });
  const { message } = read;
  const own = textOf(operation, 'summary') ?? textOf(operation, 'title');
  const summary = own ?? textOf(message, 'summary') ?? textOf(message, 'title');
  const description = joined([textOf(operation, 'description'), textOf(message, 'description')]);
  const inPath = pathParameters(context, address, channelParameters(context, channel), exchange.where, key);
  const messageId = at?.name === undefined || at.name === '' ? undefined : at.name;
  const called = isOnly
    ? (exchange.id ?? messageId ?? exchange.channelName)
    : [exchange.id ?? (messageId === undefined ? exchange.channelName : ''), messageId ?? '']
        .filter((one) => one !== '')
        .join('-');
  const ofServers = new Map(
    servers.flatMap(({ needs = [] }) => needs.map((all) => [JSON.stringify(all), all])),
  );
  return {
    ...{ key, called, read, inAddress: inPath.parameters, problems: [...read.problems, ...inPath.problems] },
    ...(summary !== undefined && { summary }),
    ...(description !== '' && { description }),
    tags: tagNames(context, [operation, message, channel]),
    needs: bothNeeds([...ofServers.values()], security.needs(member(operation, 'security'))),
    bindings: bindingsText(context, [
      member(channel, 'bindings'),
      member(operation, 'bindings'),
      member(message, 'bindings'),
    ]),
  };
}

function joined(texts: readonly (string | undefined)[]): string {
  const told = texts.filter((one) => one !== undefined).map((one) => one.trim());
  return [...new Set(told)].join('\n\n');
}

function tagNames(context: ApiContext, owners: readonly JsonValue[]): readonly string[] {
  const all = owners.map((owner) =>
    listOf(owner, 'tags').flatMap((one) => {
      const tag = context.follow(one);
      return typeof tag === 'string' ? [] : (textOf(tag, 'name') ?? []);
    }),
  );
  return all.find((names) => names.length > 0) ?? [];
}

function channelParameters(context: ApiContext, channel: JsonValue): readonly ApiParameter[] {
  return entriesIn(channel, 'parameters').flatMap(([name, value]): ApiParameter[] => {
    const told = context.follow(value);
    if (typeof told === 'string') return [];
    const description = textOf(told, 'description');
    const [example] = listOf(told, 'examples');
    const own = Object.fromEntries(
      Object.entries(told).filter(([key]) => key === 'enum' || key === 'default'),
    );
    const schema: ApiSchema = isJsonObject(member(told, 'schema'))
      ? (member(told, 'schema') ?? {})
      : { type: 'string', ...own };
    return [
      {
        ...{ in: 'path', name, required: true, schema },
        ...(description !== undefined && { description }),
        ...(example !== undefined && { example }),
      },
    ];
  });
}
