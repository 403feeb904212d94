import type { Action, Parameter } from './connector.ts';
import { isExpression } from '../expressions/expressions.ts';
import { feelOfText, feelOfValue } from '../expressions/feelOfText.ts';
import { mappingTypeOf } from '../mapping/mappingType.ts';
import { own } from '../values/own.ts';
import type { ElementData, MappingEntry } from '../process/process.ts';
import { sameJson } from '../values/sameJson.ts';
import type { Target } from '../process/target.ts';

export type Shown = 'always' | 'advanced' | 'hidden';

/** Where a task shows it. One that is hidden cannot be advanced as well. */
export function shownAs({ hidden, advanced }: Parameter): Shown {
  if (hidden === true) return 'hidden';
  return advanced === true ? 'advanced' : 'always';
}

/**
 * What a hidden input sends, in the words of the engine; null for one that has no default, or is not hidden.
 */
export function hiddenEntry(parameter: Parameter, target: Target = 'activiti'): MappingEntry | null {
  return shownAs(parameter) === 'hidden' ? defaultEntry(parameter, target) : null;
}

/** The default as the entry that sends it; null where there is none. Defaults are written as Activiti says them. */
export function defaultEntry({ value }: Parameter, target: Target): MappingEntry | null {
  if (value === undefined || value === null) return null;
  const feel =
    target === 'camunda8' && typeof value === 'string' && isExpression(value) ? feelOfText(value) : null;
  return feel === null ? { type: 'value', value } : { type: 'feel', value: feel };
}

/** Its name is not among those a task maps, whoever asks. */
export function isMappable(parameter: Parameter): boolean {
  return shownAs(parameter) !== 'hidden';
}

/** What the rows of a mapping say about where they are shown. */
interface ShownRow {
  readonly parameter: Parameter | null;
  readonly entry: MappingEntry | null;
  readonly severity?: string;
  readonly constant?: unknown;
}

/**
 * The rows as the form of a task shows them. A hidden one comes to light only with something that is not its
 * default, so that nothing a file says is out of sight; one under Advanced comes up while it is wrong.
 */
export function shownRows<Row extends ShownRow>(
  rows: readonly Row[],
): { readonly plain: readonly Row[]; readonly advanced: readonly Row[] } {
  const plain: Row[] = [];
  const advanced: Row[] = [];
  for (const row of rows) {
    const shown = row.parameter === null ? 'always' : shownAs(row.parameter);
    if (shown === 'hidden' && isOutOfSight(row)) continue;
    if (shown === 'advanced' && row.severity !== 'error') advanced.push(row);
    else plain.push(row);
  }
  return { plain, advanced };
}

function isOutOfSight({ parameter, entry, severity, constant }: ShownRow): boolean {
  if (constant !== undefined || severity === 'error') return false;
  return entry === null || (parameter !== null && sendsDefault(parameter, entry));
}

/** Written as a value, or as the FEEL of it. */
export function sendsDefault({ value }: Parameter, { type, value: sent }: MappingEntry): boolean {
  if (value === undefined || value === null || sent === undefined) return false;
  return type === 'value' ? sameJson(sent, value) : feelOfValue(value) === sent;
}

/**
 * Every hidden input sends its default, as an entry of the mapping: engines send none by themselves. An entry that says
 * anything else stays.
 * @param before the same parameters in the version the task comes from: what was their default follows to the new one
 */
export function withHiddenDefaults(
  action: Pick<Action, 'inputs'>,
  data: ElementData,
  target: Target,
  before: ReadonlyMap<Parameter, Parameter> = new Map(),
): ElementData {
  const type = mappingTypeOf(data);
  if (type === 'none' || type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS') return data;
  const sent = action.inputs.flatMap((parameter): (readonly [string, MappingEntry])[] => {
    const { name } = parameter;
    const wanted = hiddenEntry(parameter, target);
    if (wanted === null || name === '' || own(data.constants, name) !== undefined) return [];
    const entry = own(data.mapping?.inputs, name);
    if (entry === undefined) return [[name, wanted]];
    const old = before.get(parameter);
    const follows = old !== undefined && hiddenEntry(old) !== null && sendsDefault(old, entry);
    return follows && !sendsDefault(parameter, entry) ? [[name, wanted]] : [];
  });
  if (sent.length === 0) return data;
  return {
    ...data,
    mapping: { ...data.mapping, inputs: { ...data.mapping?.inputs, ...Object.fromEntries(sent) } },
  };
}
