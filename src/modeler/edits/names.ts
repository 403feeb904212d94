import { elementsOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import { zeebePartsOf } from '../../bpmn/zeebeParts.ts';
import type { ZeebePart } from '../../domain/process/zeebeParts.ts';
import { elementIdProblem } from '../../domain/values/names.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { adopt } from './adopt.ts';
import { findTarget, setProperties } from './Target.ts';
import type { Target } from './Target.ts';
import { setZeebePart } from './zeebeParts.ts';

/** Through the label where there is one, so that the label gets its new size. */
export function rename(modeler: ServiceSource, target: Target, name: string): void {
  const { businessObject, carrier } = target;
  const drawn = carrier.businessObject === businessObject && carrier.parent;
  if (drawn) service(modeler, 'modeling').updateLabel(carrier, name);
  else setProperties(modeler, target, { name: name === '' ? undefined : name });
}

/** @returns what is wrong with it; null for nothing */
export function idProblem(definitions: ModdleElement | undefined, target: Target, id: string): string | null {
  const taken = new Set<unknown>();
  if (definitions) {
    for (const element of walkModel(definitions)) {
      if (element !== target.businessObject) taken.add(element.get('id'));
    }
  }
  return elementIdProblem(id, (other) => taken.has(other));
}

const CALLED_PROCESS: ZeebePart = 'calledElement.processId';

/** Call activities of this document that call the process follow. */
export function setId(modeler: ServiceSource, definitions: ModdleElement, target: Target, id: string): void {
  const { businessObject, carrier } = target;
  const modeling = service(modeler, 'modeling');
  const before = textOf(businessObject, 'id') ?? '';
  if (carrier.businessObject === businessObject) {
    modeling.updateProperties(carrier, { id });
  } else {
    modeling.unclaimId(before, businessObject);
    modeling.updateModdleProperties(carrier, businessObject, { id });
    modeling.claimId(id, businessObject);
  }
  if (businessObject.$type !== 'bpmn:Process') return;
  for (const element of walkModel(definitions)) {
    if (element.$type !== 'bpmn:CallActivity') continue;
    const isCalled = textOf(element, 'calledElement') === before;
    const isCalledInCamunda = zeebePartsOf(element).texts[CALLED_PROCESS] === before;
    if (!isCalled && !isCalledInCamunda) continue;
    const call = findTarget(modeler, definitions, textOf(element, 'id') ?? '');
    if (call && isCalled) setProperties(modeler, call, { calledElement: id });
    if (call && isCalledInCamunda) setZeebePart(modeler, call, CALLED_PROCESS, id);
  }
}

/** The first text is the one people see; others, in other languages or formats, stay. */
export function setDocumentation(modeler: ServiceSource, target: Target, text: string): void {
  const { businessObject, carrier } = target;
  const [first, ...others] = elementsOf(businessObject, 'documentation');
  if (text === '') {
    setProperties(modeler, target, { documentation: others });
  } else if (first) {
    service(modeler, 'modeling').updateModdleProperties(carrier, first, { text });
  } else {
    const documentation = service(modeler, 'bpmnFactory').create('bpmn:Documentation', { text });
    setProperties(modeler, target, { documentation: [adopt(documentation, businessObject)] });
  }
}
