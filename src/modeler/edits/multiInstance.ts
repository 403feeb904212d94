import { elementOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import type { MultiInstanceView } from '../ElementView.ts';
import { attributesOf, setAttribute } from './attributes.ts';
import { setExpression } from './events.ts';
import { adopt } from './adopt.ts';
import { setProperties } from './Target.ts';
import type { Target } from './Target.ts';

const TYPE = 'bpmn:MultiInstanceLoopCharacteristics';

function loopOf(businessObject: ModdleElement): ModdleElement | undefined {
  const loop = businessObject.$instanceOf('bpmn:Activity')
    ? elementOf(businessObject, 'loopCharacteristics')
    : undefined;
  return loop?.$type === TYPE ? loop : undefined;
}

export function multiInstanceOf(businessObject: ModdleElement): MultiInstanceView | null {
  const loop = loopOf(businessObject);
  if (!loop) return null;
  const attributes = attributesOf(loop);
  const body = (property: string): string => {
    const expression = elementOf(loop, property);
    return (expression && textOf(expression, 'body')) ?? '';
  };
  return {
    sequential: loop.get('isSequential') === true,
    cardinality: body('loopCardinality'),
    collection: attributes['activiti:collection'] ?? '',
    elementVariable: attributes['activiti:elementVariable'] ?? '',
    completionCondition: body('completionCondition'),
  };
}

/** What the file says beyond these five stays. */
export function setMultiInstance(
  modeler: ServiceSource,
  target: Target,
  value: MultiInstanceView | null,
): void {
  if (!target.businessObject.$instanceOf('bpmn:Activity')) return;
  if (!value) {
    setProperties(modeler, target, { loopCharacteristics: undefined });
    return;
  }
  const loop = loopOf(target.businessObject) ?? addLoop(modeler, target);
  const loopTarget: Target = { businessObject: loop, carrier: target.carrier };
  if ((loop.get('isSequential') === true) !== value.sequential) {
    service(modeler, 'modeling').updateModdleProperties(target.carrier, loop, {
      isSequential: value.sequential,
    });
  }
  setExpression(modeler, target, loop, 'loopCardinality', value.cardinality);
  setExpression(modeler, target, loop, 'completionCondition', value.completionCondition);
  const attributes = attributesOf(loop);
  for (const [name, text] of [
    ['activiti:collection', value.collection],
    ['activiti:elementVariable', value.elementVariable],
  ] as const) {
    if ((attributes[name] ?? '') !== text) setAttribute(modeler, loopTarget, name, text);
  }
}

function addLoop(modeler: ServiceSource, target: Target): ModdleElement {
  const loop = adopt(service(modeler, 'bpmnFactory').create(TYPE), target.businessObject);
  setProperties(modeler, target, { loopCharacteristics: loop });
  return loop;
}
