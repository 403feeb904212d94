import type { JsonValue } from '../json.ts';
import { own } from '../own.ts';
import type { RunScope, RunState, Token, Values, Written } from './Scenario.ts';

/** A state that is being made into the next one: its own copy, so that the one before stays what it was. */
export interface Draft {
  tokens: Token[];
  scopes: RunScope[];
  nextId: number;
  visits: Record<string, number>;
  failure?: string;
  failedAt?: string;
}

export function draftOf(state: RunState): Draft {
  return structuredClone(state) as Draft;
}

export function openScope(
  draft: Draft,
  parent: number | undefined,
  element: string | undefined,
  variables: Values,
): RunScope {
  const scope: RunScope = {
    id: draft.nextId++,
    ...(parent !== undefined && { parent }),
    ...(element !== undefined && { element }),
    variables: { ...variables },
  };
  draft.scopes.push(scope);
  return scope;
}

/** Ends a scope with all that is under way in it. */
export function closeScope(draft: Draft, id: number): void {
  const inner = draft.tokens.filter(({ scope }) => scope === id).flatMap(({ inside }) => inside ?? []);
  draft.tokens = draft.tokens.filter(({ scope }) => scope !== id);
  draft.scopes = draft.scopes.filter((one) => one.id !== id);
  for (const one of inner) closeScope(draft, one);
}

/** From the inside out. */
function scopesAbove({ scopes }: Pick<Draft | RunState, 'scopes'>, id: number): readonly RunScope[] {
  const found: RunScope[] = [];
  for (let at: number | undefined = id; at !== undefined;) {
    const here: RunScope | undefined = scopes.find((one) => one.id === at);
    if (!here || found.includes(here)) break;
    found.push(here);
    at = here.parent;
  }
  return found;
}

/** All variables that are seen in a scope: what is nearer hides what is farther. */
export function seenIn(state: Pick<Draft | RunState, 'scopes'>, id: number): Values {
  return Object.assign(
    {},
    ...[...scopesAbove(state, id)].reverse().map(({ variables }) => ({ ...variables })),
  ) as Values;
}

/** Sets a variable where it is, else in the process, as both engines do. */
export function writeVariable(
  draft: Draft,
  scope: number,
  variable: string,
  after: JsonValue,
  by: string,
): Written {
  const above = scopesAbove(draft, scope);
  const holder = above.find(({ variables }) => Object.hasOwn(variables, variable)) ?? above.at(-1);
  const before = own(holder?.variables, variable);
  if (holder) define(holder.variables, variable, after);
  return { variable, ...(before !== undefined && { before }), after, by };
}

/** `__proto__` is a name like any other. */
export function define(record: Record<string, JsonValue>, key: string, value: JsonValue): void {
  Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true });
}
