import type { ApiDraft } from '../../domain/api/ApiDraft.ts';
import type { Problem } from '../../domain/problem.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { requestPlan } from '../code/RequestPlan.ts';

/** So many operations are named. */
const MOST = 3;

/** Which requests generated code will not send, a note for each reason. What has to be sent by hand says so anyway. */
export function notSent({ connector, about }: Pick<ApiDraft, 'connector' | 'about'>): readonly Problem[] {
  const { api } = about;
  if (!api) return [];
  const actions = new Map(connector.actions.map((action) => [action.key, action]));
  const reasons = new Map<string, string[]>();
  for (const call of api.calls) {
    const action = actions.get(call.action);
    if (!action || call.byHand !== undefined) continue;
    const planned = requestPlan({ ...api, calls: [call] }, connector, action, t);
    if (!planned || 'plan' in planned) continue;
    const known = reasons.get(planned.refused);
    if (known) known.push(call.operation);
    else reasons.set(planned.refused, [call.operation]);
  }
  return [...reasons].map(([reason, operations]): Problem => ({
    code: 'api-request-by-hand',
    severity: 'note',
    message: t`Generated code does not send it by itself (${counted(operations.length, 'action')}). ${reason}`,
    place: { label: operations.slice(0, MOST).join(', ') + (operations.length > MOST ? ' …' : '') },
  }));
}
