import { elementOf, isModdleElement, ownValue } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { VariableAccess } from '../../domain/process/variableUses.ts';
import { own } from '../../domain/values/own.ts';
import { attributesOfGeneric, bodyOfGeneric, childrenOfGeneric, isGeneric } from './genericXml.ts';
import type { VariableText } from './VariableText.ts';

type Meaning = Pick<VariableText, 'means' | 'access'>;

/** Attributes that hold the bare name of a variable, without `${…}`, and what is done with it. */
const NAMES_A_VARIABLE: Readonly<Record<string, VariableAccess>> = {
  'activiti:collection': 'read',
  'activiti:resultVariable': 'write',
  'activiti:resultVariableName': 'write',
  'activiti:initiator': 'write',
};

/** The same of extension elements: what a call passes in and takes back, and where a form keeps a value. */
const ELEMENT_NAMES_A_VARIABLE: Readonly<Record<string, Readonly<Record<string, VariableAccess>>>> = {
  'activiti:in': { source: 'read' },
  'activiti:out': { target: 'write' },
  'activiti:formProperty': { variable: 'both' },
};

/** A script is a program in a language of its own: its names are not ours to change. */
const SCRIPTS: readonly string[] = ['script', 'activiti:script'];

/** Activiti: the texts of one element that may name a variable. */
export function* activitiTexts(element: ModdleElement): Generator<VariableText> {
  for (const { name } of element.$descriptor.properties) {
    const text = ownValue(element, name);
    if (typeof text !== 'string' || name === 'id' || SCRIPTS.includes(name)) continue;
    yield { owner: element, property: name, text, means: 'juel' };
  }
  for (const [name, text] of Object.entries(element.$attrs)) {
    if (typeof text !== 'string') continue;
    yield { owner: element, property: name, text, ...meaningOf(text, own(NAMES_A_VARIABLE, name)) };
  }
  const extensions = element.$instanceOf('bpmn:BaseElement')
    ? elementOf(element, 'extensionElements')
    : undefined;
  const extensionValues: unknown = extensions?.get('values');
  if (!Array.isArray(extensionValues)) return;
  for (const value of extensionValues as unknown[]) {
    if (isModdleElement(value) && isGeneric(value)) yield* genericTexts(value);
  }
}

function* genericTexts(owner: ModdleElement): Generator<VariableText> {
  if (SCRIPTS.includes(owner.$type)) return;
  const names = own(ELEMENT_NAMES_A_VARIABLE, owner.$type);
  for (const [name, text] of attributesOfGeneric(owner)) {
    yield { owner, property: name, text, ...meaningOf(text, own(names, name)) };
  }
  yield { owner, property: '$body', text: bodyOfGeneric(owner), means: 'juel' };
  for (const child of childrenOfGeneric(owner)) yield* genericTexts(child);
}

/** Where a bare name stands, an expression may stand as well. */
function meaningOf(text: string, access: VariableAccess | undefined): Meaning {
  return access === undefined || text.includes('${') ? { means: 'juel' } : { means: 'name', access };
}
