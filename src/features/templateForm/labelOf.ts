import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';

/** What the field is called, when the template gives it no label. */
export function labelOf({ label, id, binding }: TemplateProperty): string {
  return label ?? id ?? binding.name ?? binding.key ?? binding.source ?? binding.property ?? binding.type;
}
