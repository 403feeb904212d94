import type { ElementInfo } from '../process.ts';
import { closeScope, type Draft, openScope } from './runScopes.ts';
import type { Token } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

/**
 * Leads an error to what catches it: an event on the border of where it happened, an event sub-process around it, and
 * so on outwards. @returns the event that catches it, null where none does: then nothing changed
 */
export function throwError(
  graph: ScenarioGraph,
  draft: Draft,
  token: Token,
  code: string,
): ElementInfo | null {
  const catches = ({ event, errorCode }: ElementInfo) =>
    event === 'error' && (errorCode === undefined || errorCode === '' || errorCode === code);
  for (let at: Token | undefined = token; at;) {
    const caught = graph.events(at.at).find(catches);
    if (caught) {
      interrupt(draft, at, { at: caught.id });
      return caught;
    }
    const scope = draft.scopes.find(({ id }) => id === at?.scope);
    const handler = graph.handlers(scope?.element).find(({ start }) => catches(start));
    if (handler && scope) {
      for (const one of draft.tokens.filter((other) => other.scope === scope.id)) {
        if (one.inside !== undefined) closeScope(draft, one.inside);
      }
      draft.tokens = draft.tokens.filter((other) => other.scope !== scope.id);
      const inside = openScope(draft, scope.id, handler.holder.id, {});
      draft.tokens.push(
        { id: draft.nextId++, at: handler.holder.id, scope: scope.id, inside: inside.id },
        { id: draft.nextId++, at: handler.start.id, scope: inside.id },
      );
      return handler.start;
    }
    at = draft.tokens.find(({ inside }) => inside !== undefined && inside === scope?.id);
  }
  return null;
}

/** Puts others in the place of a token; what it was inside of ends. */
export function interrupt(
  draft: Draft,
  token: Token,
  ...instead: readonly Pick<Token, 'at' | 'via'>[]
): void {
  if (token.inside !== undefined) closeScope(draft, token.inside);
  const at = draft.tokens.findIndex(({ id }) => id === token.id);
  const made = instead.map((one): Token => ({ id: draft.nextId++, scope: token.scope, ...one }));
  if (at >= 0) draft.tokens.splice(at, 1, ...made);
}
