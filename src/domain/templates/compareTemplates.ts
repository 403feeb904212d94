import type { Weight } from '../versions/definitionChange.ts';
import type { JsonValue } from '../values/json.ts';
import { sameJson } from '../values/sameJson.ts';
import { bindingKey } from './bindingKey.ts';
import type { ElementTemplate, TemplateProperty } from './ElementTemplate.ts';
import { pairedProperties } from './pairedProperties.ts';
import { propertyLabel } from './propertyLabel.ts';

interface TemplatePartChange {
  /** key in the JSON of the property, or of the template: 'type', 'binding', 'value', 'condition' … */
  readonly key: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  readonly weight: Weight;
}

interface TemplatePropertyChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly label: string;
  readonly from?: TemplateProperty;
  readonly to?: TemplateProperty;
  /** of a changed one, in the order of the JSON */
  readonly parts: readonly TemplatePartChange[];
  readonly weight: Weight;
}

export interface TemplateComparison {
  /** of the template itself: name, icon, what it applies to … */
  readonly parts: readonly TemplatePartChange[];
  /** changed and added ones in the order of the newer template, then the removed ones */
  readonly properties: readonly TemplatePropertyChange[];
  /** of all of it, for `nextVersion`; null where nothing changed */
  readonly advice: Weight | null;
}

/** What one version of a template has that another has not, property by property. */
export function compareTemplates(from: ElementTemplate, to: ElementTemplate): TemplateComparison {
  const { both, added, removed } = pairedProperties(from, to);
  const changed = both.flatMap(([before, now]): TemplatePropertyChange[] => {
    const parts = partsOf(before.json, now.json, [], (key) => weightOfPart(key, before, now));
    if (parts.length === 0) return [];
    const label = propertyLabel(now);
    return [{ change: 'changed', label, from: before, to: now, parts, weight: widest(parts) ?? 'text' }];
  });
  const more = added.map((now): TemplatePropertyChange => {
    const label = propertyLabel(now);
    return {
      change: 'added',
      label,
      to: now,
      parts: [],
      weight: isDemanding(now) ? 'breaking' : 'compatible',
    };
  });
  const less = removed.map((before): TemplatePropertyChange => {
    const label = propertyLabel(before);
    return { change: 'removed', label, from: before, parts: [], weight: weightOfLoss(before, to) };
  });
  const inOrder = [...changed, ...more].toSorted((a, b) => (a.to?.index ?? 0) - (b.to?.index ?? 0));
  const properties = [...inOrder, ...less];
  const parts = partsOf(from.json, to.json, ['properties', 'version'], (key) =>
    weightOfTemplate(key, from, to),
  );
  return { parts, properties, advice: widest([...parts, ...properties]) };
}

function partsOf(
  before: ElementTemplate['json'],
  after: ElementTemplate['json'],
  besides: readonly string[],
  weightOf: (key: string) => Weight,
): readonly TemplatePartChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...old.keys(), ...now.keys()])].filter((key) => !besides.includes(key));
  return keys.flatMap((key): TemplatePartChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (sameJson(was, is)) return [];
    return [
      {
        key,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        weight: weightOf(key),
      },
    ];
  });
}

function weightOfPart(key: string, before: TemplateProperty, now: TemplateProperty): Weight {
  switch (key) {
    case 'type':
      return before.type === now.type ? 'text' : 'breaking';
    case 'binding':
      return bindingKey(before.binding) === bindingKey(now.binding) ? 'text' : 'breaking';
    case 'value':
      // A constant is what the element does: another job type is another worker.
      return now.type === 'Hidden' && now.binding.type.startsWith('zeebe:taskDefinition')
        ? 'breaking'
        : 'compatible';
    case 'choices':
      return before.choices.every(({ value }) => now.choices.some((each) => each.value === value))
        ? 'compatible'
        : 'breaking';
    case 'constraints':
      return isNarrower(before, now) ? 'breaking' : 'compatible';
    case 'feel':
      return before.feel === 'optional' && now.feel === undefined ? 'breaking' : 'compatible';
    case 'condition':
    case 'optional':
    case 'editable':
    case 'generatedValue':
    case 'id':
    case 'configurationTemplate':
    case 'configurationTemplateVersion':
      return 'compatible';
    default:
      return 'text';
  }
}

function weightOfTemplate(key: string, from: ElementTemplate, to: ElementTemplate): Weight {
  switch (key) {
    case 'id':
    case 'elementType':
      return 'breaking';
    case 'appliesTo':
      return from.appliesTo.every((type) => to.appliesTo.includes(type)) ? 'compatible' : 'breaking';
    case 'engines':
    case 'steps':
    case 'presets':
    case 'entriesVisible':
    case 'configurationTemplates':
    case 'deprecated':
      return 'compatible';
    default:
      return 'text';
  }
}

/** Values that were fine may not be any more. */
function isNarrower(
  { constraints: before }: TemplateProperty,
  { constraints: now }: TemplateProperty,
): boolean {
  return (
    (now.notEmpty === true && before.notEmpty !== true) ||
    (now.maxLength ?? Infinity) < (before.maxLength ?? Infinity) ||
    (now.minLength ?? 0) > (before.minLength ?? 0) ||
    (now.pattern !== undefined && now.pattern.value !== before.pattern?.value)
  );
}

/** Elements that are updated have no value for it, and need one. */
function isDemanding({ constraints, value, type, generated }: TemplateProperty): boolean {
  return (
    constraints.notEmpty === true && type !== 'Hidden' && !generated && (value === undefined || value === '')
  );
}

/** A value that is still written to the same place is not lost. */
function weightOfLoss(before: TemplateProperty, to: ElementTemplate): Weight {
  const key = bindingKey(before.binding);
  return to.properties.some(({ binding }) => bindingKey(binding) === key) ? 'compatible' : 'breaking';
}

function widest(changes: readonly { readonly weight: Weight }[]): Weight | null {
  const order: readonly Weight[] = ['breaking', 'compatible', 'text'];
  return order.find((weight) => changes.some((change) => change.weight === weight)) ?? null;
}
