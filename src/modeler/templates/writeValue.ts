import { elementsOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { findExtension } from '../../bpmn/zeebeMapping.ts';
import type { TemplateProperty, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { writtenValue } from '../../domain/templates/writtenValue.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { addExtension } from '../edits/addExtension.ts';
import { adopt } from '../edits/adopt.ts';
import { eventHolder, holderOf, referenced } from './bindingHolders.ts';
import { listPlace, singlePlace } from './bindingPlaces.ts';
import type { ListPlace } from './bindingPlaces.ts';

/** These are not kept without a value: no engine takes them. */
const GONE_WHEN_EMPTY: readonly string[] = ['zeebe:input', 'zeebe:output', 'zeebe:taskHeader'];

/** Writes one property of a template where its binding says; the nodes on the way there are made. */
export function writeValue(
  services: ServiceSource,
  element: DiagramElement,
  property: TemplateProperty,
  value: TemplateValue | undefined,
): void {
  new ValueWriter(services, element).write(property, value);
}

class ValueWriter {
  readonly #services: ServiceSource;
  readonly #element: DiagramElement;

  constructor(services: ServiceSource, element: DiagramElement) {
    this.#services = services;
    this.#element = element;
  }

  write(property: TemplateProperty, value: TemplateValue | undefined): void {
    const { binding } = property;
    const text = value === undefined || value === '' ? '' : writtenValue(property, value);
    const list = listPlace(binding);
    if (text === '' && list && (property.optional || GONE_WHEN_EMPTY.includes(binding.type))) {
      this.#removeItem(list);
      return;
    }
    const found = holderOf(this.#element.businessObject, binding);
    if (found) this.#update(found.holder, { [found.attribute]: typed(found.holder, found.attribute, text) });
    else this.#create(property, text, list);
  }

  #create({ binding }: TemplateProperty, text: string, list: ListPlace | null): void {
    const { businessObject } = this.#element;
    const { type, name = '' } = binding;
    const single = singlePlace(binding);
    if (single) {
      this.#addExtension(businessObject, single.type, { [single.attribute]: text });
    } else if (list) {
      const container =
        findExtension(businessObject, list.container) ??
        this.#addExtension(businessObject, list.container, {});
      const attributes = { [list.keyAttribute]: list.key, [list.valueAttribute]: text };
      const item = adopt(businessObject.$model.create(list.item, attributes), container);
      this.#update(container, { [list.list]: [...elementsOf(container, list.list), item] });
    } else if (type === 'bpmn:Message#property' || type === 'bpmn:Signal#property') {
      this.#update(this.#reference(type === 'bpmn:Message#property' ? 'messageRef' : 'signalRef'), {
        [name]: text,
      });
    } else if (type === 'bpmn:Message#zeebe:subscription#property') {
      this.#addExtension(this.#reference('messageRef'), 'zeebe:Subscription', { [name]: text });
    } else if (type === 'bpmn:ConditionalEventDefinition#zeebe:conditionalFilter#property') {
      this.#addExtension(this.#definition('bpmn:ConditionalEventDefinition'), 'zeebe:ConditionalFilter', {
        [name]: text,
      });
    } else if (type.endsWith('EventDefinition#property')) {
      const definition = this.#definition(type.slice(0, type.indexOf('#')));
      const expression = definition.$model.create('bpmn:FormalExpression', { body: text });
      this.#update(definition, { [name]: adopt(expression, definition) });
    } else {
      throw new Error(t`Nothing is known of the binding “${type}”.`);
    }
  }

  #removeItem(list: ListPlace): void {
    const container = findExtension(this.#element.businessObject, list.container);
    if (!container) return;
    const items = elementsOf(container, list.list);
    const left = items.filter((item) => item.get(list.keyAttribute) !== list.key);
    if (left.length < items.length) this.#update(container, { [list.list]: left });
  }

  #addExtension(owner: ModdleElement, type: string, attributes: object): ModdleElement {
    const extension = owner.$model.create(type, attributes);
    addExtension(owner, extension, (element, properties) => this.#update(element, properties));
    return extension;
  }

  /** A message of its own for this element, that says which template it is from. */
  #reference(kind: 'messageRef' | 'signalRef'): ModdleElement {
    const { businessObject } = this.#element;
    const found = referenced(businessObject, kind);
    if (found) return found;
    const holder = eventHolder(businessObject);
    if (!holder) throw new Error(t('This event is about nothing: it has no definition.'));
    const made = service(this.#services, 'bpmnFactory').create(
      kind === 'messageRef' ? 'bpmn:Message' : 'bpmn:Signal',
      { 'zeebe:modelerTemplate': textOf(businessObject, 'zeebe:modelerTemplate') },
    );
    this.#update(holder, { [kind]: made });
    return made;
  }

  #definition(type: string): ModdleElement {
    const found = eventHolder(this.#element.businessObject, type);
    if (!found) throw new Error(t('This event has another definition than its template asks for.'));
    return found;
  }

  #update(element: ModdleElement, properties: Readonly<Record<string, unknown>>): void {
    service(this.#services, 'modeling').updateModdleProperties(this.#element, element, properties);
  }
}

/** As the model has it: yes and no, numbers, and conditions that are elements of their own. */
function typed(holder: ModdleElement, attribute: string, text: string): unknown {
  const local = attribute.slice(attribute.indexOf(':') + 1);
  const type = holder.$descriptor.properties.find(
    ({ name }) => name === attribute || name.endsWith(`:${local}`),
  )?.type;
  if (type === 'Boolean') return text === 'true';
  if (type === 'Integer')
    return Number.isNaN(Number.parseInt(text, 10)) ? undefined : Number.parseInt(text, 10);
  if (type === 'bpmn:Expression' || type === 'bpmn:FormalExpression') {
    return text === ''
      ? undefined
      : adopt(holder.$model.create('bpmn:FormalExpression', { body: text }), holder);
  }
  return text;
}
