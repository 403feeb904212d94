import { t } from '../../language/t.ts';
import type { Action, Connector, Parameter } from './connector.ts';
import {
  type ActionList,
  addParameter,
  type ParameterList,
  type ParameterPatch,
  updateParameter,
} from './editConnector.ts';
import { parameterNameProblem } from '../values/names.ts';
import { sameJson } from '../values/sameJson.ts';
import { columnsByHead } from '../values/tableColumns.ts';
import { tsvOf } from '../values/tsv.ts';
import { isKnownType, literalText, parseLiteral } from './types.ts';

export interface PastedParameter {
  readonly name: string;
  readonly patch: ParameterPatch;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly note?: string;
}

type Field = 'name' | 'type' | 'required' | 'value' | 'description' | 'label';

/** The heads the page itself writes, and those of other tables. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  name: [
    t('Name').toLowerCase(),
    'name',
    'parameter',
    'parameter name',
    'field',
    'field name',
    'property',
    'input',
    'output',
  ],
  type: [t('Type').toLowerCase(), 'type', 'data type', 'datatype', 'format'],
  required: [t('Required').toLowerCase(), 'required', 'mandatory', 'needed', 'required?'],
  value: [t('Default').toLowerCase(), 'default', 'default value', 'value'],
  description: [t('Description').toLowerCase(), 'description', 'comment', 'meaning', 'notes', 'note'],
  label: [t('Label').toLowerCase(), 'label', 'display name', 'title'],
};
/** As the table of parameters has them, and as they are copied. */
const ORDER: readonly Field[] = ['name', 'type', 'required', 'value', 'description'];

/** What other tools call our types. */
const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ...['text', 'str', 'varchar', 'char', 'uuid', 'email', 'uri'].map((word) => [word, 'string'] as const),
  ...['int', 'int32', 'int64', 'long', 'short'].map((word) => [word, 'integer'] as const),
  ['bool', 'boolean'],
  ...['timestamp', 'date-time', 'date time'].map((word) => [word, 'datetime'] as const),
  ...['object', 'map', 'dict'].map((word) => [word, 'json'] as const),
  ['list', 'array'],
]);
const YES = /^(y|yes|true|x|1|required|mandatory|✓|✔)$/i;

function isYes(word: string): boolean {
  return YES.test(word) || word.toLowerCase() === t('yes').toLowerCase();
}

/** What each row of a pasted table makes of the parameters; a name that is there already is changed, not doubled. */
export function pastedParameters(
  table: readonly (readonly string[])[],
  parameters: readonly Parameter[],
): readonly PastedParameter[] {
  const [head = []] = table;
  const heads = columnsByHead<Field>(head, HEADS, ['name']);
  const hasHeads = heads !== null && (head.length === 1 || Object.keys(heads).length > 1);
  const columns = hasHeads ? heads : columnsOf(table);
  const seen = new Set<string>();
  return table.slice(hasHeads ? 1 : 0).map((cells) => {
    const cell = (field: Field) => {
      const at = columns[field];
      return at === undefined ? undefined : (cells[at] ?? '');
    };
    const name = cell('name') ?? '';
    const why = seen.has(name)
      ? t('It is in the table twice; the first counts.')
      : parameterNameProblem(name);
    seen.add(name);
    if (why !== null) return { name, patch: {}, state: 'refused', note: why };
    return pasted(
      name,
      parameters.find((one) => one.name === name),
      cell,
    );
  });
}

/** All that fit, as one change of the connector. */
export function withPasted(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  lines: readonly PastedParameter[],
  list: ActionList,
): Connector {
  const rows = connector[list].find(({ key }) => key === actionKey)?.[parameters] ?? [];
  let result = connector;
  for (const { name, patch, state } of lines) {
    const index = rows.findIndex((one) => one.name === name);
    if (state === 'new')
      result = addParameter(result, actionKey, parameters, { ...given(patch), name }, list);
    else if (state === 'changed' && index >= 0)
      result = updateParameter(result, actionKey, parameters, index, patch, list);
  }
  return result;
}

/** For a spreadsheet, with heads. */
export function copiedParameters(rows: Action['inputs']): string {
  return tsvOf([
    [t('Name'), t('Type'), t('Required'), t('Default'), t('Description')],
    ...rows.map(({ name, type, required, value, description }) => [
      name,
      type,
      required === true ? t('yes') : '',
      value === undefined || value === null ? '' : literalText(value),
      description ?? '',
    ]),
  ]);
}

/** Without heads: in the order of the table, but a second column that holds no types describes. */
function columnsOf(table: readonly (readonly string[])[]): Readonly<Partial<Record<Field, number>>> {
  const hasTypes = table.some(([, cell = '']) => typeOf(cell) !== null);
  const width = Math.max(0, ...table.map((cells) => cells.length));
  if (width === 2 && !hasTypes) return { name: 0, description: 1 };
  return Object.fromEntries(ORDER.slice(0, width).map((field, index) => [field, index]));
}

function typeOf(word: string): string | null {
  const type = word.trim().toLowerCase();
  return isKnownType(type) ? type : (TYPE_WORDS.get(type) ?? null);
}

function pasted(
  name: string,
  old: Parameter | undefined,
  cell: (field: Field) => string | undefined,
): PastedParameter {
  const notes: string[] = [];
  const word = cell('type') ?? '';
  const type = word === '' ? (old?.type ?? 'string') : (typeOf(word) ?? old?.type ?? 'string');
  if (word !== '' && typeOf(word) === null) notes.push(t`“${word}” is no type here: ${type} is taken.`);
  const written = cell('value') ?? '';
  const value = written === '' ? undefined : parseLiteral(written, type);
  if (written !== '' && value === undefined) notes.push(t`The default “${written}” is no ${type}: left out.`);
  const required = cell('required');
  const description = cell('description') ?? '';
  const label = cell('label') ?? '';
  const patch: ParameterPatch = {
    type,
    ...(required !== undefined && { required: isYes(required) }),
    ...(value !== undefined && { value }),
    ...(description !== '' && { description }),
    ...(label !== '' && { label }),
  };
  const note = notes.length === 0 ? {} : { note: notes.join(' ') };
  if (old === undefined) return { name, patch, state: 'new', ...note };
  return { name, patch, state: saysSame(old, patch) ? 'same' : 'changed', ...note };
}

function saysSame(old: Parameter, patch: ParameterPatch): boolean {
  return (
    (patch.type ?? old.type) === old.type &&
    (patch.required ?? old.required ?? false) === (old.required ?? false) &&
    (patch.value === undefined || sameJson(patch.value ?? null, old.value ?? null)) &&
    (patch.description ?? old.description) === old.description &&
    (patch.label ?? old.label) === old.label
  );
}

/** Without what is not said; a new one that is not required says nothing of it. */
function given({ type, required, value, description, label }: ParameterPatch): Partial<Parameter> {
  return {
    ...(type !== undefined && { type }),
    ...(required === true && { required }),
    ...(value !== undefined && { value }),
    ...(description !== undefined && { description }),
    ...(label !== undefined && { label }),
  };
}
