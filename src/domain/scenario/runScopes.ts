import type { JsonValue } from '../values/json.ts';
import { own } from '../values/own.ts';
import type { RunScope, RunState, Token, Written } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';

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
  endAllIn(draft, id);
  draft.scopes = draft.scopes.filter((one) => one.id !== id);
  for (const one of draft.scopes.filter(({ parent }) => parent === id)) closeScope(draft, one.id);
}

/** Ends all that is under way in a scope; what was completed in it can still be undone. */
export function endAllIn(draft: Draft, scope: number): void {
  for (const token of draft.tokens.filter((one) => one.scope === scope)) {
    draft.tokens = draft.tokens.filter(({ id }) => id !== token.id);
    endInside(draft, token);
  }
}

function endInside(draft: Draft, { id, inside }: Token): void {
  if (inside !== undefined) closeScope(draft, inside);
  const undoing = draft.tokens.filter(({ undoesFor }) => undoesFor === id);
  draft.tokens = draft.tokens.filter((one) => !undoing.includes(one));
  for (const one of undoing) endInside(draft, one);
}

/** Puts others in the place of a token; what it was inside of, or waited for, ends. */
export function interrupt(
  draft: Draft,
  token: Token,
  ...instead: readonly Pick<Token, 'at' | 'via'>[]
): void {
  endInside(draft, token);
  const at = draft.tokens.findIndex(({ id }) => id === token.id);
  if (at >= 0) draft.tokens.splice(at, 1, ...instead.map((one) => tokenLike(draft, token, one)));
}

/** Puts another one before a token, which goes on. */
export function join(draft: Draft, token: Token, beside: Pick<Token, 'at'>): void {
  draft.tokens.splice(draft.tokens.indexOf(token), 0, tokenLike(draft, token, beside));
}

function tokenLike(draft: Draft, { scope, undoesFor }: Token, place: Pick<Token, 'at' | 'via'>): Token {
  return { id: draft.nextId++, scope, ...(undoesFor !== undefined && { undoesFor }), ...place };
}

/** The token around: that of the sub-process it is in, or of the event it undoes something for. */
export function tokenAround({ tokens }: Draft, { scope, undoesFor }: Token): Token | undefined {
  return tokens.find(({ id, inside }) => (undoesFor === undefined ? inside === scope : id === undoesFor));
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
