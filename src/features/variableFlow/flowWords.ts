import type { FlowAccess, FlowMark, FlowUse, VariableRow } from '../../domain/flow/variableFlow.ts';
import { passesFilter } from '../../domain/flow/variableFilter.ts';
import type { ElementInfo } from '../../domain/process/process.ts';
import { t } from '../../language/t.ts';

/** What an element of the flow is called; a flow by its name and where it leads. */
export function flowName(
  id: string,
  names: ReadonlyMap<string, string>,
  elements: ReadonlyMap<string, ElementInfo>,
): string {
  const element = elements.get(id);
  if (element?.type !== 'bpmn:SequenceFlow') return names.get(id) ?? element?.name ?? id;
  const to = names.get(element.target ?? '');
  const leads = to === undefined ? [] : [t`to ${to}`];
  return [...(element.name === undefined ? [] : [element.name]), ...leads].join(', ') || id;
}

type Said = (variable: string, where: string) => string;

const SAID: readonly (readonly [said: Said, access: readonly FlowAccess[]])[] = [
  [(variable, where) => t`writes ${variable} (${where})`, ['write', 'both']],
  [(variable, where) => t`reads ${variable} (${where})`, ['read', 'both']],
  [(variable, where) => t`names ${variable} (${where})`, ['named']],
];

/** 'writes total (output sum), reads total (condition)' */
export function markWords({ uses }: FlowMark, variable: string): string {
  return SAID.flatMap(([said, wanted]) => {
    const found = uses.filter(({ access }) => wanted.includes(access));
    const where = [...new Set(found.map(useWords))].join(', ');
    return found.length === 0 ? [] : [said(variable, where)];
  }).join(', ');
}

function useWords({ kind, access, name }: FlowUse): string {
  switch (kind) {
    case 'start':
      return t('its default');
    case 'required':
      return t('given when the process starts');
    case 'call':
      return access === 'write' ? t('handed over by the caller') : t('taken back by the caller');
    case 'code':
      return t('in code, which may read or write it');
    case 'expression':
      return name;
    case 'result':
      return t`expression of ${name}`;
    case 'assignment':
      return t('assignment');
    case 'default':
      return t`default of ${name}`;
    case 'input':
      return t`input ${name}`;
    case 'output':
      return t`output ${name}`;
    case 'constant':
      return t`constant ${name}`;
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
  return way === null
    ? t('not written on any path to here')
    : t`not written on the path through ${nameOf(way)}`;
}

/** What is amiss with a variable, in a word or two; '' for nothing. */
export function stateWords(row: VariableRow): string {
  if (passesFilter(row, 'unused')) return t('not used');
  if (passesFilter(row, 'unread')) return t('not read');
  if (passesFilter(row, 'early')) return t('read early');
  return passesFilter(row, 'unwritten') ? t('not written') : '';
}
