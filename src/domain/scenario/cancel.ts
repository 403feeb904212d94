import { t } from '../../language/t.ts';
import { undo } from './compensate.ts';
import { happenOnBorder } from './eventHandlers.ts';
import { endAllIn, tokenAround } from './runScopes.ts';
import type { Token } from './Scenario.ts';
import { eventName, nameOf, type Stage, type Told } from './Stage.ts';

/** A transaction is given up: all that is under way in it ends, what was done is undone, then it goes on at its border. */
export function cancel(stage: Stage): Told {
  const { draft, token } = stage;
  if (!border(stage))
    return { failure: t('No event on its border takes the cancellation: an engine stops here.') };
  endAllIn(draft, token.scope);
  draft.tokens.push(token);
  const told = undo(stage);
  if (token.isUndoing === true) return told;
  return { ...leaveCancelled(stage), ...told };
}

export function leaveCancelled(stage: Stage): Told {
  const found = border(stage);
  if (!found) return {};
  const { graph, draft } = stage;
  happenOnBorder(draft, found.host, found.event);
  const holder = nameOf(graph.at(found.host.at));
  return { why: t`“${holder}” is cancelled: “${eventName(graph, found.event)}” happens.` };
}

function border({ graph, draft, token }: Stage) {
  const host: Token | undefined = tokenAround(draft, token);
  const event = host && graph.events(host.at).find((one) => one.event === 'cancel');
  return host && event ? { host, event } : null;
}
