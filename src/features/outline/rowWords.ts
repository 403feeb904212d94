import type { ElementInfo } from '../../domain/process/process.ts';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import { counted } from '../../language/counted.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import type { OutlineData } from './OutlineSource.ts';
import { kindOf } from '../../domain/flow/outlineNames.ts';

export type Levels = Readonly<Record<'error' | 'warning' | 'note', number>>;

const GROUPS = {
  unreached: t('Not reached from a start'),
  lanes: t('Lanes'),
  data: t('Data'),
  notes: t('Notes'),
} as const;
/** Of a branch, which is another word in other languages than the default of a value: hence a text of its own. */
const DEFAULT = t('default ').trimEnd();

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
  return { name, more: t('note'), code: '', spoken: t`Note: ${name}` };
}

/** With the pool of the other end, where it is an element of one. */
function messageWords({ id, to, message }: OutlineRow, data: OutlineData): RowWords {
  const name = data.names.get(id) ?? id;
  const element = data.names.get(to ?? '') ?? t('nothing');
  const pool = data.poolOf(to ?? '');
  const end = pool === null || pool === element ? element : t`${element} in ${pool}`;
  const isSent = message === 'sent';
  const leads = isSent ? t`to ${end}` : t`from ${end}`;
  const spoken = isSent ? t`Sends ${name}, ${leads}` : t`Receives ${name}, ${leads}`;
  return { name, more: leads, code: '', spoken };
}

function processWords({ id }: OutlineRow, { names }: OutlineData): RowWords {
  const name = names.get(id) ?? id;
  return { name, more: t('Process'), code: '', spoken: t`${name}, process` };
}

function elementWords(row: OutlineRow, element: ElementInfo, { names }: OutlineData): RowWords {
  const name = names.get(row.id) ?? row.id;
  const kind = kindOf(element);
  const code = element.implementation ?? element.calledElement ?? '';
  const counts = [
    ...(element.multiInstance === true ? [t('repeated')] : []),
    ...(element.nonInterrupting === true ? [t('the task goes on')] : []),
    ...(row.branches > 0 ? [counted(row.branches, 'branch', 'branches')] : []),
  ];
  const spoken = [
    name,
    ...(element.name === undefined ? [] : [inSentence(kind)]),
    ...(code === '' ? [] : [element.calledElement === undefined ? code : t`calls ${code}`]),
    ...counts,
    ...(row.ways > 1 ? [t`${row.ways} ways meet`] : []),
  ];
  return {
    name,
    more: [...counts, ...(row.ways > 1 ? [t`joins ${row.ways}`] : [])].join(', '),
    code,
    spoken: spoken.join(', '),
  };
}

function flowWords(row: OutlineRow, flow: ElementInfo, { rows, names, elements }: OutlineData): RowWords {
  const source = elements.get(flow.source ?? '');
  const isBranch = row.parent >= 0 && rows[row.parent]?.id === flow.source;
  const says = flow.name ?? flow.condition ?? '';
  const isDefault = source?.defaultFlow === row.id ? [DEFAULT] : [];
  const to = names.get(row.to ?? flow.target ?? '') ?? t('nothing');
  const leads = row.leads === 'back' ? t`back to ${to}` : row.leads === 'on' ? t`on to ${to}` : t`to ${to}`;
  const condition =
    flow.name !== undefined && flow.condition !== undefined ? [t`condition ${flow.condition}`] : [];
  const shown = says === '' ? capital(leads) : says;
  const kind = isBranch ? t('Branch') : t('Flow');
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
