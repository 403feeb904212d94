import type { TemplateRef } from '../domain/templates/ElementTemplate.ts';
import {
  NO_ZEEBE_PARTS,
  ZEEBE_KINDS,
  ZEEBE_PARTS,
  type ZeebeHeader,
  type ZeebeParts,
} from '../domain/process/zeebeParts.ts';
import { elementOf, elementsOf, isModdleElement, type ModdleElement, textOf } from './moddleTypes.ts';

/**
 * What an element says for Camunda 8. Reads both trees: the canvas's, where the `zeebe` package is known, and the
 * headless reader's, where its elements are nothing but names, attributes and children.
 */
export function zeebePartsOf(element: ModdleElement): ZeebeParts {
  const owners = [element, ownerOf(element, 'loopCharacteristics'), ownerOf(element, 'subscription')];
  const template = templateOf(element);
  // Most elements of most files have none of it.
  if (!template && !owners.some((owner) => owner && extensionsOf(owner).length > 0)) return NO_ZEEBE_PARTS;
  const texts: Record<string, string> = {};
  for (const part of ZEEBE_PARTS) {
    const [name, attribute] = splitPart(part);
    const owner = ownerOf(element, name);
    const found = owner && zeebeElement(owner, name);
    const text = found && textOf(found, attribute);
    if (text !== undefined) texts[part] = text;
  }
  const holder = zeebeElement(element, 'taskHeaders');
  const headers = holder ? zeebeChildren(holder, 'values').map(headerOf) : [];
  const named = zeebeElement(element, 'properties');
  const properties = named ? zeebeChildren(named, 'properties').map(propertyOf) : [];
  const kinds = ZEEBE_KINDS.filter((kind) => zeebeElement(element, kind) !== undefined);
  const isEmpty = Object.keys(texts).length + headers.length + properties.length + kinds.length === 0;
  if (!template && isEmpty) return NO_ZEEBE_PARTS;
  return {
    texts,
    headers,
    ...(properties.length > 0 && { properties }),
    ...(kinds.length > 0 && { kinds }),
    ...(template && { template }),
  };
}

function templateOf(element: ModdleElement): TemplateRef | null {
  const id = attributeOf(element, 'zeebe:modelerTemplate');
  if (typeof id !== 'string' || id === '') return null;
  const version = attributeOf(element, 'zeebe:modelerTemplateVersion');
  const number = version === undefined || version === '' ? NaN : Number(version);
  return { id, ...(Number.isInteger(number) && { version: number }) };
}

function attributeOf(element: ModdleElement, name: string): unknown {
  return element.get(name) ?? element.$attrs[name];
}

export function splitPart(part: string): readonly [name: string, attribute: string] {
  const dot = part.indexOf('.');
  return [part.slice(0, dot), part.slice(dot + 1)];
}

/** Which element carries the extension: the repetition and the message have their own. */
export function ownerOf(element: ModdleElement, name: string): ModdleElement | undefined {
  if (name === 'loopCharacteristics') {
    return element.$instanceOf('bpmn:Activity') ? elementOf(element, 'loopCharacteristics') : undefined;
  }
  return name === 'subscription' ? messageOf(element) : element;
}

/** The message an event waits for or sends, or a receive task. */
export function messageOf(element: ModdleElement): ModdleElement | undefined {
  if (element.$type === 'bpmn:ReceiveTask') return elementOf(element, 'messageRef');
  if (!element.$instanceOf('bpmn:Event')) return undefined;
  const definition = elementsOf(element, 'eventDefinitions').find(
    ({ $type }) => $type === 'bpmn:MessageEventDefinition',
  );
  return definition && elementOf(definition, 'messageRef');
}

/** The extension element of that name, written `zeebe:taskDefinition` or, where the package is known, `zeebe:TaskDefinition`. */
export function zeebeElement(owner: ModdleElement, name: string): ModdleElement | undefined {
  const wanted = `zeebe:${name}`.toLowerCase();
  return extensionsOf(owner).find(({ $type }) => $type.toLowerCase() === wanted);
}

function extensionsOf(owner: ModdleElement): readonly ModdleElement[] {
  const holder = owner.$instanceOf('bpmn:BaseElement') ? elementOf(owner, 'extensionElements') : undefined;
  return holder ? elementsOf(holder, 'values') : [];
}

/** The children of an extension element: those of the property, or, where nobody knows it, all. */
export function zeebeChildren(element: ModdleElement, property: string): readonly ModdleElement[] {
  const plain: unknown = Reflect.get(element, '$children');
  return Array.isArray(plain) ? plain.filter(isModdleElement) : elementsOf(element, property);
}

function propertyOf(property: ModdleElement): ZeebeHeader {
  return { key: textOf(property, 'name') ?? '', value: textOf(property, 'value') ?? '' };
}

function headerOf(header: ModdleElement): ZeebeHeader {
  return { key: textOf(header, 'key') ?? '', value: textOf(header, 'value') ?? '' };
}
