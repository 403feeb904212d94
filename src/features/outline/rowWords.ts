import { counted } from '../../domain/values/counted.ts';
import type { ElementInfo } from '../../domain/process/process.ts';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import type { OutlineData } from './OutlineSource.ts';
import { kindOf } from '../../domain/flow/outlineNames.ts';

export type Levels = Readonly<Record<'error' | 'warning' | 'note', number>>;

const GROUPS = {
  unreached: 'Not reached from a start',
  lanes: 'Lanes',
  data: 'Data',
  notes: 'Notes',
} as const;

/** What a line shows, and all of it as words. */
export interface RowWords {
  readonly name: string;
  /** shown dim behind the name */
  readonly more: string;
  /** the implementation, drawn as code */
  readonly code: string;
  /** what is read out */
  readonly spoken: string;
}

/** @param at the place of the line */
export function rowWords(
  row: OutlineRow,
  at: number,
  data: OutlineData,
  levels: Levels | undefined,
): RowWords {
  if (row.group !== undefined) {
    const name = GROUPS[row.group];
    return {
      name,
      more: '',
      code: '',
      spoken: `${name}, ${counted(row.end - at - 1, 'element')}`,
    };
  }
  const element = data.elements.get(row.id);
  if (row.isNote === true) return noteWords(row, data);
  if (row.message !== undefined) return messageWords(row, data);
  const words =
    element === undefined
      ? processWords(row, data)
      : row.isFlow === true
        ? flowWords(row, element, data)
        : elementWords(row, element, data);
  return { ...words, spoken: [words.spoken, ...problemWords(levels)].join(', ') };
}

function noteWords({ id }: OutlineRow, { names }: OutlineData): RowWords {
  const name = names.get(id) ?? id;
  return { name, more: 'note', code: '', spoken: `Note: ${name}` };
}

/** With the pool of the other end, where it is an element of one. */
function messageWords({ id, to, message }: OutlineRow, data: OutlineData): RowWords {
  const name = data.names.get(id) ?? id;
  const way = message === 'sent' ? 'to' : 'from';
  const end = data.names.get(to ?? '') ?? 'nothing';
  const pool = data.poolOf(to ?? '');
  const leads = `${way} ${end}${pool === null || pool === end ? '' : ` in ${pool}`}`;
  const verb = message === 'sent' ? 'Sends' : 'Receives';
  return { name, more: leads, code: '', spoken: `${verb} ${name}, ${leads}` };
}

function processWords({ id }: OutlineRow, { names }: OutlineData): RowWords {
  const name = names.get(id) ?? id;
  return { name, more: 'Process', code: '', spoken: `${name}, process` };
}

function elementWords(row: OutlineRow, element: ElementInfo, { names }: OutlineData): RowWords {
  const name = names.get(row.id) ?? row.id;
  const kind = kindOf(element);
  const code = element.implementation ?? element.calledElement ?? '';
  const counts = [
    ...(element.multiInstance === true ? ['repeated'] : []),
    ...(element.nonInterrupting === true ? ['the task goes on'] : []),
    ...(row.branches > 0 ? [counted(row.branches, 'branch', 'branches')] : []),
    ...(row.ways > 1 ? [`${row.ways} ways meet`] : []),
  ];
  const spoken = [
    name,
    ...(element.name === undefined ? [] : [kind.toLowerCase()]),
    ...(code === '' ? [] : [element.calledElement === undefined ? code : `calls ${code}`]),
    ...counts,
  ];
  return {
    name,
    more: counts.join(', ').replace(/(\d+) ways meet/, 'joins $1'),
    code,
    spoken: spoken.join(', '),
  };
}

function flowWords(row: OutlineRow, flow: ElementInfo, { rows, names, elements }: OutlineData): RowWords {
  const source = elements.get(flow.source ?? '');
  const isBranch = row.parent >= 0 && rows[row.parent]?.id === flow.source;
  const says = flow.name ?? flow.condition ?? '';
  const isDefault = source?.defaultFlow === row.id ? ['default'] : [];
  const to = names.get(row.to ?? flow.target ?? '') ?? 'nothing';
  const leads = `${row.leads === 'back' ? 'back to' : row.leads === 'on' ? 'on to' : 'to'} ${to}`;
  const condition =
    flow.name !== undefined && flow.condition !== undefined ? [`condition ${flow.condition}`] : [];
  const shown = says === '' ? capital(leads) : says;
  const kind = isBranch ? 'Branch' : 'Flow';
  const spoken =
    says === '' ? [`${kind} ${leads}`, ...isDefault] : [`${kind} ${says}`, ...condition, ...isDefault, leads];
  const more = [...isDefault, ...(says === '' ? [] : [leads])];
  return { name: shown, more: more.join(', '), code: '', spoken: spoken.join(', ') };
}

function problemWords(levels: Levels | undefined): readonly string[] {
  if (!levels) return [];
  const { error, warning, note } = levels;
  return [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(note > 0 ? [counted(note, 'note')] : []),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
