import { engineAttribute, hasEngineElement } from './engineWords.ts';
import { isModdleElement } from './moddleTypes.ts';
import type { ModdleElement, ModdleProperty } from './moddleTypes.ts';

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const EXPRESSION = /[$#]\{([^}]*)\}?/g;
/** Attributes that hold the bare name of a variable. */
const NAMES: ReadonlySet<string> = new Set([
  ...['collection', 'elementVariable', 'elementIndexVariable', 'resultVariable', 'resultVariableName'],
  ...['source', 'target', 'variable', 'dataObject', 'initiator', 'outputVariable'],
]);
const CODE: readonly string[] = ['bpmn:ScriptTask', 'bpmn:FormalExpression', 'bpmn:Expression'];
/** What an element is and is called; `xsi:type` stands there only when it was read from a file. */
const NO_TEXTS: ReadonlySet<string> = new Set(['$type', 'xsi:type', 'id', 'name']);
const HIDDEN = [
  'executionListener',
  'taskListener',
  'eventListener',
  'properties',
  'formData',
  'formProperty',
];
const ELEMENTS = ['bpmn:FlowElement', 'bpmn:LaneSet', 'bpmn:Artifact', 'bpmn:Documentation'];
/** What moddle keeps as a plain value. */
const SIMPLE: readonly string[] = ['String', 'Boolean', 'Integer', 'Real'];
const NAMES_OF_PARTS = new WeakMap<object, readonly string[]>();

/**
 * Every word that the texts of an element may mean a variable with: what stands in its expressions, its script, what it
 * repeats over. Rather too many than too few: whoever asks wants to know that nothing here names a variable.
 */
export function wordsOf(element: ModdleElement): readonly string[] {
  const words = new Set<string>();
  const open: ModdleElement[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    const isCode = CODE.includes(node.$type);
    for (const [name, value] of textsOf(node)) {
      if (isCode || NAMES.has(name)) addWords(value, words);
      else if (value.includes('{'))
        for (const [, inside = ''] of value.matchAll(EXPRESSION)) addWords(inside, words);
    }
    for (const part of partsOf(node)) open.push(part);
  }
  return [...words].toSorted(); // whatever order an editor writes attributes in
}

/** Something of the engine's own reads and writes what the file does not say: a listener, a start form. */
export function hasHiddenCode(element: ModdleElement): boolean {
  const isForm = element.$type === 'bpmn:StartEvent' && engineAttribute(element, 'formKey') !== undefined;
  return isForm || hasEngineElement(element, HIDDEN);
}

function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.matchAll(WORD)) words.add(word);
}

/** The attributes and the text of a node, by their names without a prefix. */
function* textsOf(node: ModdleElement): Generator<readonly [string, string]> {
  // Elements of packages nobody knows carry all of it themselves.
  const attributes: unknown = Reflect.get(node, '$attrs');
  for (const from of [node, attributes]) {
    if (typeof from !== 'object' || from === null) continue;
    for (const name of Object.keys(from)) {
      const value: unknown = Reflect.get(from, name);
      if (typeof value !== 'string' || NO_TEXTS.has(name)) continue;
      yield [name.slice(name.indexOf(':') + 1), value];
    }
  }
}

/** What belongs to the element alone: not the elements inside it, and nothing it only refers to. */
function partsOf(node: ModdleElement): readonly ModdleElement[] {
  const plain: unknown = Reflect.get(node, '$children');
  const parts: ModdleElement[] = Array.isArray(plain) ? plain.filter(isModdleElement) : [];
  for (const local of namesOfParts(node.$descriptor)) {
    const value: unknown = Object.hasOwn(node, local) ? Reflect.get(node, local) : undefined;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isModdleElement(child) && !ELEMENTS.some((type) => child.$instanceOf(type))) parts.push(child);
    }
  }
  return parts;
}

/** The properties of a type that can hold a part, read once: a type has dozens, and a file has thousands of its kind. */
function namesOfParts(descriptor: object): readonly string[] {
  const known = NAMES_OF_PARTS.get(descriptor);
  if (known) return known;
  // Elements of packages nobody knows have no properties to go through.
  const properties: unknown = Reflect.get(descriptor, 'properties');
  const names = (Array.isArray(properties) ? (properties as ModdleProperty[]) : []).flatMap(
    ({ name, type, isReference }) =>
      isReference === true || (type !== undefined && SIMPLE.includes(type))
        ? []
        : [name.slice(name.indexOf(':') + 1)],
  );
  NAMES_OF_PARTS.set(descriptor, names);
  return names;
}
