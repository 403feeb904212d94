import type { Action, Connector } from '../../domain/connector/connector.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { entriesOf, nodeAt } from '../json/JsonNode.ts';
import type { JsonPath } from '../json/jsonStyle.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { patchJson, patchNode } from '../json/patchJson.ts';
import { readJsonOnce } from '../json/readJson.ts';
import { composeList, composeObject } from './composeObject.ts';
import { parameterKeys, parametersEntry, parametersKey } from './parameterLists.ts';

type Entry = readonly [string, JsonValue];

/**
 * The definition as text. With `base`, the text the connector was read from, only what was edited
 * changes: order, spelling and everything unknown stay.
 */
export function writeConnector(connector: Connector, base?: string): string {
  const read = base === undefined ? undefined : readJsonOnce(base);
  const baseNode = read && 'node' in read ? read.node : undefined;
  const before = isJsonObject(baseNode?.value) ? baseNode.value : undefined;
  const value = composeObject(
    before,
    [
      ['id', connector.id],
      ['name', connector.name],
      ['description', connector.description],
      ['template', connector.template],
      ...actionsEntry(connector, before, 'actions'),
      ...actionsEntry(connector, before, 'events'),
      ...listEntry(connector, before, 'config', (one, base) =>
        composeObject(
          base,
          [
            ['name', one.name],
            ['description', one.description],
            ['value', one.value],
            ['required', one.required],
            ['secure', one.secure],
          ],
          one.rest,
        ),
      ),
      ...listEntry(connector, before, 'errors', (one, base) =>
        composeObject(
          base,
          [
            ['name', one.name],
            ['description', one.description],
            ['code', one.code],
          ],
          one.rest,
        ),
      ),
    ],
    connector.rest,
  );
  const fileKeys = (path: JsonPath): readonly string[] =>
    baseNode ? entriesOf(nodeAt(baseNode, path)).map(({ key }) => key) : [];
  const order = (path: JsonPath) => meaningfulOrder(connector, before, fileKeys, path);
  return base !== undefined && baseNode
    ? patchNode(base, baseNode, value, order)
    : patchJson('', value, order);
}

/** The order of actions, events and parameters in maps is the person's, and no order of keys. */
function meaningfulOrder(
  connector: Connector,
  before: JsonObject | undefined,
  fileKeys: (path: JsonPath) => readonly string[],
  path: JsonPath,
): readonly string[] | undefined {
  const [kind, key, list] = path;
  if (kind !== 'actions' && kind !== 'events') return undefined;
  if (path.length === 1) return orderOf(connector[kind], before, fileKeys(path), kind);
  if (path.length !== 3 || typeof list !== 'string') return undefined;
  const action = connector[kind].find((one) => one.key === key);
  if (!action) return undefined;
  const base = member(member(before, kind), action.key);
  if (list === parametersKey(base, 'inputs')) return parameterKeys(action.inputs, member(base, list));
  if (list === parametersKey(base, 'outputs')) return parameterKeys(action.outputs, member(base, list));
  return undefined;
}

/** Members that could not be read as actions stay behind the one they stand behind. */
function orderOf(
  actions: readonly Action[],
  before: JsonObject | undefined,
  fileKeys: readonly string[],
  kind: string,
): readonly string[] {
  const order = actions.map(({ key }) => key);
  const unreadable = unreadableMembers(before, kind);
  for (const [at, key] of fileKeys.entries()) {
    if (!Object.hasOwn(unreadable, key) || order.includes(key)) continue;
    const previous = fileKeys[at - 1];
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, key);
  }
  return order;
}

function unreadableMembers(before: JsonObject | undefined, kind: string): JsonObject {
  const actions = member(before, kind);
  if (!isJsonObject(actions)) return {};
  return Object.fromEntries(Object.entries(actions).filter(([, value]) => !isJsonObject(value)));
}

function actionsEntry(
  connector: Connector,
  before: JsonObject | undefined,
  kind: 'actions' | 'events',
): readonly Entry[] {
  const base = member(before, kind);
  const actions = connector[kind];
  if (actions.length === 0 && (!isJsonObject(base) || Object.hasOwn(connector.rest, kind))) return [];
  const unreadable = Object.entries(unreadableMembers(before, kind));
  const written = actions.map((action): Entry => [action.key, writeAction(action, member(base, action.key))]);
  return [[kind, Object.fromEntries([...unreadable, ...written])]];
}

function writeAction(action: Action, base: JsonValue | undefined): JsonObject {
  const before = isJsonObject(base) ? base : undefined;
  return composeObject(
    before,
    [
      ['id', action.id],
      ['name', action.name],
      ['description', action.description],
      ...parametersEntry(action, before, 'inputs'),
      ...parametersEntry(action, before, 'outputs'),
      ['model', action.model],
    ],
    action.rest,
  );
}

function listEntry<K extends 'config' | 'errors'>(
  connector: Connector,
  before: JsonObject | undefined,
  key: K,
  write: (item: Connector[K][number], base: JsonObject | undefined) => JsonObject,
): readonly Entry[] {
  const base = member(before, key);
  const list = isJsonArray(base) && base.every(isJsonObject) ? base : undefined;
  const items: readonly Connector[K][number][] = connector[key];
  if (items.length === 0 && (!list || Object.hasOwn(connector.rest, key))) return [];
  const written = items.map((item, at) => write(item, list?.[at]));
  return [[key, composeList(list, written)]];
}
