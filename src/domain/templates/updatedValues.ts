import { isJsonObject, member } from '../values/jsonValue.ts';
import { bindingKey } from './bindingKey.ts';
import { conditionHolds } from './conditionHolds.ts';
import { defaultOf, ElementValues } from './ElementValues.ts';
import type { ElementTemplate, TemplateProperty } from './ElementTemplate.ts';

/** A template with the values of a preset, by index, as they are written: those always win. */
export interface PresetTemplate {
  readonly template: ElementTemplate;
  readonly fixed: ReadonlyMap<number, string>;
}

/** Values make properties active, whose defaults are values again; a template that never comes to rest is left there. */
const MOST_PASSES = 50;

/** What the element says after its template was exchanged, by the rules of Camunda's modelers. */
export function updatedValues(
  from: ElementTemplate | null,
  preset: PresetTemplate,
  before: ElementValues,
): ElementValues {
  const { template } = preset;
  let values = before;
  let old: readonly TemplateProperty[] = from?.properties ?? [];
  let active = activeOf(template, values);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    values = applied(old, active, preset, values);
    const next = activeOf(template, values);
    old = active;
    if (sameProperties(active, next)) break;
    active = next;
  }
  return from?.id === template.id ? keepingEmptied(from, template, before, values) : values;
}

/** Outputs that a person may add beside those of the template are no business of the template. */
export function isPlaceLeftAlone(to: ElementTemplate, { binding }: TemplateProperty): boolean {
  const visible = member(to.json, 'entriesVisible');
  return binding.type === 'zeebe:output' && isJsonObject(visible) && visible.outputs === true;
}

function activeOf(template: ElementTemplate, values: ElementValues): readonly TemplateProperty[] {
  const read = values.read(template);
  return template.properties.filter(
    ({ condition }) => condition === undefined || conditionHolds(condition, template, read),
  );
}

function sameProperties(left: readonly TemplateProperty[], right: readonly TemplateProperty[]): boolean {
  return left.length === right.length && left.every((property, at) => property === right[at]);
}

function applied(
  old: readonly TemplateProperty[],
  active: readonly TemplateProperty[],
  { template, fixed }: PresetTemplate,
  values: ElementValues,
): ElementValues {
  const oldByPlace = new Map<string, TemplateProperty>();
  for (const property of old) {
    const key = bindingKey(property.binding);
    if (!oldByPlace.has(key)) oldByPlace.set(key, property);
  }
  const texts = new Map<string, string>();
  for (const [key, text] of values.entries()) {
    const property = oldByPlace.get(key);
    if (property && isPlaceLeftAlone(template, property)) texts.set(key, text);
  }
  for (const property of active) {
    const key = bindingKey(property.binding);
    const current = texts.get(key) ?? values.text(key);
    const preset = fixed.get(property.index);
    const isKept = preset === undefined && keeps(current, oldByPlace.get(key), property);
    const text = isKept ? current : (preset ?? defaultOf(property));
    if (text === undefined || (text === '' && !isKept)) texts.delete(key);
    else texts.set(key, text);
  }
  return new ElementValues(texts);
}

/** Constants are never a person's; a choice stays while it is one; the rest stays when the old template did not say it. */
function keeps(
  current: string | undefined,
  old: TemplateProperty | undefined,
  property: TemplateProperty,
): boolean {
  if (current === undefined || property.type === 'Hidden') return false;
  if (property.type === 'Dropdown') return property.choices.some(({ value }) => value === current);
  return old === undefined || current !== defaultOf(old);
}

/** What a person emptied stays empty: here, unlike in Camunda's modelers, no update brings the default back. */
function keepingEmptied(
  from: ElementTemplate,
  to: ElementTemplate,
  before: ElementValues,
  after: ElementValues,
): ElementValues {
  const emptied = new Set(
    activeOf(from, before)
      .filter(hasDefault)
      .map(({ binding }) => bindingKey(binding))
      .filter((key) => (before.text(key) ?? '') === ''),
  );
  const texts = new Map(after.entries());
  for (const property of activeOf(to, after)) {
    const key = bindingKey(property.binding);
    if (emptied.has(key) && hasDefault(property) && texts.get(key) === defaultOf(property)) texts.delete(key);
  }
  return new ElementValues(texts);
}

function hasDefault({ type, value }: TemplateProperty): boolean {
  return type !== 'Hidden' && value !== undefined && value !== '';
}
