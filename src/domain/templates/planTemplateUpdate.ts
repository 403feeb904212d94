import { activeProperties } from './activeProperties.ts';
import { bindingKey } from './bindingKey.ts';
import { defaultOf, ElementValues } from './ElementValues.ts';
import type { ElementTemplate, TemplateProperty, TemplateValue } from './ElementTemplate.ts';
import { presetValues } from './presets.ts';
import { propertyLabel } from './propertyLabel.ts';
import { isPlaceLeftAlone, updatedValues } from './updatedValues.ts';
import type { PresetTemplate } from './updatedValues.ts';
import { writtenValue } from './writtenValue.ts';

/** What becomes of one place of the element when its template is exchanged. */
export interface TemplateUpdateLine {
  /**
   * kept: says the same as before. reset: says something else than before. lost: is there no more.
   * gained: was not there before.
   */
  readonly change: 'kept' | 'reset' | 'lost' | 'gained';
  readonly label: string;
  /** of the template before; absent where that is not known, or has nothing for it */
  readonly from?: TemplateProperty;
  readonly to?: TemplateProperty;
  readonly before?: TemplateValue;
  readonly after?: TemplateValue;
  /** the value before is not the default of its template: a person has written it */
  readonly isOwn: boolean;
  /** gets a new UUID */
  readonly isGenerated: boolean;
}

/** Places in the order of the new template, then the lost ones in the order of the old. */
export interface TemplateUpdatePlan {
  readonly lines: readonly TemplateUpdateLine[];
}

/**
 * What an update, a downgrade or a replacement does to an element, property by property: constants and presets are
 * set, choices stay as long as they are there, everything else stays when it is not what the old template gave.
 * Places are matched by binding, never by id or label. What is not active by its condition is not there.
 * @param from the template the element has now; null where nobody knows it
 * @param values what the element says, by index of `from`, or of `to` where `from` is null
 */
export function planTemplateUpdate(
  from: ElementTemplate | null,
  to: ElementTemplate,
  values: ReadonlyMap<number, TemplateValue>,
  preset?: string,
): TemplateUpdatePlan {
  const before = ElementValues.of(from ?? to, values);
  const after = updatedValues(from, withPreset(to, preset), before);
  const was = from === null ? new Map<string, TemplateProperty>() : placesOf(from, before);
  const is = placesOf(to, after);
  const lines: TemplateUpdateLine[] = [];
  for (const [key, property] of is) lines.push(lineOf(key, was.get(key), property, before, after));
  const known = from === null ? new Map(to.properties.map((each) => [bindingKey(each.binding), each])) : was;
  for (const [key, property] of known) {
    // What is gone and was empty is no loss.
    if (is.has(key) || (before.text(key) ?? '') === '') continue;
    lines.push(lostLine(key, property, from, to, before));
  }
  return { lines };
}

/** By the place they are written to; of several for one place the first that is active. */
function placesOf(template: ElementTemplate, values: ElementValues): Map<string, TemplateProperty> {
  const active = activeProperties(template, values.read(template));
  const places = new Map<string, TemplateProperty>();
  for (const property of template.properties) {
    const key = bindingKey(property.binding);
    if (active.has(property.index) && !places.has(key)) places.set(key, property);
  }
  return places;
}

function lineOf(
  key: string,
  from: TemplateProperty | undefined,
  to: TemplateProperty,
  before: ElementValues,
  after: ElementValues,
): TemplateUpdateLine {
  const isNew = from === undefined && !before.has(key);
  const [old, now] = [before.get(key, from ?? to), after.get(key, to)];
  const isGenerated = to.generated && now === undefined;
  const isSame = (before.text(key) ?? '') === (after.text(key) ?? '') && !isGenerated;
  return {
    change: isNew ? 'gained' : isSame ? 'kept' : 'reset',
    label: propertyLabel(to),
    ...(from && { from }),
    to,
    ...(old !== undefined && { before: old }),
    ...(now !== undefined && { after: now }),
    isOwn: isOwn(key, from ?? to, before),
    isGenerated,
  };
}

function lostLine(
  key: string,
  property: TemplateProperty,
  from: ElementTemplate | null,
  to: ElementTemplate,
  before: ElementValues,
): TemplateUpdateLine {
  const value = before.get(key, property);
  const stays = isPlaceLeftAlone(to, property);
  return {
    change: stays ? 'kept' : 'lost',
    label: propertyLabel(property),
    ...(from && { from: property }),
    ...(value !== undefined && { before: value }),
    ...(value !== undefined && stays && { after: value }),
    isOwn: isOwn(key, property, before),
    isGenerated: false,
  };
}

function isOwn(key: string, property: TemplateProperty, before: ElementValues): boolean {
  const text = before.text(key);
  if (property.type === 'Hidden' || property.generated) return false;
  return text !== undefined && text !== '' && text !== defaultOf(property);
}

function withPreset(template: ElementTemplate, id: string | undefined): PresetTemplate {
  const fixed = new Map<number, string>();
  for (const [index, value] of id === undefined ? [] : presetValues(template, id)) {
    const property = template.properties.find((each) => each.index === index);
    if (property) fixed.set(index, writtenValue(property, value));
  }
  return { template, fixed };
}
