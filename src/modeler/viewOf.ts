import { readImplementation } from '../bpmn/implementationOfElement.ts';
import { documentationOf } from '../bpmn/documentationOf.ts';
import { readData } from '../bpmn/modelData.ts';
import { textOf } from '../bpmn/moddleTypes.ts';
import { zeebePartsOf } from '../bpmn/zeebeParts.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import { processOf, takesImplementation, takesMapping } from './canvas/elementTypes.ts';
import { typeLabel } from './canvas/typeLabel.ts';
import { attributesOf } from './edits/attributes.ts';
import { conditionOf, referenceOf, timerOf } from './edits/events.ts';
import { extensionElementsOf } from './edits/extensionElements.ts';
import { multiInstanceOf } from './edits/multiInstance.ts';
import type { AppliedTemplate } from '../domain/templates/AppliedTemplate.ts';
import type { ElementView } from './ElementView.ts';

/**
 * One element as plain values.
 * @param template what the editor knows of the element template it was made from
 */
export function viewOf(businessObject: ModdleElement, template: AppliedTemplate | null): ElementView {
  const process = processOf(businessObject);
  return {
    id: textOf(businessObject, 'id') ?? '',
    type: businessObject.$type,
    typeLabel: typeLabel(businessObject),
    name: nameOf(businessObject),
    documentation: documentationOf(businessObject),
    processId: (process && textOf(process, 'id')) ?? null,
    isProcess: businessObject.$type === 'bpmn:Process',
    takesImplementation: takesImplementation(businessObject),
    takesMapping: takesMapping(businessObject),
    implementation: readImplementation(businessObject) ?? '',
    data: readData(businessObject),
    attributes: attributesOf(businessObject),
    condition: conditionOf(businessObject),
    timer: timerOf(businessObject),
    reference: referenceOf(businessObject),
    multiInstance: multiInstanceOf(businessObject),
    template,
    zeebe: zeebePartsOf(businessObject),
    extensionElements: extensionElementsOf(businessObject),
  };
}

export function nameOf(businessObject: ModdleElement): string {
  if (businessObject.$type === 'bpmn:TextAnnotation') return textOf(businessObject, 'text') ?? '';
  if (businessObject.$type === 'bpmn:Group') {
    const category: unknown = businessObject.get('categoryValueRef');
    return typeof category === 'object' && category !== null && 'value' in category
      ? String(category.value)
      : '';
  }
  return textOf(businessObject, 'name') ?? '';
}
