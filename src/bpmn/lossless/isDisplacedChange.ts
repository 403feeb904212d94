import type { Matching } from './matchNodes.ts';
import { walkNodes } from './ModelNode.ts';
import type { ModelNode } from './ModelNode.ts';

/**
 * Whether something changed or went that stands elsewhere in the text than in the model, or nowhere:
 * bpmn-js gives the content of collapsed sub processes a plane of its own when it imports.
 */
export function isDisplacedChange(
  base: ModelNode,
  { after }: Matching,
  isUnchanged: (node: ModelNode) => boolean,
): boolean {
  for (const node of walkNodes(base)) {
    if (node.kind !== 'element' || !node.parent) continue;
    const isDisplaced = node.source?.parent !== node.parent.source;
    if (!isDisplaced) continue;
    const now = after.get(node);
    if (!now || !isUnchanged(now)) return true;
  }
  return false;
}
