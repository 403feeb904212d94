import type { Matching } from './matchNodes.ts';
import { isEmptyLabel, sameName } from './ModelNode.ts';
import type { ModelNode } from './ModelNode.ts';

/** Whether an element with all that is in it says what it said; remembered, for it is asked on every level. */
export function isUnchanged(node: ModelNode, matching: Matching, known: Map<ModelNode, boolean>): boolean {
  const answer = known.get(node);
  if (answer !== undefined) return answer;
  const base = matching.before.get(node);
  const children = node.children.filter((child) => !isEmptyLabel(child) || matching.before.has(child));
  const unchanged =
    base !== undefined &&
    isSame(base, node) &&
    base.children.length === children.length &&
    children.every(
      (child, index) =>
        matching.before.get(child) === base.children[index] && isUnchanged(child, matching, known),
    );
  known.set(node, unchanged);
  return unchanged;
}

function isSame(base: ModelNode, now: ModelNode): boolean {
  if (base.text !== now.text || !sameName(base.name, now.name) || !sameName(base.type, now.type))
    return false;
  if (base.attributes.size !== now.attributes.size) return false;
  for (const [key, { text }] of now.attributes) if (base.attributes.get(key)?.text !== text) return false;
  for (const [prefix, uri] of now.declared) if (base.declared.get(prefix) !== uri) return false;
  return true;
}
