import type {
  ElementTemplate,
  TemplateBinding,
  TemplateProperty,
} from '../../domain/templates/ElementTemplate.ts';
import { counted } from '../../language/counted.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { nameOf } from './templateRows.ts';
import type { TemplateSelection } from './TemplateSelection.ts';
import { BINDINGS } from './templateWords.ts';

export function partName(template: ElementTemplate, part: TemplateSelection): string {
  if (part.kind === 'about') return nameOf(template);
  if (part.kind === 'group') {
    const group = template.groups[part.index];
    return firstText(group?.label, group?.id) ?? t('Group without a label');
  }
  const property = template.properties[part.index];
  return property === undefined ? '' : propertyName(property);
}

export function propertyName({ label, id, binding }: TemplateProperty): string {
  return firstText(label, id, bindingTarget(binding)) ?? t('No name');
}

export function partNote(template: ElementTemplate, part: TemplateSelection): string {
  if (part.kind === 'about') return template.id;
  if (part.kind === 'group') {
    const id = template.groups[part.index]?.id;
    return counted(template.properties.filter(({ group }) => group === id).length, 'property', 'properties');
  }
  const property = template.properties[part.index];
  return property === undefined ? '' : `${property.type} → ${bindingText(property.binding)}`;
}

/** 'input orderId' */
export function bindingText(binding: TemplateBinding): string {
  const label = BINDINGS.find(({ type }) => type === binding.type)?.label;
  const word = label === undefined ? binding.type : inSentence(label);
  return `${word} ${bindingTarget(binding)}`.trim();
}

function bindingTarget({ name, key, source, property, linkName, eventType }: TemplateBinding): string {
  return name ?? key ?? source ?? property ?? linkName ?? eventType ?? '';
}

function firstText(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text !== '');
}
