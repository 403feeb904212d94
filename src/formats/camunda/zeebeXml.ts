import { escapeAttribute, escapeText } from '../../bpmn/xmlText.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import type { TemplateParts } from './templateParts.ts';

/** A piece of XML before it has a place: its lines are indented when it gets one. */
export interface XmlPiece {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlPiece[];
  /** in place of children */
  readonly text?: string;
}

export function piece(
  name: string,
  attributes: XmlPiece['attributes'] = {},
  children: readonly XmlPiece[] = [],
): XmlPiece {
  return { name, attributes, children };
}

export function pieceText({ name, attributes, children, text }: XmlPiece, indent = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  const tag = `${indent}<${name}${written.join('')}`;
  if (text !== undefined) return `${tag}>${escapeText(text)}</${name}>`;
  if (children.length === 0) return `${tag} />`;
  const inner = children.map((child) => pieceText(child, `${indent}  `));
  return [`${tag}>`, ...inner, `${indent}</${name}>`].join('\n');
}

/** What belongs into an element's extensionElements, in the order in which Camunda's modelers write it. */
export function zeebePieces(parts: Omit<TemplateParts, 'message'>, prefix = 'zeebe'): readonly XmlPiece[] {
  const { taskDefinition, inputs, outputs, headers, properties } = parts;
  const name = (local: string) => `${prefix}:${local}`;
  const list = (local: string, children: readonly XmlPiece[]) =>
    children.length === 0 ? [] : [piece(name(local), {}, children)];
  return [
    ...(taskDefinition.type === undefined ? [] : [piece(name('taskDefinition'), { ...taskDefinition })]),
    ...list('ioMapping', [
      ...inputs.map((one) => piece(name('input'), { ...one })),
      ...outputs.map((one) => piece(name('output'), { ...one })),
    ]),
    ...list(
      'taskHeaders',
      headers.map((one) => piece(name('header'), { ...one })),
    ),
    ...list(
      'properties',
      properties.map((one) => piece(name('property'), { ...one })),
    ),
  ];
}

/** The element a template makes, alone: for showing it. The icon is cut short. */
export function elementXml(template: ElementTemplate, parts: TemplateParts, elementName: string): string {
  const { value = template.appliesTo[0] ?? 'bpmn:Task', eventDefinition } = template.elementType ?? {};
  const tag = (type: string) => type.replace(/:(.)/, (_, first: string) => `:${first.toLowerCase()}`);
  const zeebe = zeebePieces(parts);
  const hasMessage = parts.message.name !== undefined;
  const messageRef = hasMessage ? { messageRef: 'Message_1' } : {};
  const isTask = value.endsWith('Task');
  const element = piece(
    tag(value),
    {
      id: isTask ? 'Task_1' : 'Event_1',
      name: elementName,
      ...(isTask && messageRef),
      'zeebe:modelerTemplate': template.id,
      'zeebe:modelerTemplateVersion': template.version === undefined ? undefined : String(template.version),
      'zeebe:modelerTemplateIcon': template.icon === undefined ? undefined : `${template.icon.slice(0, 24)}…`,
    },
    [
      ...(zeebe.length === 0 ? [] : [piece('bpmn:extensionElements', {}, zeebe)]),
      ...(eventDefinition === undefined ? [] : [piece(tag(eventDefinition), messageRef)]),
    ],
  );
  if (!hasMessage) return pieceText(element);
  const key = parts.message.correlationKey;
  const subscription =
    key === undefined
      ? []
      : [piece('bpmn:extensionElements', {}, [piece('zeebe:subscription', { correlationKey: key })])];
  const message = piece(
    'bpmn:message',
    { id: 'Message_1', name: parts.message.name, 'zeebe:modelerTemplate': template.id },
    subscription,
  );
  return `${pieceText(element)}\n${pieceText(message)}`;
}
