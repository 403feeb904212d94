import type { Action, Parameter } from '../../domain/connector/connector.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { freeName } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';
import { JsonMembers } from '../json/JsonMembers.ts';
import type { JsonReading } from '../json/JsonMembers.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { entriesOf } from '../json/JsonNode.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { composeList, composeObject } from './composeObject.ts';

type Direction = 'inputs' | 'outputs';

/** Files of 2018 say `input` and `output`, and list parameters as an array or as a map. */
const OLD_KEY = { inputs: 'input', outputs: 'output' } as const;

export function readParameters(
  reading: JsonReading,
  members: JsonMembers,
  direction: Direction,
): readonly Parameter[] {
  const key = members.has(direction) ? direction : OLD_KEY[direction];
  const node = members.peek(key);
  if (!node) return [];
  const read = (item: JsonNode, at: string | number): Parameter =>
    readParameter(
      new JsonMembers(reading, item, [...members.path, key, at]),
      typeof at === 'string' ? at : undefined,
    );
  const entries = entriesOf(node);
  const values = node.kind === 'array' ? node.items : entries.map(({ value }) => value);
  if (node.kind === 'scalar' || values.some(({ kind }) => kind !== 'object')) {
    members.wrong(key, t('a list of objects'));
    return [];
  }
  members.any(key);
  if (node.kind === 'array') return node.items.map((item, at) => read(item, at));
  return entries.map((entry) => read(entry.value, entry.key));
}

function readParameter(members: JsonMembers, key: string | undefined): Parameter {
  const id = members.text('id');
  const name = members.required('name', t('The parameter has no name.'));
  const type = members.required('type', t`The parameter “${name}” has no type.`);
  const required = members.flag('required');
  const description = members.text('description');
  const label = members.text('label');
  const placeholder = members.text('placeholder');
  const readOnly = members.flag('readOnly');
  const hidden = members.flag('hidden');
  const advanced = members.flag('advanced');
  const value = members.any('value');
  const model = members.any('model');
  return {
    ...(id !== undefined && { id }),
    ...(key !== undefined && { key }),
    name,
    type,
    ...(required !== undefined && { required }),
    ...(description !== undefined && { description }),
    ...(label !== undefined && { label }),
    ...(placeholder !== undefined && { placeholder }),
    ...(readOnly !== undefined && { readOnly }),
    ...(hidden !== undefined && { hidden }),
    ...(advanced !== undefined && { advanced }),
    ...(value !== undefined && { value }),
    ...(model !== undefined && { model }),
    rest: members.rest(),
  };
}

/** The key the list stands under in the file. */
export function parametersKey(base: JsonValue | undefined, direction: Direction): string {
  const oldKey = OLD_KEY[direction];
  return member(base, direction) === undefined && readable(member(base, oldKey)) ? oldKey : direction;
}

/** Under which key and in which form the list goes back; nothing where there is none and was none. */
export function parametersEntry(
  action: Action,
  base: JsonObject | undefined,
  direction: Direction,
): readonly (readonly [string, JsonValue])[] {
  const parameters = action[direction];
  const key = parametersKey(base, direction);
  const before = member(base, key);
  if (parameters.length === 0) {
    // A list nobody could read is in `rest`; an empty one that was there stays.
    if (!readable(before) || Object.hasOwn(action.rest, key) || Object.hasOwn(action.rest, direction))
      return [];
    return [[key, isJsonObject(before) ? {} : []]];
  }
  if (isMap(parameters, before)) {
    const keys = mapKeys(parameters);
    const values = parameters.map((one, at) => {
      const name = keys[at] ?? '';
      return [name, writeParameter(one, member(before, name))] as const;
    });
    return [[key, Object.fromEntries(values)]];
  }
  const items = isJsonArray(before) ? before : [];
  const byId = new Map(items.map((item) => [member(item, 'id'), item]));
  const baseOf = ({ id }: Parameter, at: number): JsonValue | undefined =>
    id === undefined || member(items[at], 'id') === id ? items[at] : (byId.get(id) ?? items[at]);
  const written = parameters.map((one, at) => writeParameter(one, baseOf(one, at)));
  return [[key, composeList(before, written)]];
}

/** The keys of a list that is written as a map, in its order; undefined for an array. */
export function parameterKeys(
  parameters: readonly Parameter[],
  base: JsonValue | undefined,
): readonly string[] | undefined {
  if (!isMap(parameters, base)) return undefined;
  return mapKeys(parameters);
}

/** A key for each: its own, or its id or name where no other has taken that. */
function mapKeys(parameters: readonly Parameter[]): readonly string[] {
  const taken = parameters.flatMap(({ key }) => key ?? []);
  return parameters.map((parameter) => {
    if (parameter.key !== undefined) return parameter.key;
    const key = freeName(parameter.id ?? parameter.name, taken);
    taken.push(key);
    return key;
  });
}

function isMap(parameters: readonly Parameter[], before: JsonValue | undefined): boolean {
  if (readable(before)) return isJsonObject(before);
  return parameters.length > 0 && parameters.every(({ key }) => key !== undefined);
}

function readable(list: JsonValue | undefined): boolean {
  if (isJsonArray(list)) return list.every(isJsonObject);
  return isJsonObject(list) && Object.values(list).every(isJsonObject);
}

function writeParameter(parameter: Parameter, base: JsonValue | undefined): JsonObject {
  return composeObject(
    isJsonObject(base) ? base : undefined,
    [
      ['id', parameter.id],
      ['name', parameter.name],
      ['description', parameter.description],
      ['type', parameter.type],
      ['required', parameter.required],
      ['label', parameter.label],
      ['placeholder', parameter.placeholder],
      ['readOnly', parameter.readOnly],
      ['hidden', parameter.hidden],
      ['advanced', parameter.advanced],
      ['value', parameter.value],
      ['model', parameter.model],
    ],
    parameter.rest,
  );
}
