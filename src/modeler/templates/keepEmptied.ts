import type { TemplateBinding, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { writtenValue } from '../../domain/templates/writtenValue.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { activeProperties } from './activeProperties.ts';
import { templateRefOf } from './templateRefOf.ts';
import type { TemplateStore } from './TemplateStore.ts';
import { readValue } from './templateValues.ts';
import { writeValue } from './writeValue.ts';

/**
 * The library gives what it does not find its default again, each time conditions change and on every update.
 * What a person emptied is not found either: it stays empty.
 */
export function keepEmptied(
  services: ServiceSource,
  store: TemplateStore,
  element: DiagramElement,
  run: () => DiagramElement,
): DiagramElement {
  const before = activeOf(services, store, element)
    .filter((property) => hasDefault(property) && isEmpty(element, property))
    .map(({ binding }) => keyOf(binding));
  const changed = run();
  if (before.length === 0) return changed;
  for (const property of activeOf(services, store, changed)) {
    if (!before.includes(keyOf(property.binding)) || !hasDefault(property)) continue;
    if (isDefault(changed, property)) writeValue(services, changed, property, undefined);
  }
  return changed;
}

function activeOf(
  services: ServiceSource,
  store: TemplateStore,
  element: DiagramElement,
): readonly TemplateProperty[] {
  const ref = templateRefOf(element.businessObject);
  const template = ref && store.find(ref);
  return template ? activeProperties(services, element, template) : [];
}

function hasDefault({ type, value }: TemplateProperty): boolean {
  return type !== 'Hidden' && value !== undefined && value !== '';
}

function isEmpty({ businessObject }: DiagramElement, property: TemplateProperty): boolean {
  const value = readValue(businessObject, property);
  return value === undefined || value === '';
}

function isDefault({ businessObject }: DiagramElement, property: TemplateProperty): boolean {
  const value = readValue(businessObject, property);
  return (
    value !== undefined &&
    property.value !== undefined &&
    writtenValue(property, value) === writtenValue(property, property.value)
  );
}

function keyOf(binding: TemplateBinding): string {
  return JSON.stringify(Object.entries(binding).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
