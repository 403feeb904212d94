import type { ModelNode } from './ModelNode.ts';

/**
 * Whether an attribute belongs to what an element was, and not to what it became. Of these, a value
 * that is the default is in the text and not in the model.
 */
export function isDroppedByType(name: string, base: ModelNode, now: ModelNode): boolean {
  const was = base.object?.$descriptor;
  const is = now.object?.$descriptor;
  if (!was || !is || was === is || was.isGeneric === true || is.isGeneric === true) return false;
  if (was.name === is.name || now.attributes.has(name) || base.attributes.has(name)) return false;
  return was.propertiesByName[name]?.isAttr === true && is.propertiesByName[name] === undefined;
}
