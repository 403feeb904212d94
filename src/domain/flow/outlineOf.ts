import type { ElementInfo, ProcessModel } from '../process/process.ts';
import { type FlowEdge, flowTree, type FlowTree } from './FlowTree.ts';
import { type BesideRows, besideRows } from './besideRows.ts';
import type { OutlineGroup, OutlineRow } from './OutlineRow.ts';
import { type OutlineScope, outlineScopes } from './outlineScopes.ts';
import { placedRows, type RowDraft } from './placedRows.ts';

interface Place {
  readonly scope: OutlineScope;
  readonly tree: FlowTree;
}

/** What is still to be told, at which level. */
type Work = { readonly level: number } & (
  | { readonly what: 'scope'; readonly id: string }
  | { readonly what: 'node'; readonly at: Place; readonly id: string }
  | { readonly what: 'branch'; readonly at: Place; readonly edge: FlowEdge; readonly goesOn: boolean }
  | { readonly what: 'follow'; readonly at: Place; readonly edge: FlowEdge; readonly from: RowDraft }
  | { readonly what: 'group'; readonly group: OutlineGroup; readonly of: string }
  | { readonly what: 'line'; readonly id: string }
  | { readonly what: 'beside'; readonly of: string }
);

const NO_EDGES: readonly FlowEdge[] = [];

/**
 * A process as a text: pools, starts first, then what follows what; gateways with their branches under them, events
 * under their task, sub-processes with what is in them. Every element has one line (a plain flow shares that of its
 * source); other ways to it refer there. Loops, broken references and any depth are fine.
 */
export function outlineOf(model: ProcessModel): readonly OutlineRow[] {
  return new Teller(model).tell();
}

class Teller {
  readonly #model: ProcessModel;
  readonly #byId: ReadonlyMap<string, ElementInfo>;
  readonly #scopes: ReadonlyMap<string, OutlineScope>;
  readonly #beside: BesideRows;
  readonly #notes: ReadonlySet<string>;
  readonly #told = new Set<string>();
  readonly #rows: RowDraft[] = [];
  /** last in, first out: so nothing recurses */
  readonly #work: Work[] = [];

  constructor(model: ProcessModel) {
    this.#model = model;
    this.#byId = new Map(model.elements.map((element) => [element.id, element]));
    this.#scopes = outlineScopes(model);
    this.#beside = besideRows(model);
    this.#notes = new Set(model.notes?.map(({ id }) => id));
  }

