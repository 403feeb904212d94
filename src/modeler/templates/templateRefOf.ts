import { textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { TemplateRef } from '../../domain/templates/ElementTemplate.ts';

/** The template an element says it was made from. */
export function templateRefOf(businessObject: ModdleElement): TemplateRef | null {
  const id = textOf(businessObject, 'zeebe:modelerTemplate');
  if (id === undefined || id === '') return null;
  const version = businessObject.get('zeebe:modelerTemplateVersion');
  return { id, ...(typeof version === 'number' && { version }) };
}
