import { elementOf, elementsOf, isModdleElement, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { renameInFeelText, renameInResult } from '../../domain/feelNames.ts';
import { isGeneric } from './genericXml.ts';
import type { TextChange } from './TextChange.ts';

/** Attributes that hold the bare name of a variable, not an expression. */
const NAMES_A_VARIABLE: Readonly<Record<string, string>> = {
  'zeebe:Script': 'resultVariable',
  'zeebe:CalledDecision': 'resultVariable',
  'zeebe:LoopCharacteristics': 'outputCollection',
  'zeebe:AdHoc': 'outputCollection',
};

/** Headers and properties of connectors whose value is the name of a variable, or a context of variables. */
const RESULT_NAME = 'resultVariable';
const RESULT_CONTEXT = 'resultExpression';

/** Camunda 8: the texts of one element that name a variable. What is mapped is of the mappings and not here. */
export function* feelChanges(element: ModdleElement, from: string, to: string): Generator<TextChange> {
  if (element.$type === 'bpmn:Documentation') return;
  yield* textsOf(element, from, to);
  const holder = element.$instanceOf('bpmn:BaseElement')
    ? elementOf(element, 'extensionElements')
    : undefined;
  for (const extension of holder ? elementsOf(holder, 'values') : []) yield* inExtension(extension, from, to);
}

function* inExtension(extension: ModdleElement, from: string, to: string): Generator<TextChange> {
  if (isGeneric(extension) || extension.$type === 'zeebe:IoMapping') return;
  yield* textsOf(extension, from, to);
  const values = extension as unknown as Readonly<Record<string, unknown>>;
  for (const { name, isAttr, isReference } of extension.$descriptor.properties) {
    const value =
      isAttr === true || isReference === true || !Object.hasOwn(values, name) ? undefined : values[name];
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isModdleElement(child)) yield* inExtension(child, from, to);
  }
}

function* textsOf(element: ModdleElement, from: string, to: string): Generator<TextChange> {
  const values = element as unknown as Readonly<Record<string, unknown>>;
  const isNamed = element.$instanceOf('bpmn:FlowElement') || element.$instanceOf('bpmn:RootElement');
  const isEvent = element.$instanceOf('bpmn:RootElement') && element.$type !== 'bpmn:Process';
  for (const { name } of element.$descriptor.properties) {
    const before = Object.hasOwn(values, name) ? values[name] : undefined;
    // What people read on a shape is no expression; the name of a message is one.
    if (typeof before !== 'string' || name === 'id' || (name === 'name' && isNamed && !isEvent)) continue;
    const text = renamed(element, name, before, from, to);
    if (text !== before) yield { owner: element, property: name, text };
  }
}

function renamed(owner: ModdleElement, property: string, text: string, from: string, to: string): string {
  if (NAMES_A_VARIABLE[owner.$type] === property) return text === from ? to : text;
  const key = property === 'value' ? (textOf(owner, 'key') ?? textOf(owner, 'name')) : undefined;
  if (key === RESULT_NAME) return text === from ? to : text;
  if (key === RESULT_CONTEXT && text.startsWith('=')) return `=${renameInResult(text.slice(1), from, to)}`;
  return renameInFeelText(text, from, to);
}
