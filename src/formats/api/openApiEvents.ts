import type { ApiEvent } from '../../domain/api/ApiDescription.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { type ApiContext, entriesIn, textOf } from './ApiContext.ts';
import { openApiBody } from './openApiParameters.ts';

export interface FoundEvents {
  readonly events: readonly ApiEvent[];
  /** of those nothing can be made of */
  readonly problems: readonly Problem[];
}

/** What the API sends to those who wait for it, wherever it happens. */
export function webhookEvents(context: ApiContext, root: JsonObject): FoundEvents {
  return found(
    entriesIn(root, 'webhooks').map(([name, item]) => {
      const where = ['webhooks', name];
      const leftOut = context.problem(
        'warning',
        'api-webhook-left-out',
        t`The webhook “${name.slice(0, 100)}” is left out: the API calls it, and no task can.`,
        where,
        name,
      );
      return { leftOut, event: eventOf(context, { key: `webhook ${name}`, name, where, leftOut }, item) };
    }),
  );
}

/** What the API sends because an operation asked for it. */
export function callbackEvents(
  context: ApiContext,
  operation: JsonObject,
  where: readonly string[],
  label: string,
): FoundEvents {
  return found(
    entriesIn(operation, 'callbacks').map(([name, told]) => {
      const here = [...where, 'callbacks', name];
      const message = t`The callback “${name.slice(0, 100)}” is left out: the API calls it, and no task can.`;
      const leftOut = context.problem('note', 'api-callback-left-out', message, here, label);
      const callback = context.follow(told);
      const [expression, item] = typeof callback === 'string' ? [] : (Object.entries(callback)[0] ?? []);
      const place = [...here, ...(expression === undefined ? [] : [expression])];
      return {
        leftOut,
        event: eventOf(context, { key: `${label} callback ${name}`, name, where: place, leftOut }, item),
      };
    }),
  );
}

function found(all: readonly { readonly leftOut: Problem; readonly event: ApiEvent | null }[]): FoundEvents {
  return {
    events: all.flatMap(({ event }) => event ?? []),
    problems: all.flatMap(({ leftOut, event }) => (event === null ? leftOut : [])),
  };
}

const METHODS = ['post', 'put', 'patch', 'delete', 'get'] as const;

interface Named extends Pick<ApiEvent, 'key' | 'name' | 'leftOut'> {
  readonly where: readonly string[];
}

/** null: it says nothing of a request */
function eventOf(
  context: ApiContext,
  { where, ...named }: Named,
  told: Parameters<ApiContext['follow']>[0],
): ApiEvent | null {
  const item = context.follow(told);
  if (typeof item === 'string') return null;
  const method = METHODS.find((one) => member(item, one) !== undefined);
  const operation = method === undefined ? 'nothing' : context.follow(member(item, method));
  if (method === undefined || typeof operation === 'string') return null;
  const { body, problems } = openApiBody(context, operation, [...where, method], named.key);
  const summary = textOf(operation, 'summary') ?? textOf(item, 'summary');
  const description = textOf(operation, 'description') ?? textOf(item, 'description');
  return {
    ...named,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(body && { body }),
    problems,
  };
}
