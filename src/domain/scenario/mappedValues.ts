import { t } from '../../language/t.ts';
import type { Action } from '../connector/connector.ts';
import type { JsonValue } from '../values/json.ts';
import { isJsonObject, member } from '../values/jsonValue.ts';
import { mapsAll } from '../mapping/mappingType.ts';
import { own } from '../values/own.ts';
import type { ElementData, ElementInfo } from '../process/process.ts';
import { define } from './runScopes.ts';
import type { FeelReader } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import type { Target } from '../process/target.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { entryValue } from './workOut.ts';

interface MappedValue {
  readonly name: string;
  readonly value: JsonValue;
  /** in the words of the mapping: 'output “price”' */
  readonly by: string;
}

interface GivenInputs {
  readonly inputs: Values;
  /** parameters that get nothing */
  readonly empty: readonly string[];
  readonly notes: readonly string[];
}

/** What a task is given of what it sees, as the engine of the process does it. */
export async function givenInputs(
  { process, target, isOld }: ScenarioGraph,
  { data }: ElementInfo,
  seen: Values,
  action: Action | null,
  feel: FeelReader,
): Promise<GivenInputs> {
  const inputs: Record<string, JsonValue> = {};
  const notes: string[] = [];
  if (takesAll(target, isOld, data, 'inputs'))
    for (const [name, value] of Object.entries(seen)) define(inputs, name, value);
  else
    for (const [name, entry] of Object.entries(data.mapping?.inputs ?? {})) {
      if (isOld && entry.type === 'variable' && !declares(process.variables, entry.value)) continue;
      // Camunda works out one after the other: later ones see those before.
      const around = target === 'camunda8' ? { ...seen, ...inputs } : seen;
      const worked = await entryValue(entry, around, target, feel);
      if (worked && 'problem' in worked) notes.push(t`“${name}” could not be worked out. ${worked.problem}`);
      else if (worked) setPath(inputs, name, worked.value, target);
    }
  if (target === 'activiti')
    for (const [name, constant] of Object.entries(data.constants ?? {})) {
      const value = isJsonObject(constant) ? member(constant, 'value') : constant;
      if (value !== undefined) define(inputs, name, value);
    }
  const parameters = action?.inputs.map(({ name }) => name) ?? Object.keys(data.mapping?.inputs ?? {});
  const empty = parameters.filter((name) => (own(inputs, name.split('.', 1)[0] ?? name) ?? null) === null);
  return { inputs, empty, notes };
}

/** What comes of outputs: which variables get what. */
export async function keptOutputs(
  graph: ScenarioGraph,
  element: ElementInfo,
  outputs: Values,
  /** what is seen by the task, its inputs among them for Camunda */
  seen: Values,
  /** nobody maps what a person or a message gives where nothing is said */
  isFree: boolean,
  feel: FeelReader,
): Promise<{ readonly values: readonly MappedValue[]; readonly notes: readonly string[] }> {
  const { target, isOld, process } = graph;
  const { data } = element;
  const entries = Object.entries(data.mapping?.outputs ?? {});
  const isAll =
    target === 'camunda8'
      ? entries.length === 0
      : takesAll(target, isOld, data, 'outputs') || (isFree && data.mapping === undefined);
  if (isAll)
    return {
      values: Object.entries(outputs).map(([name, value]) => ({
        name,
        value,
        by: t('returned by this name'),
      })),
      notes: [],
    };
  // Of nothing that came back, Activiti works out nothing.
  if (target === 'activiti' && Object.keys(outputs).length === 0) return { values: [], notes: [] };
  const values: MappedValue[] = [];
  const notes: string[] = [];
  for (const [name, entry] of entries) {
    const root = name.split('.', 1)[0] ?? name;
    const isThere = declares(process.variables, name) || (!isOld && (own(seen, name) ?? null) !== null);
    if (target === 'activiti' && !isThere) {
      notes.push(t`Nothing goes to “${name}”: the process has no such variable.`);
      continue;
    }
    // 7.1.0.M6 sees only what came back.
    const around = isOld ? outputs : { ...seen, ...outputs };
    const from = entry.type === 'variable' && target === 'activiti' ? outputs : around;
    const worked = await entryValue(entry, from, target, feel);
    if (worked === null) continue;
    if ('problem' in worked) {
      notes.push(t`“${name}” could not be worked out. ${worked.problem}`);
      continue;
    }
    const by =
      entry.type === 'variable' ? t`output “${shownSource(entry)}”` : t`mapping ${shownSource(entry)}`;
    const written = target === 'camunda8' ? root : name;
    const whole: Record<string, JsonValue> = {};
    const before = values.findLast((one) => one.name === written)?.value ?? own(seen, written);
    if (before !== undefined) define(whole, written, before);
    setPath(whole, name, worked.value, target);
    values.push({ name: written, value: own(whole, written) ?? null, by });
  }
  return { values, notes };
}

function shownSource({ type, value }: { readonly type: string; readonly value?: JsonValue }): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return type === 'feel' ? `=${text}` : text;
}

/** Before 7.1.0-M10 a task without any mapping is given all, and nobody knew a type of mapping. */
function takesAll(
  target: Target,
  isOld: boolean,
  data: ElementData,
  direction: 'inputs' | 'outputs',
): boolean {
  if (target !== 'activiti') return false;
  return isOld ? data.mapping === undefined : mapsAll(data, direction);
}

function declares(variables: readonly { readonly name: string }[], name: JsonValue | undefined): boolean {
  return variables.some((one) => one.name === name);
}

/** `order.id` of Camunda is the `id` of `order`. */
function setPath(record: Record<string, JsonValue>, name: string, value: JsonValue, target: Target): void {
  const [first = name, ...rest] = target === 'camunda8' ? name.split('.') : [name];
  define(record, first, rest.length === 0 ? value : nestedIn(own(record, first), rest, value));
}

function nestedIn(
  before: JsonValue | undefined,
  [first = '', ...rest]: readonly string[],
  value: JsonValue,
): JsonValue {
  const there = isJsonObject(before) ? { ...before } : {};
  define(there, first, rest.length === 0 ? value : nestedIn(member(there, first), rest, value));
  return there;
}
