import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';

/** What the form editor shows. */
export type TemplateSelection =
  { readonly kind: 'about' } | { readonly kind: 'group' | 'property'; readonly index: number };

export function sameSelection(a: TemplateSelection, b: TemplateSelection): boolean {
  return a.kind === b.kind && ('index' in a ? a.index : 0) === ('index' in b ? b.index : 0);
}

/** What was selected may have gone by an undo: the nearest that is there takes its place. */
export function existingSelection(wanted: TemplateSelection, template: ElementTemplate): TemplateSelection {
  if (wanted.kind === 'about') return wanted;
  const count = wanted.kind === 'group' ? template.groups.length : template.properties.length;
  if (count === 0) return { kind: 'about' };
  return { kind: wanted.kind, index: Math.min(wanted.index, count - 1) };
}

export function allSelections(template: ElementTemplate): readonly TemplateSelection[] {
  return [
    { kind: 'about' },
    ...template.groups.map((_, index): TemplateSelection => ({ kind: 'group', index })),
    ...template.properties.map((_, index): TemplateSelection => ({ kind: 'property', index })),
  ];
}
