import { t } from '../../language/t.ts';
import type { TemplateProperty } from './ElementTemplate.ts';

/** What a person calls it: its label, else the name it is written under. */
export function propertyLabel({ label, id, binding, index }: TemplateProperty): string {
  const { name, key, source, property, linkName, eventType } = binding;
  const names = [label, id, name, key, source, property, linkName, eventType, binding.type];
  return names.find((text) => text !== undefined && text.trim() !== '') ?? t`Property ${index + 1}`;
}
