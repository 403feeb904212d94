import { t } from '../../language/t.ts';
import type { ElementInfo } from '../process/process.ts';
import { type Draft, interrupt } from './runScopes.ts';
import type { Completed, RunScope, Token } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { goOn, nameOf, type Stage, type Told } from './Stage.ts';
import { stepKind } from './stepKinds.ts';

/** Remembers that an activity is done, where it has what undoes it. */
export function rememberDone({ graph, draft, token, element }: Stage): void {
  const event = graph.events(element.id).find((one) => one.event === 'compensate');
  const scope = draft.scopes.find(({ id }) => id === token.scope);
  if (!event || !scope || !graph.undoneBy(event.id)) return;
  scope.done = [...(scope.done ?? []), { element: element.id, event: event.id, order: draft.nextId++ }];
}

/** Whether anything is to be done, or said, when a scope is undone. */
export function canBeUndone(graph: ScenarioGraph, draft: Draft, scope: number): boolean {
  const all = [scope, ...overIn(draft, scope)];
  return draft.scopes.some(
    (one) => all.includes(one.id) && ((one.done ?? []).length > 0 || undoersOf(graph, one).length > 0),
  );
}

/** From the event on the border to what undoes: no sequence flow leads there. */
export function toUndoing({ graph, draft, token, element }: Stage): Told {
  const handler = graph.undoneBy(element.id);
  interrupt(draft, token, ...(handler ? [{ at: handler.id }] : []));
  return {};
}

/** Undoes what was completed in the scope of the event, the last first; it goes on when all is undone. */
export function compensate(stage: Stage): Told {
  const { graph, token, element } = stage;
  if (graph.target === 'activiti' && element.type === 'bpmn:EndEvent')
    return {
      ...goOn(stage, graph.leaving(element.id), ''),
      notes: [t('Activiti 7 undoes nothing at an end event: it ends here like any other.')],
    };
  const told = undo(stage);
  if (token.isUndoing === true) return told;
  const { notes = [] } = told;
  const said = notes.length > 0 ? notes : [t('There is nothing to undo.')];
  return { ...goOn(stage, graph.leaving(element.id), ''), notes: said };
}

/** Lets a token wait until all is undone that was completed in its scope, where there is anything. */
export function undo({ graph, draft, token, element }: Stage): Told {
  const { found, refused } = wanted(graph, draft, token, element);
  if (found.length === 0) return { notes: refused };
  for (const { scope } of found) delete scope.done;
  for (const { scope, rest } of found) if (rest.length > 0) scope.done = rest;
  const undone = found
    .flatMap(({ scope, taken }) => taken.map((one) => ({ ...one, scope: scope.id })))
    .toSorted((one, other) => other.order - one.order);
  token.isUndoing = true;
  const tokens = undone.map(({ event, scope }): Token => ({
    ...{ id: draft.nextId++, at: event, scope, undoesFor: token.id },
  }));
  draft.tokens.splice(draft.tokens.indexOf(token), 0, ...tokens);
  const names = undone.map(({ element: id }) => t`“${nameOf(graph.at(id))}”`);
  return { why: t`It undoes ${names.join(', ')}.`, notes: [...engineNotes(graph, undone), ...refused] };
}

interface Found {
  readonly scope: RunScope;
  /** what is undone of it, and what stays */
  readonly taken: readonly Completed[];
  readonly rest: Completed[];
}

function wanted(
  graph: ScenarioGraph,
  draft: Draft,
  token: Token,
  { compensates }: ElementInfo,
): {
  readonly found: readonly Found[];
  /** what would undo instead, in words: engines do not run it */
  readonly refused: readonly string[];
} {
  // Activiti looks for the one it is told of in all of the instance.
  const isAnywhere = graph.target === 'activiti' && compensates !== undefined;
  const roots = isAnywhere ? draft.scopes.map(({ id }) => id) : rootsOf(graph, draft, token.scope);
  const ids = new Set(roots.flatMap((id) => [id, ...overIn(draft, id)]));
  const isAll = ({ id }: RunScope) => compensates === undefined || isInside(draft, id, compensates, ids);
  const among = draft.scopes.filter(({ id }) => ids.has(id));
  const found = among.flatMap((scope) => {
    const { done = [] } = scope;
    const taken = isAll(scope) ? done : done.filter(({ element }) => element === compensates);
    return taken.length === 0 ? [] : [{ scope, taken, rest: done.filter((one) => !taken.includes(one)) }];
  });
  const undoers = among
    .filter((scope) => scope.isOver === true && isAll(scope))
    .flatMap((scope) => undoersOf(graph, scope));
  return { found, refused: [...new Set(undoers)].map((one) => refusedWords(graph, one)) };
}

/** Event sub-processes that compensation starts. BPMN runs them instead of what is undone in it; no engine takes them. */
function undoersOf(graph: ScenarioGraph, { element }: RunScope): readonly ElementInfo[] {
  if (element === undefined) return [];
  return graph.handlers(element).flatMap(({ holder, start }) => (start.event === 'compensate' ? holder : []));
}

function refusedWords({ target }: ScenarioGraph, holder: ElementInfo): string {
  const name = nameOf(holder);
  return target === 'camunda8'
    ? t`“${name}” undoes nothing: Camunda 8 refuses an event sub-process that compensation starts.`
    : t`“${name}” undoes nothing: Activiti 7 refuses an event sub-process that compensation starts.`;
}

/** Out of an event sub-process Camunda undoes what was done around it; Activiti only what was done in it. */
function rootsOf(graph: ScenarioGraph, { scopes }: Draft, start: number): readonly number[] {
  const roots: number[] = [];
  for (let at: number | undefined = start; at !== undefined;) {
    roots.push(at);
    const scope = scopes.find(({ id }) => id === at);
    const isHandler = scope?.element !== undefined && graph.at(scope.element)?.triggeredByEvent === true;
    at = isHandler && graph.target === 'camunda8' ? scope.parent : undefined;
  }
  return roots;
}

/** Sub-processes that came to their end in a scope, and in these. */
function overIn(draft: Draft, scope: number): readonly number[] {
  const own = draft.scopes.filter(({ parent, isOver }) => parent === scope && isOver === true);
  return own.flatMap(({ id }) => [id, ...overIn(draft, id)]);
}

function isInside({ scopes }: Draft, scope: number, element: string, ids: ReadonlySet<number>): boolean {
  for (let at = scopes.find(({ id }) => id === scope); at && ids.has(at.id);) {
    if (at.element === element && at.isOver === true) return true;
    const { parent } = at;
    at = scopes.find(({ id }) => id === parent);
  }
  return false;
}

function engineNotes(graph: ScenarioGraph, undone: readonly Completed[]): readonly string[] {
  if (graph.target === 'camunda8')
    return undone.length > 1 ? [t('Camunda 8 begins to undo them all at once, in no order of its own.')] : [];
  const waits = undone.some(({ event }) => {
    const handler = graph.undoneBy(event);
    return handler !== undefined && stepKind(handler) === 'wait';
  });
  return waits ? [t('Activiti 7 goes on at once, while what waits here is still open.')] : [];
}
