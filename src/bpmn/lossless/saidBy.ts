import { attributeKey, isEmptyLabel } from './ModelNode.ts';
import type { ModelNode, NodeAttribute, XmlName } from './ModelNode.ts';

/**
 * All that a projection says, as one text: where two of them are equal, isSameModel is true of the projections. It can be
 * handed to a worker, which the projection itself cannot.
 */
export function saidBy(root: ModelNode): string {
  const spaces = new Map<string, number>();
  // Every text stands behind its length, so that none can look like the end of another.
  const nameOf = ({ namespace, localName }: XmlName): string => {
    let space = spaces.get(namespace);
    if (space === undefined) {
      space = spaces.size;
      spaces.set(namespace, space);
      return `${space}=${measured(namespace)}${measured(localName)}`;
    }
    return `${space}${measured(localName)}`;
  };
  const attribute = (one: NodeAttribute): string =>
    `${nameOf(one)}${one.ids ? '@' : '.'}${measured(one.text)}`;
  let said = '';
  const say = (node: ModelNode): void => {
    const { kind, id, name, type, text, children } = node;
    const attributes = [...node.attributes.values()];
    if (attributes.length > 1) attributes.sort(byKey);
    const told = children.some(isEmptyLabel) ? children.filter((child) => !isEmptyLabel(child)) : children;
    said += `<${kind}${nameOf(name)}`;
    if (type) said += `:${nameOf(type)}`;
    if (id !== undefined) said += `#${measured(id)}`;
    if (text !== null) said += `"${measured(text)}`;
    said += `(${attributes.length}`;
    for (const one of attributes) said += attribute(one);
    said += `[${told.length}`;
    for (const child of told) say(child);
  };
  say(root);
  return said;
}

function measured(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return `${lines.length}_${lines}`;
}

function byKey(a: NodeAttribute, b: NodeAttribute): number {
  const [first, second] = [attributeKey(a), attributeKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
