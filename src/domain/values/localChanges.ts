import { t } from '../../language/t.ts';
import type { JsonObject, JsonValue } from './json.ts';
import { isJsonArray, isJsonObject } from './jsonValue.ts';
import { own } from './own.ts';
import { sameJson } from './sameJson.ts';

/** A key of an object, or an item of a list by what tells it from the others. */
type Step = { readonly key: string } | { readonly item: string };

/** One thing that was changed here, seen beside what others made of the same definition. */
export interface LocalChange {
  readonly path: readonly Step[];
  /** what a person calls the place: 'actions › send › inputs › to › value' */
  readonly label: string;
  /** undefined: it is not there */
  readonly before: JsonValue | undefined;
  readonly mine: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
  /** the others changed it as well, to something else */
  readonly isContested: boolean;
  /** what it is a part of is not there any more: it cannot be kept */
  readonly isHomeless: boolean;
}

/**
 * What is different in mine from what both began with, the smallest parts of it. What the others have as well is no
 * difference. Actions go by their keys, parameters, errors and variables by id or name: their order says nothing.
 */
export function localChanges(base: JsonValue, mine: JsonValue, theirs: JsonValue): readonly LocalChange[] {
  const found: LocalChange[] = [];
  compare(base, mine, [], [], (path, names, before, own) => {
    const there = at(theirs, path);
    if (sameJson(there, own)) return;
    found.push({
      ...{ path, label: names.join(' › '), before, mine: own, theirs: there },
      isContested: !sameJson(there, before),
      isHomeless: !canHold(at(theirs, path.slice(0, -1)), path.at(-1)),
    });
  });
  return found;
}

/** Theirs, with those of my changes that are to stay. */
export function keepLocal(theirs: JsonValue, changes: readonly LocalChange[]): JsonValue {
  let value = theirs;
  for (const { path, mine, isHomeless } of changes) {
    const next = isHomeless ? undefined : withAt(value, path, mine);
    if (next !== undefined) value = next;
  }
  return value;
}

/** What a person calls the parts of a definition. */
const WORDS: Readonly<Record<string, string>> = {
  actions: t('actions'),
  events: t('events'),
  inputs: t('inputs'),
  outputs: t('outputs'),
  errors: t('errors'),
  config: t('configuration'),
  model: t('schema'),
};

type Found = (
  path: readonly Step[],
  names: readonly string[],
  before: JsonValue | undefined,
  mine: JsonValue | undefined,
) => void;

function compare(
  base: JsonValue | undefined,
  mine: JsonValue | undefined,
  path: readonly Step[],
  names: readonly string[],
  found: Found,
): void {
  if (sameJson(base, mine)) return;
  if (isJsonObject(base) && isJsonObject(mine)) {
    for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
      const [old, now] = [own(base, key), own(mine, key)];
      compare(old, now, [...path, { key }], [...names, nameOf(now ?? old) ?? own(WORDS, key) ?? key], found);
    }
    return;
  }
  const [old, now] = [itemsOf(base), itemsOf(mine)];
  if (old === null || now === null) {
    found(path, names, base, mine);
    return;
  }
  for (const item of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(item), now.get(item)];
    compare(was, is, [...path, { item }], [...names, nameOf(is ?? was) ?? item], found);
  }
}

function canHold(home: JsonValue | undefined, step: Step | undefined): boolean {
  return step === undefined || ('key' in step ? isJsonObject(home) : isJsonArray(home));
}

function nameOf(value: JsonValue | undefined): string | null {
  const name = isJsonObject(value) ? own(value, 'name') : undefined;
  return typeof name === 'string' && name !== '' ? name : null;
}

/** null: no list, or one whose items cannot be told apart. */
function itemsOf(value: JsonValue | undefined): ReadonlyMap<string, JsonObject> | null {
  if (!isJsonArray(value)) return null;
  const items = new Map<string, JsonObject>();
  for (const item of value) {
    const identity = identityOf(item);
    if (identity === null || !isJsonObject(item) || items.has(identity)) return null;
    items.set(identity, item);
  }
  return items;
}

function identityOf(value: JsonValue): string | null {
  if (!isJsonObject(value)) return null;
  const identity = own(value, 'id') ?? own(value, 'name');
  return typeof identity === 'string' ? identity : null;
}

function at(value: JsonValue, path: readonly Step[]): JsonValue | undefined {
  let now: JsonValue | undefined = value;
  for (const step of path) {
    if ('key' in step) now = isJsonObject(now) ? own(now, step.key) : undefined;
    else now = itemsOf(now)?.get(step.item);
  }
  return now;
}

/** undefined as the value takes it away. */
function withAt(
  value: JsonValue | undefined,
  [step, ...rest]: readonly Step[],
  leaf: JsonValue | undefined,
): JsonValue | undefined {
  if (step === undefined) return leaf;
  if ('key' in step) {
    if (!isJsonObject(value)) return value;
    const next = withAt(own(value, step.key), rest, leaf);
    const entries = Object.entries(value).filter(([key]) => key !== step.key || next !== undefined);
    const isNew = own(value, step.key) === undefined && next !== undefined;
    return Object.fromEntries([
      ...entries.map(([key, one]) => [key, key === step.key && next !== undefined ? next : one] as const),
      ...(isNew ? [[step.key, next] as const] : []),
    ]);
  }
  if (!isJsonArray(value)) return value;
  const place = value.findIndex((one) => identityOf(one) === step.item);
  const next = withAt(value[place], rest, leaf);
  if (next === undefined) return value.filter((_, index) => index !== place);
  return place < 0 ? [...value, next] : value.map((one, index) => (index === place ? next : one));
}
