import { isModdleElement } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

/**
 * Every BPMN element of a document in document order, the root first; not its diagrams, and nothing
 * inside extension elements. With a stack of its own: nesting in a foreign file may be deep.
 */
export function* walkModel(root: ModdleElement): Generator<ModdleElement> {
  const open: ModdleElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    open.push(...childrenOf(element).reverse());
  }
}

function childrenOf(element: ModdleElement): ModdleElement[] {
  const children: ModdleElement[] = [];
  for (const property of element.$descriptor.properties) {
    if (property.isReference === true || property.isVirtual === true || property.isAttr === true) continue;
    // `get` would create the list of a many-property that is empty: look, and leave the model alone.
    const value = ownValue(element, property.name);
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isModdleElement(child) && child.$instanceOf('bpmn:BaseElement')) children.push(child);
    }
  }
  return children;
}

function ownValue(element: ModdleElement, qualifiedName: string): unknown {
  const localName = qualifiedName.slice(qualifiedName.indexOf(':') + 1);
  const values = element as unknown as Readonly<Record<string, unknown>>;
  return Object.hasOwn(values, localName) ? values[localName] : undefined;
}
