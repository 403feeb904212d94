import { isEmptyLabel, sameName } from './ModelNode.ts';
import type { ModelNode, NodeAttribute } from './ModelNode.ts';

/**
 * Whether two projections say the same in the same order. A quick yes for the many files where little was
 * edited; a no means nothing yet, for some orders have no meaning (compareFacts tells).
 */
export function isSameModel(a: ModelNode, b: ModelNode): boolean {
  if (a.kind !== b.kind || a.id !== b.id || !sameName(a.name, b.name) || !sameName(a.type, b.type))
    return false;
  if (!sameLines(a.text, b.text) || a.attributes.size !== b.attributes.size) return false;
  for (const [key, attribute] of a.attributes) {
    if (!sameAttribute(attribute, b.attributes.get(key))) return false;
  }
  const mine = saying(a.children);
  const others = saying(b.children);
  return mine.length === others.length && mine.every((child, at) => isSameChild(child, others[at]));
}

function isSameChild(child: ModelNode, other: ModelNode | undefined): boolean {
  return other !== undefined && isSameModel(child, other);
}

function sameAttribute(a: NodeAttribute, b: NodeAttribute | undefined): boolean {
  return b !== undefined && (a.ids === null) === (b.ids === null) && sameLines(a.text, b.text);
}

function sameLines(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n'));
}

function saying(children: readonly ModelNode[]): readonly ModelNode[] {
  return children.some(isEmptyLabel) ? children.filter((child) => !isEmptyLabel(child)) : children;
}
