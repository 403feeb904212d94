import { t } from '../../language/t.ts';
import { changeAt, identityChange, orderChange, restChange, textChange } from './changeAt.ts';
import type { Part } from './changeAt.ts';
import { allowedValues } from '../connector/allowedValues.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import type { DefinitionChange } from './definitionChange.ts';
import type { JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import { own, without } from '../values/own.ts';
import { shownAs } from '../connector/shownParameters.ts';
import { pairedParameters } from './pairing.ts';
import { sameJson } from '../values/sameJson.ts';
import type { Flow } from './schemaChange.ts';
import { schemaWeight, valuesWeight } from './schemaChange.ts';
import { aType, literalText } from '../connector/types.ts';

/** Of one parameter table of an action or event; `owner` is the action in the new definition. */
export function parameterListChanges(
  before: Action,
  after: Action,
  flow: Flow,
  owner: Part,
): readonly DefinitionChange[] {
  const list = flow === 'input' ? 'inputs' : 'outputs';
  const pairing = pairedParameters(before[list], after[list]);
  const path = [...owner.path, list];
  const part = (
    { name }: Parameter,
    at: readonly (string | number)[],
    { name: old, required }: Pick<Parameter, 'name' | 'required'>,
  ): Part => ({
    subject: flow,
    label: `${owner.label} › ${name}`,
    what:
      flow === 'input'
        ? t`The input “${name}” of “${owner.label}”`
        : t`The output “${name}” of “${owner.label}”`,
    path: at,
    ...(owner.reaches && {
      reaches: {
        ...owner.reaches,
        parameter: { list, name: old, required: flow === 'input' && required === true },
      },
    }),
  });
  const all: Part = {
    subject: flow,
    label: owner.label,
    what: flow === 'input' ? t`The inputs of “${owner.label}”` : t`The outputs of “${owner.label}”`,
    path,
    ...(owner.reaches && { reaches: owner.reaches }),
  };
  return [
    ...pairing.removed.map((old) =>
      changeAt(part(old, path, old), 'removed', 'breaking', { says: t('is gone.') }),
    ),
    ...pairing.both.flatMap(([old, now, index]) => {
      const renamed = old.name !== now.name;
      const required = old.required === true || now.required === true;
      const here = part(now, [...path, index], { name: old.name, required });
      return [
        ...(renamed
          ? [
              changeAt({ ...here, what: part(old, path, old).what }, 'renamed', 'breaking', {
                says: t`is now called “${now.name}”.`,
                key: 'name',
                before: old.name,
                after: now.name,
              }),
            ]
          : []),
        ...parameterChanges(old, now, flow, here),
      ];
    }),
    ...pairing.added.map(([now, index]) => added(now, flow, part(now, [...path, index], now))),
    ...orderChange(all, pairing),
  ];
}

/** A new required input breaks even with a default: engines do not send defaults, and tasks do not map it yet. */
function added(parameter: Parameter, flow: Flow, part: Part): DefinitionChange {
  if (flow === 'output' || parameter.required !== true) {
    return changeAt(part, 'added', 'compatible', { says: t('is new.') });
  }
  return changeAt(part, 'added', 'breaking', { says: t('is new and required: tasks have to map it.') });
}

function parameterChanges(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  return [
    ...typeChange(before, after, part),
    ...requiredChange(before, after, flow, part),
    ...defaultChange(before, after, flow, part),
    ...allowedChange(before, after, flow, part),
    ...modelChange(before, after, flow, part),
    ...readOnlyChange(before, after, flow, part),
    ...shownChange(before, after, flow, part),
    ...textChange(part, 'label', before, after),
    ...textChange(part, 'placeholder', before, after),
    ...textChange(part, 'description', before, after),
    ...identityChange(part, [before.id, before.key], [after.id, after.key]),
    ...restChange(part, before, after),
  ];
}

/** Breaking even where the new type can hold the old values: expressions that use it may not. */
function typeChange(before: Parameter, after: Parameter, part: Part): readonly DefinitionChange[] {
  if (before.type === after.type) return [];
  const says = t`was ${aType(before.type)} and is ${aType(after.type)} now.`;
  return [
    changeAt(part, 'retyped', 'breaking', { says, key: 'type', before: before.type, after: after.type }),
  ];
}

/**
 * An input that becomes required breaks the tasks that leave it out, unless the connector has a default for them.
 * For an output it is a promise: a process that reads it breaks when the promise is taken back.
 */
function requiredChange(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  const now = after.required === true;
  if ((before.required === true) === now) return [];
  const key = 'required';
  if (flow === 'output') {
    return now
      ? [changeAt(part, 'required', 'compatible', { says: t('is always there now.'), key })]
      : [changeAt(part, 'optional', 'breaking', { says: t('is not always there any more.'), key })];
  }
  if (!now)
    return [changeAt(part, 'optional', 'compatible', { says: t('need not be mapped any more.'), key })];
  return hasDefault(after)
    ? [changeAt(part, 'required', 'compatible', { says: t('is required now, and has a default.'), key })]
    : [changeAt(part, 'required', 'breaking', { says: t('is required now: tasks have to map it.'), key })];
}

function defaultChange(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  const [old, now] = [defaultOf(before), defaultOf(after)];
  if (sameJson(old, now)) return [];
  const needed = flow === 'input' && before.required === true && after.required === true;
  const weight = needed && now === undefined ? 'breaking' : 'compatible';
  return [
    changeAt(part, 'default', weight, {
      says: saysValue(t('default'), old, now),
      key: 'value',
      before: old,
      after: now,
    }),
  ];
}

/** @param what "value", in the language of the page */
export function saysValue(what: string, old: JsonValue | undefined, now: JsonValue | undefined): string {
  if (now === undefined) return t`has no ${what} any more.`;
  return old === undefined
    ? t`has the ${what} “${brief(now)}” now.`
    : t`has the ${what} “${brief(now)}”, before “${brief(old)}”.`;
}

function allowedChange(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  const [old, now] = [allowedValues(before), allowedValues(after)];
  const weight = valuesWeight(old, now, flow);
  if (weight === null) return [];
  const words = { key: 'model', before: listed(old), after: listed(now) };
  return [
    changeAt(part, weight === 'text' ? 'order' : 'allowed-values', weight, {
      says: saysAllowed(old, now),
      ...words,
    }),
  ];
}

function saysAllowed(before: readonly JsonValue[] | null, after: readonly JsonValue[] | null): string {
  if (before === null) return t('allows certain values only now.');
  if (after === null) return t('allows any value now.');
  const missing = (from: readonly JsonValue[], where: readonly JsonValue[]) =>
    from.filter((value) => !where.some((one) => sameJson(one, value)));
  const [lost, gained] = [missing(before, after), missing(after, before)];
  const both = [
    ...(lost.length > 0 ? [t`does not allow ${quoted(lost)} any more`] : []),
    ...(gained.length > 0 ? [t`allows ${quoted(gained)} now`] : []),
  ];
  return both.length === 0 ? t('lists its allowed values in another order.') : `${both.join(t(', and '))}.`;
}

function modelChange(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  const weight = schemaWeight(withoutValues(before.model), withoutValues(after.model), flow);
  return weight === null
    ? []
    : [changeAt(part, 'schema', weight, { says: t('has another schema.'), key: 'model' })];
}

/** What is read-only cannot be set any more where it could before. */
function readOnlyChange(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  const now = after.readOnly === true;
  if ((before.readOnly === true) === now) return [];
  const says = now ? t('is read-only now.') : t('is not read-only any more.');
  const weight = now && flow === 'input' ? 'breaking' : 'compatible';
  return [changeAt(part, 'read-only', weight, { says, key: 'readOnly' })];
}

/**
 * A hidden input sends its default: who maps it himself goes on doing so. Hidden, required and without a default it
 * can be sent by nobody. Where it stands in a form is a matter of reading.
 */
function shownChange(
  before: Parameter,
  after: Parameter,
  flow: Flow,
  part: Part,
): readonly DefinitionChange[] {
  const [was, now] = [shownAs(before), shownAs(after)];
  if (was === now) return [];
  const hides = now === 'hidden';
  const says = SHOWN[now];
  const key = hides || was === 'hidden' ? 'hidden' : 'advanced';
  const nobodySends = hides && flow === 'input' && after.required === true && !hasDefault(after);
  const weight = nobodySends ? 'breaking' : hides || was === 'hidden' ? 'compatible' : 'text';
  return [changeAt(part, 'shown', weight, { says, key })];
}

const SHOWN = {
  always: t('is shown in tasks now.'),
  advanced: t('stands under Advanced now.'),
  hidden: t('is hidden in tasks now.'),
} as const;

function withoutValues(model: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(model) && isJsonArray(own(model, 'enum')) ? without<JsonValue>(model, 'enum') : model;
}

/** A default of null is as good as none. */
function defaultOf({ value }: Parameter): JsonValue | undefined {
  return value ?? undefined;
}

function hasDefault(parameter: Parameter): boolean {
  return defaultOf(parameter) !== undefined;
}

function listed(values: readonly JsonValue[] | null): string | undefined {
  return values?.map(literalText).join(', ');
}

function quoted(values: readonly JsonValue[]): string {
  return values.map((value) => t`“${brief(value)}”`).join(', ');
}

/** Short enough for a sentence. */
function brief(value: JsonValue): string {
  const text = literalText(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
