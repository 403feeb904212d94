import { elementOf, elementsOf, isModdleElement, ownValue, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { isGeneric } from './genericXml.ts';
import type { VariableText } from './VariableText.ts';

/** Attributes that hold the bare name of a variable, not an expression: all of them of one that is written. */
const NAMES_A_VARIABLE: Readonly<Record<string, string>> = {
  'zeebe:Script': 'resultVariable',
  'zeebe:CalledDecision': 'resultVariable',
  'zeebe:LoopCharacteristics': 'outputCollection',
  'zeebe:AdHoc': 'outputCollection',
};

/** Headers and properties of connectors whose value is the name of a variable, or a context of variables. */
const RESULT_NAME = 'resultVariable';
const RESULT_CONTEXT = 'resultExpression';

/** Camunda 8: the texts of one element that may name a variable. */
export function* feelTexts(element: ModdleElement): Generator<VariableText> {
  if (element.$type === 'bpmn:Documentation') return;
  yield* textsOf(element);
  const holder = element.$instanceOf('bpmn:BaseElement')
    ? elementOf(element, 'extensionElements')
    : undefined;
  for (const extension of holder ? elementsOf(holder, 'values') : []) yield* inExtension(extension);
}

function* inExtension(extension: ModdleElement): Generator<VariableText> {
  if (isGeneric(extension) || extension.$type === 'zeebe:IoMapping') return;
  yield* textsOf(extension);
  for (const { name, isAttr, isReference } of extension.$descriptor.properties) {
    if (isAttr === true || isReference === true) continue;
    const value = ownValue(extension, name);
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isModdleElement(child)) yield* inExtension(child);
  }
}

function* textsOf(owner: ModdleElement): Generator<VariableText> {
  const isNamed = owner.$instanceOf('bpmn:FlowElement') || owner.$instanceOf('bpmn:RootElement');
  const isEvent = owner.$instanceOf('bpmn:RootElement') && owner.$type !== 'bpmn:Process';
  for (const { name } of owner.$descriptor.properties) {
    const text = ownValue(owner, name);
    // What people read on a shape is no expression; the name of a message is one.
    if (typeof text !== 'string' || name === 'id' || (name === 'name' && isNamed && !isEvent)) continue;
    yield { owner, property: name, text, ...meaningOf(owner, name, text) };
  }
}

function meaningOf(
  owner: ModdleElement,
  property: string,
  text: string,
): Pick<VariableText, 'means' | 'access'> {
  const key = property === 'value' ? (textOf(owner, 'key') ?? textOf(owner, 'name')) : undefined;
  const isName = NAMES_A_VARIABLE[owner.$type] === property || key === RESULT_NAME;
  if (isName) return { means: 'name', access: 'write' };
  return { means: key === RESULT_CONTEXT && text.startsWith('=') ? 'result' : 'feel' };
}
