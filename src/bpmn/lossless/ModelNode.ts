import type { ModelObject } from './moddleModel.ts';
import type { TextElement } from './XmlTree.ts';

export interface XmlName {
  /** '' for none */
  readonly namespace: string;
  readonly localName: string;
  /** wanted where nothing else decides */
  readonly prefix: string;
}

export interface NodeAttribute extends XmlName {
  readonly text: string;
  /** of a reference: the ids, for what does not resolve stays in the text */
  readonly ids: readonly string[] | null;
}

/**
 * What the model says about one element of the file, at one moment: moddle's writer would write this.
 * The model changes, and a new projection is made of it.
 */
export interface ModelNode {
  /** `<incoming>` and its like are references, `<script>` and its like are values */
  readonly kind: 'element' | 'reference' | 'value';
  /** of an element itself, of a reference what it is to; identity between projections */
  readonly object: ModelObject | null;
  readonly name: XmlName;
  readonly id: string | undefined;
  /** shared by all that have none */
  attributes: ReadonlyMap<string, NodeAttribute>;
  /** the `xsi:type`, where it is needed */
  readonly type: XmlName | null;
  /** declared here: prefix to namespace */
  readonly declared: ReadonlyMap<string, string>;
  readonly text: string | null;
  /** the property of the parent that holds it, and its place among the properties */
  readonly slot: string;
  readonly order: number;
  readonly isMany: boolean;
  readonly parent: ModelNode | null;
  readonly children: readonly ModelNode[];
  /** where it was read from; null for what was made since, and for references and values */
  readonly source: TextElement | null;
}

export const BPMNDI_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/DI';

export function attributeKey({ namespace, localName }: Pick<XmlName, 'namespace' | 'localName'>): string {
  return namespace === '' ? localName : `{${namespace}}${localName}`;
}

export function sameName(a: XmlName | null, b: XmlName | null): boolean {
  return a === b || (a !== null && b !== null && a.localName === b.localName && a.namespace === b.namespace);
}

export function* walkNodes(root: ModelNode): Generator<ModelNode> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) open.push(child);
    }
  }
}

/** bpmn-js leaves one behind with every rename: it says nothing. */
export function isEmptyLabel({ name, attributes, children }: ModelNode): boolean {
  return (
    name.localName === 'BPMNLabel' &&
    name.namespace === BPMNDI_NAMESPACE &&
    attributes.size === 0 &&
    children.length === 0
  );
}
