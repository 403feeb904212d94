import { matchReferences, matchSiblings } from './matchSiblings.ts';
import type { ModelObject } from './moddleModel.ts';
import { BPMNDI_NAMESPACE, sameName, walkNodes } from './ModelNode.ts';
import type { ModelNode } from './ModelNode.ts';

/** Which node of now was which node then; one to one. */
export interface Matching {
  /** what a node of now was */
  readonly before: ReadonlyMap<ModelNode, ModelNode>;
  /** what became of a node of then */
  readonly after: ReadonlyMap<ModelNode, ModelNode>;
}

export function matchNodes(base: ModelNode, now: ModelNode): Matching {
  const matcher = new Matcher(base, now);
  matcher.sameObjects();
  matcher.sameIds();
  matcher.sameTargets();
  matcher.children(now);
  return matcher;
}

class Matcher implements Matching {
  readonly before = new Map<ModelNode, ModelNode>();
  readonly after = new Map<ModelNode, ModelNode>();
  readonly #base: readonly ModelNode[];
  readonly #now: readonly ModelNode[];
  #objects: ReadonlyMap<ModelObject | null, ModelObject | null> | null = null;

  constructor(base: ModelNode, now: ModelNode) {
    this.#base = [...walkNodes(base)].filter(({ kind }) => kind === 'element');
    this.#now = [...walkNodes(now)].filter(({ kind }) => kind === 'element');
  }

  sameObjects(): void {
    const byObject = new Map(this.#base.map((node) => [node.object, node]));
    for (const node of this.#now) this.#pair(node, byObject.get(node.object));
  }

  /** A task that was replaced is a new object with the id of the old one. */
  sameIds(): void {
    const byId = new Map(
      this.#base.flatMap((node) => (node.id === undefined || this.after.has(node) ? [] : [[node.id, node]])),
    );
    for (const node of this.#now) {
      if (node.id !== undefined && !this.before.has(node)) this.#pair(node, byId.get(node.id));
    }
  }

  /** A shape or edge that was drawn anew is the one of the same element. */
  sameTargets(): void {
    const gone = this.#base.filter((node) => isDrawing(node) && !this.after.has(node));
    if (gone.length === 0) return;
    const byId = new Map(this.#base.flatMap((node) => (node.id === undefined ? [] : [[node.id, node]])));
    const nowById = new Map(this.#now.flatMap((node) => (node.id === undefined ? [] : [[node.id, node]])));
    for (const node of this.#now) {
      if (!isDrawing(node) || this.before.has(node)) continue;
      const target = nowById.get(targetOf(node));
      const was = target && this.before.get(target);
      this.#pair(
        node,
        gone.find(
          (old) => sameName(old.name, node.name) && was !== undefined && byId.get(targetOf(old)) === was,
        ),
      );
    }
  }

  children(now: ModelNode): void {
    const base = this.before.get(now);
    if (base) {
      // Most leaves are what and where they were: no need to look for them.
      now.children.forEach((child, index) => {
        const was = base.children[index];
        if (was && child.kind !== 'element' && isSameLeaf(child, was)) this.#pair(child, was);
      });
      const came = now.children.filter((child) => !this.before.has(child));
      if (came.length > 0) this.#matchSlots(base, came);
    }
    for (const child of now.children) this.children(child);
  }

  #matchSlots(base: ModelNode, came: readonly ModelNode[]): void {
    const old = bySlot(base.children.filter((child) => !this.after.has(child)));
    for (const [slot, nodes] of bySlot(came)) {
      const was = old.get(slot) ?? [];
      if (nodes[0]?.kind === 'reference')
        matchReferences(was, nodes, (object) => this.#wasObject(object), this.#pair);
      else matchSiblings(was, nodes, this.#pair);
    }
  }

  /** Asked when all that has an id is matched. */
  #wasObject(object: ModelObject | null): ModelObject | null {
    this.#objects ??= new Map([...this.before].map(([node, was]) => [node.object, was.object]));
    return this.#objects.get(object) ?? object;
  }

  readonly #pair = (now: ModelNode, base: ModelNode | undefined): void => {
    if (!base || this.after.has(base) || this.before.has(now)) return;
    this.before.set(now, base);
    this.after.set(base, now);
  };
}

function isSameLeaf(a: ModelNode, b: ModelNode): boolean {
  return a.kind === b.kind && a.slot === b.slot && a.object === b.object && a.text === b.text;
}

function isDrawing({ name, attributes }: ModelNode): boolean {
  return name.namespace === BPMNDI_NAMESPACE && attributes.has('bpmnElement');
}

function targetOf({ attributes }: ModelNode): string {
  return attributes.get('bpmnElement')?.text ?? '';
}

function bySlot(nodes: readonly ModelNode[]): ReadonlyMap<string, ModelNode[]> {
  const slots = new Map<string, ModelNode[]>();
  for (const node of nodes) {
    const { slot, kind, name } = node;
    const key = `${slot} ${kind} ${name.localName} ${name.namespace}`;
    const others = slots.get(key);
    if (others) others.push(node);
    else slots.set(key, [node]);
  }
  return slots;
}
