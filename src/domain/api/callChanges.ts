import { t } from '../../language/t.ts';
import { changeAt } from '../versions/changeAt.ts';
import type { Connector } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import type { DefinitionChange } from '../versions/definitionChange.ts';
import type { ActionCall } from './ApiOrigin.ts';

/** Actions that are other requests than they were: nothing a task sees, and the code behind them has to follow. */
export function callChanges(
  connector: Connector,
  before: ConnectorAbout | undefined,
  after: ConnectorAbout | undefined,
): readonly DefinitionChange[] {
  if (before?.api === undefined || after?.api === undefined || before.api === after.api) return [];
  const old = new Map(before.api.calls.map((call) => [call.action, call]));
  const names = new Map(connector.actions.map(({ key, name }) => [key, name]));
  return after.api.calls.flatMap((call) => {
    const was = old.get(call.action);
    const name = names.get(call.action);
    if (!was || name === undefined || requestOf(was) === requestOf(call)) return [];
    const part = {
      subject: 'action',
      label: name,
      what: t`The action “${name}”`,
      path: ['actions', call.action],
    } as const;
    if (requestText(was) === requestText(call))
      return [changeAt(part, 'other', 'compatible', { says: t('asks the service for something else now.') })];
    const says = t`is the request “${requestText(call)}” now, and was “${requestText(was)}”.`;
    return [
      changeAt(part, 'other', 'compatible', { says, before: requestText(was), after: requestText(call) }),
    ];
  });
}

/** With what it always sends, such as a document of GraphQL. */
function requestOf(call: ActionCall): string {
  return JSON.stringify([requestText(call), call.inputs.map(({ constant }) => constant ?? null)]);
}

function requestText({ method, path }: ActionCall): string {
  return `${method} ${path}`;
}
