import { elementOf, elementsOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { findExtension } from '../../bpmn/zeebeMapping.ts';
import type { TemplateBinding } from '../../domain/templates/ElementTemplate.ts';
import { listPlace, singlePlace } from './bindingPlaces.ts';

/** What an event is about, or a task that receives or sends: the holder of `messageRef`, `signalRef` and the like. */
export function eventHolder(businessObject: ModdleElement, type?: string): ModdleElement | undefined {
  if (!businessObject.$instanceOf('bpmn:Event')) return businessObject;
  const definitions = elementsOf(businessObject, 'eventDefinitions');
  return type === undefined ? definitions[0] : definitions.find((each) => each.$type === type);
}

export function referenced(
  businessObject: ModdleElement,
  reference: 'messageRef' | 'signalRef',
): ModdleElement | undefined {
  const holder = eventHolder(businessObject);
  return holder && elementOf(holder, reference);
}

export interface Holder {
  readonly holder: ModdleElement;
  readonly attribute: string;
}

/** The node of the model and its attribute a binding stands for; null where the element has no such node. */
export function holderOf(businessObject: ModdleElement, binding: TemplateBinding): Holder | null {
  const { type, name = '' } = binding;
  const single = singlePlace(binding);
  if (single) return held(findExtension(businessObject, single.type), single.attribute);
  const list = listPlace(binding);
  if (list) {
    const container = findExtension(businessObject, list.container);
    const items = container ? elementsOf(container, list.list) : [];
    return held(
      items.find((item) => item.get(list.keyAttribute) === list.key),
      list.valueAttribute,
    );
  }
  switch (type) {
    case 'property':
      return expressionOr(businessObject, name);
    case 'bpmn:Message#property':
      return held(referenced(businessObject, 'messageRef'), name);
    case 'bpmn:Signal#property':
      return held(referenced(businessObject, 'signalRef'), name);
    case 'bpmn:Message#zeebe:subscription#property': {
      const message = referenced(businessObject, 'messageRef');
      return held(message && findExtension(message, 'zeebe:Subscription'), name);
    }
    case 'bpmn:TimerEventDefinition#property':
    case 'bpmn:ConditionalEventDefinition#property': {
      const definition = eventHolder(businessObject, type.slice(0, type.indexOf('#')));
      return held(definition && elementOf(definition, name), 'body');
    }
    case 'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property': {
      const definition = eventHolder(businessObject, 'bpmn:ConditionalEventDefinition');
      return held(definition && findExtension(definition, 'zeebe:ConditionalFilter'), name);
    }
    default:
      return null;
  }
}

/** A completion condition is an element of its own, with the text in it. */
function expressionOr(businessObject: ModdleElement, name: string): Holder {
  const expression = elementOf(businessObject, name);
  return expression?.$instanceOf('bpmn:Expression')
    ? { holder: expression, attribute: 'body' }
    : { holder: businessObject, attribute: name };
}

function held(holder: ModdleElement | undefined, attribute: string): Holder | null {
  return holder && attribute !== '' ? { holder, attribute } : null;
}
