import { isModdleElement, ownValue } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

/**
 * Every BPMN element of a document in document order, the root first; not its diagrams, and nothing
 * inside extension elements. With a stack of its own: nesting in a foreign file may be deep.
 */
export function* walkModel(root: ModdleElement): Generator<ModdleElement> {
  const open: ModdleElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    // One by one: of a large file they are more than a call takes arguments.
    for (const child of childrenOf(element).reverse()) open.push(child);
  }
}

function childrenOf(element: ModdleElement): ModdleElement[] {
  const children: ModdleElement[] = [];
  for (const property of element.$descriptor.properties) {
    if (property.isReference === true || property.isVirtual === true || property.isAttr === true) continue;
    const value = ownValue(element, property.name);
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isModdleElement(child) && child.$instanceOf('bpmn:BaseElement')) children.push(child);
    }
  }
  return children;
}
