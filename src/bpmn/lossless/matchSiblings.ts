import type { ModelObject } from './moddleModel.ts';
import type { ModelNode } from './ModelNode.ts';
import { saidBy } from './saidBy.ts';

/**
 * Children of one property and one name that are no longer the same objects: bpmn-js makes all
 * waypoints anew with every layout, and forms make their texts anew.
 */
export function matchSiblings(
  base: readonly ModelNode[],
  now: readonly ModelNode[],
  pair: (now: ModelNode, base: ModelNode) => void,
): void {
  if (base.length === 0 || now.length === 0) return;
  const left = new Siblings(base, now, pair);
  left.ends();
  left.by(saidBy);
  left.by(({ attributes }) =>
    nameKey(attributes.get('name')?.text, attributes.get('key')?.text, attributes.get('id')?.text),
  );
  // what has an id is somebody: never taken for another
  left.inOrder(({ kind, id }) => kind !== 'element' || id === undefined);
}

function nameKey(...keys: readonly (string | undefined)[]): string | undefined {
  return keys.every((key) => key === undefined) ? undefined : JSON.stringify(keys);
}

class Siblings {
  #base: ModelNode[];
  #now: ModelNode[];
  readonly #pair: (now: ModelNode, base: ModelNode) => void;

  constructor(
    base: readonly ModelNode[],
    now: readonly ModelNode[],
    pair: (now: ModelNode, base: ModelNode) => void,
  ) {
    this.#base = [...base];
    this.#now = [...now];
    this.#pair = pair;
  }

  /** Equal from the start, equal to the end. */
  ends(): void {
    const same = (a: ModelNode | undefined, b: ModelNode | undefined): boolean =>
      a !== undefined && b !== undefined && saidBy(a) === saidBy(b);
    while (same(this.#now[0], this.#base[0])) this.#take(this.#now.shift(), this.#base.shift());
    while (same(this.#now.at(-1), this.#base.at(-1))) this.#take(this.#now.pop(), this.#base.pop());
  }

  by(keyOf: (node: ModelNode) => string | undefined): void {
    if (this.#base.length === 0 || this.#now.length === 0) return;
    const found = new Map<string, ModelNode[]>();
    for (const node of this.#base) {
      const key = keyOf(node);
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), node]);
    }
    this.#now = this.#now.filter((node) => {
      const base = found.get(keyOf(node) ?? '')?.shift();
      if (base) this.#base = this.#base.filter((other) => other !== base);
      this.#take(node, base);
      return !base;
    });
  }

  inOrder(isNobody: (node: ModelNode) => boolean): void {
    const base = this.#base.filter(isNobody);
    this.#now.filter(isNobody).forEach((node, index) => this.#take(node, base[index]));
  }

  #take(now: ModelNode | undefined, base: ModelNode | undefined): void {
    if (now && base) this.#pair(now, base);
  }
}

/** By what they refer to, or by what took its place; a single one is always the same. */
export function matchReferences(
  base: readonly ModelNode[],
  now: readonly ModelNode[],
  wasObject: (object: ModelObject | null) => ModelObject | null,
  pair: (now: ModelNode, base: ModelNode) => void,
): void {
  const left = [...base];
  for (const node of now) {
    const was = wasObject(node.object);
    let index = left.findIndex(({ object, text }) => (object === null ? text === node.text : object === was));
    if (index < 0 && !node.isMany) index = 0;
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (found) pair(node, found);
  }
}