  tell(): readonly OutlineRow[] {
    const { processes, elements } = this.#model;
    const pools = elements.filter(({ type }) => type === 'bpmn:Participant');
    const inPools = new Set(pools.map(({ processId }) => processId));
    const shown = new Set<string>();
    for (const { id, processId } of pools) {
      this.#tellHolder(id, shown.has(processId) ? null : processId);
      shown.add(processId);
    }
    for (const { id } of processes) if (!inPools.has(id)) this.#tellHolder(id, id);
    const left = elements.filter(({ id, type }) => !this.#told.has(id) && type !== 'bpmn:DataObject');
    if (left.length > 0) this.#run([group('unreached', '', 1), ...left.map(({ id }) => line(id, 2))]);
    this.#tellRest();
    return placedRows(this.#rows);
  }

  /** Notes and messages of what has no line: nothing of the document is left out. */
  #tellRest(): void {
    const { notes = [], messageFlows = [] } = this.#model;
    const isLeft = ({ id }: { readonly id: string }) => !this.#told.has(id);
    const leftNotes = notes.filter(isLeft);
    const leftMessages = messageFlows.filter(isLeft);
    if (leftNotes.length + leftMessages.length === 0) return;
    this.#group('notes', '', 1);
    for (const { id } of leftNotes) this.#line(id, 2);
    for (const { id, target } of leftMessages) this.#row({ id, level: 2, message: 'sent', to: target });
  }

  /** A process, or the pool that shows it. */
  #tellHolder(id: string, processId: string | null): void {
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#rows.push({ key: id, id, level: 1, branches: 0, ways: 0 });
    const isPool = processId !== null && processId !== id;
    this.#run([
      { what: 'beside', of: id, level: 2 },
      // A note about the process is one about its pool.
      ...(isPool ? [{ what: 'beside', of: processId, level: 2 } as const] : []),
      ...(processId === null ? [] : [{ what: 'scope', id: processId, level: 2 } as const]),
    ]);
  }

  #run(first: readonly Work[]): void {
    this.#next(first);
    for (let work = this.#work.pop(); work; work = this.#work.pop()) {
      if (work.what === 'scope') this.#scope(work.id, work.level);
      else if (work.what === 'node') this.#node(work.at, work.id, work.level);
      else if (work.what === 'branch') this.#branch(work.at, work.edge, work.level, work.goesOn);
      else if (work.what === 'follow') this.#follow(work.at, work.edge, work.level, work.from);
      else if (work.what === 'group') this.#group(work.group, work.of, work.level);
      else if (work.what === 'beside') this.#rowsBeside(work.of, work.level);
      else this.#line(work.id, work.level);
    }
  }

  #next(work: readonly Work[]): void {
    for (let at = work.length - 1; at >= 0; at -= 1) {
      const one = work[at];
      if (one) this.#work.push(one);
    }
  }

  #scope(id: string, level: number): void {
    const scope = this.#scopes.get(id);
    if (!scope) return;
    const tree = flowTree(scope.starts, scope.edgesFrom);
    const others = scope.nodes.filter((node) => !tree.reached.has(node));
    const listed = (name: OutlineGroup, ids: readonly string[]): Work[] =>
      ids.length === 0 ? [] : [group(name, id, level), ...ids.map((one) => line(one, level + 1))];
    const unreached = [
      ...(others.length === 0 ? [] : nodes({ scope, tree: treeOf(others, scope) }, level + 1)),
      ...scope.loose.map((one) => line(one, level + 1)),
    ];
    this.#next([
      ...nodes({ scope, tree }, level),
      ...(unreached.length === 0 ? [] : [group('unreached', id, level), ...unreached]),
      ...listed('lanes', scope.lanes),
      ...listed('data', scope.data),
      ...listed('notes', this.#beside.loose.get(id) ?? []),
    ]);
  }

  #node(at: Place, id: string, level: number): void {
    const { scope, tree } = at;
    const edges = scope.edgesFrom.get(id) ?? NO_EDGES;
    const flows = edges.filter(({ flow }) => flow !== '');
    const several = flows.length > 1;
    const row = this.#row({
      id,
      level,
      branches: several ? flows.length : 0,
      ways: scope.waysTo.get(id) ?? 0,
    });
    // What an event on a border leads to is under it, or it would seem to be on the border, too.
    const under = this.#byId.get(id)?.type === 'bpmn:BoundaryEvent' ? level + 1 : level;
    const inline = flows.filter((edge) => tree.isInline(edge));
    // One branch that goes on while the others lead elsewhere: nothing is gained by a level for it.
    const goesOn = several && inline.length === 1 ? inline[0] : undefined;
    const boundary = edges.filter((edge) => edge.flow === '' && tree.isInline(edge));
    this.#next([
      { what: 'beside', of: id, level: level + 1 },
      { what: 'scope', id, level: level + 1 },
      ...boundary.map(({ to }): Work => ({ what: 'node', at, id: to, level: level + 1 })),
      ...(several
        ? flows.map((edge): Work => ({ what: 'branch', at, edge, level: level + 1, goesOn: edge === goesOn }))
        : flows.map((edge): Work => ({ what: 'follow', at, edge, level: under, from: row }))),
      ...(goesOn ? [{ what: 'node', at, id: goesOn.to, level: under } as const] : []),
      ...tree.meetingsAfter(id).map((one): Work => ({ what: 'node', at, id: one, level: under })),
    ]);
  }

  #branch(at: Place, edge: FlowEdge, level: number, goesOn: boolean): void {
    const isHere = at.tree.isInline(edge) && !goesOn;
    this.#row({ id: edge.flow, level, isFlow: true, ...leadsOf(at.tree, edge, isHere || goesOn) });
    this.#rowsBeside(edge.flow, level + 1);
    if (isHere) this.#next([{ what: 'node', at, id: edge.to, level: level + 1 }]);
  }

  /** The only way on: said where it leads elsewhere, or says something. */
  #follow(at: Place, edge: FlowEdge, level: number, from: RowDraft): void {
    const isHere = at.tree.isInline(edge);
    const { name, condition } = this.#byId.get(edge.flow) ?? {};
    const isPlain = name === undefined && condition === undefined && !this.#beside.isTiedTo(edge.flow);
    if (isHere && isPlain) {
      from.flow = edge.flow;
      this.#told.add(edge.flow);
    } else {
      const row = this.#row({ id: edge.flow, level, isFlow: true, ...leadsOf(at.tree, edge, isHere) });
      if (isPlain) row.sharedBy = from;
      this.#rowsBeside(edge.flow, level + 1);
    }
    if (isHere) this.#next([{ what: 'node', at, id: edge.to, level }]);
  }

  #group(name: OutlineGroup, of: string, level: number): void {
    this.#rows.push({ key: `${name}:${of}`, id: '', group: name, level, branches: 0, ways: 0 });
  }

  #line(id: string, level: number): void {
    const element = this.#byId.get(id);
    const isFlow = element?.type === 'bpmn:SequenceFlow';
    const isNote = this.#notes.has(id);
    this.#row({ id, level, ...(isFlow && { isFlow }), ...(isNote && { isNote }) });
    this.#rowsBeside(id, level + 1);
  }

  #rowsBeside(of: string, level: number): void {
    for (const row of this.#beside.of(of, level)) {
      this.#told.add(row.id);
      this.#rows.push(row);
    }
  }

  #row(given: Pick<RowDraft, 'id' | 'level'> & Partial<RowDraft>): RowDraft {
    const row = { key: given.id, branches: 0, ways: 0, ...given };
    this.#told.add(row.id);
    this.#rows.push(row);
    return row;
  }
}

