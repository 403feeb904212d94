import type { Matching } from './matchNodes.ts';
import { BPMNDI_NAMESPACE } from './ModelNode.ts';

/**
 * bpmn-js draws anew what it replaces, and forgets what other tools wrote on the shape or edge: the
 * nodes of now take it over.
 */
export function keepForeign({ before }: Matching): void {
  for (const [node, base] of before) {
    if (node.object === base.object || node.name.namespace !== BPMNDI_NAMESPACE) continue;
    const known = node.object?.$descriptor.propertiesByName ?? {};
    for (const [key, attribute] of base.attributes) {
      const { namespace, prefix, localName } = attribute;
      const isForeign = namespace !== '' && known[`${prefix}:${localName}`] === undefined;
      if (isForeign && !node.attributes.has(key))
        node.attributes = new Map([...node.attributes, [key, attribute]]);
    }
  }
}
