import type { ApiDescription, ApiEvent, ApiOperation } from '../../../domain/api/ApiDescription.ts';
import { operationName } from '../../../domain/api/apiNames.ts';
import type { ApiFormat } from '../../../domain/api/ApiOrigin.ts';
import { uniqueNames } from '../../../domain/api/uniqueNames.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { numberText } from '../../../language/numberText.ts';
import { t } from '../../../language/t.ts';
import { ApiContext, entriesIn, listOf } from '../ApiContext.ts';
import type { Tell } from '../apiProtocol.ts';
import { describedInfo, describedTags, undescribedSchemes } from '../describedInfo.ts';
import type { UnnamedOperation } from '../openApiOperation.ts';
import { asyncEvent } from './asyncEvent.ts';
import type { AsyncExchange } from './AsyncExchange.ts';
import { asyncOperation } from './asyncOperation.ts';
import { connectorProtocol } from './asyncProtocols.ts';
import { AsyncSecurity } from './AsyncSecurity.ts';
import { asyncServers } from './asyncServers.ts';
import type { AsyncAround } from './exchanged.ts';
import { exchangesOfVersion2 } from './exchangesOfVersion2.ts';
import { exchangesOfVersion3 } from './exchangesOfVersion3.ts';

/** So many messages are looked at; the largest descriptions in use have some hundreds. */
const MAX_MESSAGES = 5_000;

/** null: it is none, or one of a version that is not read */
export function asyncApiFormat(root: JsonObject): ApiFormat | null {
  const version = member(root, 'asyncapi');
  const text = typeof version === 'number' ? version.toFixed(1) : version;
  if (typeof text !== 'string') return null;
  if (text.startsWith('2.')) return 'asyncapi-2';
  return text.startsWith('3.') ? 'asyncapi-3' : null;
}

/** AsyncAPI 2 and 3: what can be sent to an application, and what comes from it. */
export async function asyncApiDescription(
  root: JsonObject,
  format: ApiFormat,
  file: string,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const context = new ApiContext(root, file);
  const security = new AsyncSecurity(context);
  const { servers, problems: refusedServers } = asyncServers(context, security);
  const problems: Problem[] = [...refusedServers];
  const isOver = format === 'asyncapi-2';
  const exchanges = isOver ? exchangesOfVersion2(context, servers) : exchangesOfVersion3(context, servers);
  const around: AsyncAround = { context, security, isOver };
  const asUser: Side = { operations: [], events: [], problems: [] };
  const asApplication: Side = { operations: [], events: [], problems: [] };
  const keys = new Set<string>();
  let count = 0;
  for (const [at, exchange] of exchanges.entries()) {
    await rest();
    if (at % 200 === 0) tell(t('Reading the operations'), at, exchanges.length);
    count += exchange.messages.length;
    if (count > MAX_MESSAGES) {
      problems.push(tooMany(context, exchange));
      break;
    }
    const [sender, receiver] = exchange.isTaken ? [asUser, asApplication] : [asApplication, asUser];
    if (exchange.refused !== undefined) refuse(sender, receiver, context, exchange, exchange.refused);
    else add(sender, receiver, around, exchange, keys);
  }
  const whole = {
    ...{ format, ...describedInfo(context), protocol: connectorProtocol(servers) },
    ...{ schemes: security.schemes, resolve: context.resolve },
    tags: describedTags(context, [...listOf(root, 'tags'), ...listOf(member(root, 'info'), 'tags')]),
  };
  const problemsOfAll = [
    ...problems,
    ...wholeProblems(context, exchanges),
    ...undescribedSchemes(
      context,
      security,
      (name) => t`Servers or operations need “${name}”, and no security scheme is called so.`,
    ),
  ];
  const sideOf = (side: Side): ApiDescription => ({
    ...whole,
    operations: named(side.operations),
    ...(side.events.length > 0 && { events: side.events }),
    problems: [...problemsOfAll, ...side.problems],
  });
  return { ...sideOf(asUser), asApplication: sideOf(asApplication) };
}

interface Side {
  readonly operations: UnnamedOperation[];
  readonly events: ApiEvent[];
  readonly problems: Problem[];
}

/** What one side sends, the other gets. A message that is listed twice is one. */
function add(
  sender: Side,
  receiver: Side,
  around: AsyncAround,
  exchange: AsyncExchange,
  keys: Set<string>,
): void {
  const messages = new Map(exchange.messages.map((one) => [`${one.name} ${JSON.stringify(one.value)}`, one]));
  for (const message of messages.size === 0 ? [null] : messages.values()) {
    const wanted = [exchange.key, message?.name ?? ''].filter((part) => part !== '').join(' ');
    let key = wanted;
    for (let number = 2; keys.has(key); number += 1) key = `${wanted} ${String(number)}`;
    keys.add(key);
    const one = { exchange, message, key, isOnly: messages.size <= 1 };
    sender.operations.push(asyncOperation(around, one));
    receiver.events.push(asyncEvent(around, one));
  }
}

function refuse(
  sender: Side,
  receiver: Side,
  context: ApiContext,
  { key, where, address }: AsyncExchange,
  refused: string,
): void {
  const told = (message: string) => context.problem('error', 'api-operation-refused', message, where, key);
  sender.operations.push({
    ...{ key, method: 'SEND', path: address, where, refused, tags: [], deprecated: false, servers: [] },
    ...{ parameters: [], responses: [], problems: [told(t`No action can be made of it: ${refused}`)] },
  });
  receiver.problems.push(told('event'));
}

/** Names that are made in view of all, so that choosing fewer changes none. */
function named(operations: readonly UnnamedOperation[]): readonly ApiOperation[] {
  const names = uniqueNames(
    operations.map(({ id, path, key }) => ({
      wanted: operationName(id, 'send', path),
      rank: key,
      apart: '-send',
    })),
  );
  return operations.map((one, at) => ({ ...one, name: names[at] ?? one.key }));
}

function wholeProblems(context: ApiContext, exchanges: readonly AsyncExchange[]): readonly Problem[] {
  if (exchanges.length > 0) return [];
  const hasChannels = entriesIn(context.root, 'channels').length > 0;
  const message = hasChannels
    ? t('The description has channels, and no operation says what is done with them.')
    : t('The description has neither operations nor channels: there is nothing to send or to wait for.');
  return [context.problem('error', 'api-without-paths', message, hasChannels ? ['channels'] : [])];
}

function tooMany(context: ApiContext, { where, key }: AsyncExchange): Problem {
  const message = t`The description has more than ${numberText(MAX_MESSAGES)} messages: this one and those after it are left out.`;
  return context.problem('warning', 'api-too-many', message, where, key);
}