function leadsOf(tree: FlowTree, edge: FlowEdge, isNext: boolean): Pick<OutlineRow, 'to' | 'leads'> {
  return { to: edge.to, leads: isNext ? 'next' : tree.isBack(edge) ? 'back' : 'on' };
}

function group(name: OutlineGroup, of: string, level: number): Work {
  return { what: 'group', group: name, of, level };
}

function line(id: string, level: number): Work {
  return { what: 'line', id, level };
}

function nodes(at: Place, level: number): Work[] {
  return at.tree.roots.map((id) => ({ what: 'node', at, id, level }));
}

/** The flow of what no start leads to: it begins where nothing leads to, a loop with what stands first in the file. */
function treeOf(others: readonly string[], { edgesFrom }: OutlineScope): FlowTree {
  const among = new Set(others);
  const edges = new Map(
    others.map((id) => [id, (edgesFrom.get(id) ?? NO_EDGES).filter(({ to }) => among.has(to))]),
  );
  const ledTo = new Set([...edges.values()].flatMap((ways) => ways.map(({ to }) => to)));
  const roots = others.filter((id) => !ledTo.has(id));
  const seen = new Set<string>();
  const markFrom = (root: string) => {
    const open = [root];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { to } of edges.get(id) ?? NO_EDGES) open.push(to);
    }
  };
  roots.forEach(markFrom);
  for (const id of others) {
    if (seen.has(id)) continue;
    roots.push(id);
    markFrom(id);
  }
  return flowTree(roots, edges);
}
