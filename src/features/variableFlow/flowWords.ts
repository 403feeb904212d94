import type { FlowAccess, FlowMark, FlowUse, VariableRow } from '../../domain/flow/variableFlow.ts';
import { passesFilter } from '../../domain/flow/variableFilter.ts';
import type { ElementInfo } from '../../domain/process/process.ts';

/** What an element of the flow is called; a flow by its name and where it leads. */
export function flowName(
  id: string,
  names: ReadonlyMap<string, string>,
  elements: ReadonlyMap<string, ElementInfo>,
): string {
  const element = elements.get(id);
  if (element?.type !== 'bpmn:SequenceFlow') return names.get(id) ?? element?.name ?? id;
  const to = names.get(element.target ?? '');
  const leads = to === undefined ? [] : [`to ${to}`];
  return [...(element.name === undefined ? [] : [element.name]), ...leads].join(', ') || id;
}

const VERBS: readonly (readonly [verb: string, access: readonly FlowAccess[]])[] = [
  ['writes', ['write', 'both']],
  ['reads', ['read', 'both']],
  ['names', ['named']],
];

/** 'writes total (output sum), reads total (condition)' */
export function markWords({ uses }: FlowMark, variable: string): string {
  return VERBS.flatMap(([verb, wanted]) => {
    const found = uses.filter(({ access }) => wanted.includes(access));
    const where = [...new Set(found.map(useWords))].join(', ');
    return found.length === 0 ? [] : [`${verb} ${variable} (${where})`];
  }).join(', ');
}

function useWords({ kind, access, name }: FlowUse): string {
  switch (kind) {
    case 'start':
      return 'its default';
    case 'required':
      return 'given when the process starts';
    case 'call':
      return access === 'write' ? 'handed over by the caller' : 'taken back by the caller';
    case 'code':
      return 'in code, which may read or write it';
    case 'expression':
      return name;
    case 'result':
      return `expression of ${name}`;
    case 'assignment':
      return 'assignment';
    case 'default':
      return `default of ${name}`;
    case 'input':
    case 'output':
    case 'constant':
      return `${kind} ${name}`;
  }
}

/** 'may not be written on the way through B' */
export function earlyWords(
  { early }: VariableRow,
  element: string,
  nameOf: (id: string) => string,
): string | null {
  const found = early.find((one) => one.element === element);
  if (!found) return null;
  const way = found.way();
  return way === null ? 'not written on any path to here' : `not written on the path through ${nameOf(way)}`;
}

/** What is amiss with a variable, in a word or two; '' for nothing. */
export function stateWords(row: VariableRow): string {
  if (passesFilter(row, 'unused')) return 'not used';
  if (passesFilter(row, 'unread')) return 'not read';
  if (passesFilter(row, 'early')) return 'read early';
  return passesFilter(row, 'unwritten') ? 'not written' : '';
}
