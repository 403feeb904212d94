import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import type { AppliedTemplate } from '../../domain/templates/AppliedTemplate.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';

export const TEMPLATES_CHANGED = 'templates.changed';

/** What is known of the template an element was made from; null in processes for engines without templates. */
export function templateOf(modeler: ServiceSource, businessObject: ModdleElement): AppliedTemplate | null {
  if (targetOfModel(businessObject) === 'activiti') return null;
  return service(modeler, 'templateEditor').appliedTo(businessObject);
}
