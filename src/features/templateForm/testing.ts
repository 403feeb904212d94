import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { templateOf } from '../../domain/templates/testing.ts';

/** A property with only what a test is about. */
export function property(more: Partial<TemplateProperty> = {}): TemplateProperty {
  const [made] = templateOf([more]).properties;
  if (made === undefined) throw new Error('There is no property.');
  return made;
}
