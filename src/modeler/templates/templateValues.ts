import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type {
  ElementTemplate,
  TemplateProperty,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import { valueOfWritten } from '../../domain/templates/writtenValue.ts';
import { holderOf } from './bindingHolders.ts';

export function readValue(
  businessObject: ModdleElement,
  property: TemplateProperty,
): TemplateValue | undefined {
  const found = holderOf(businessObject, property.binding);
  const value = found?.holder.get(found.attribute);
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  return typeof value === 'string' ? valueOfWritten(property, value) : undefined;
}

/** By index; what a property of another branch of the conditions has in common with an active one is there twice. */
export function readValues(
  businessObject: ModdleElement,
  template: ElementTemplate,
): ReadonlyMap<number, TemplateValue> {
  const values = new Map<number, TemplateValue>();
  for (const property of template.properties) {
    const value = readValue(businessObject, property);
    if (value !== undefined) values.set(property.index, value);
  }
  return values;
}
