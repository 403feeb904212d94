import { t } from '../../language/t.ts';
import { isSameModel } from './isSameModel.ts';
import { isEmptyLabel, walkNodes } from './ModelNode.ts';
import type { ModelNode, XmlName } from './ModelNode.ts';

export interface Projections {
  /** what is to be in the text */
  readonly now: ModelNode;
  /** what is read from it */
  readonly again: ModelNode;
  /** the model before the first edit, and as it was read: between them is what the import made of it */
  readonly base: ModelNode;
  readonly read: ModelNode;
}

/** What a written text says otherwise than the model, in words; null for nothing. */
export function compareFacts({ now, again, base, read }: Projections): string | null {
  if (isSameModel(now, again)) return null;
  const namer = new Namer();
  const wanted = factsOf(now, namer);
  const written = factsOf(again, namer);
  const lost = without(wanted, written);
  const added = without(written, wanted);
  if (lost.length === 0 && added.length === 0) return null;
  const before = factsOf(base, namer);
  const original = factsOf(read, namer);
  const [missing] = base === read ? lost : lost.filter((fact) => !(before.has(fact) && !original.has(fact)));
  if (missing !== undefined) return t`The text would not say: ${missing}`;
  const [unwanted] =
    base === read ? added : added.filter((fact) => !(original.has(fact) && !before.has(fact)));
  return unwanted === undefined ? null : t`The text would also say: ${unwanted}`;
}

type Facts = ReadonlyMap<string, number>;

function without(facts: Facts, others: Facts): readonly string[] {
  return [...facts].filter(([fact, count]) => count > (others.get(fact) ?? 0)).map(([fact]) => fact);
}

/**
 * Everything a model says, sentence by sentence, in an order of no meaning. Numbers of a drawing are
 * rounded as the canvas does, and references to what is not there are left out, as moddle does.
 */
function factsOf(root: ModelNode, namer: Namer): Facts {
  const ids = new Set([...walkNodes(root)].map(({ id }) => id));
  const facts = new Map<string, number>();
  const say = (fact: string): void => void facts.set(fact, (facts.get(fact) ?? 0) + 1);
  const tell = (node: ModelNode, subject: string): void => {
    const isDrawing = node.name.namespace.startsWith('http://www.omg.org/spec/DD/');
    for (const attribute of node.attributes.values()) {
      const text = attribute.ids ? attribute.ids.filter((id) => ids.has(id)).join(' ') : attribute.text;
      const value = isDrawing ? rounded(text) : text;
      if (!attribute.ids || value !== '') say(`${subject} ${namer.nameOf(attribute)} = ${sameLines(value)}`);
    }
    if (node.type) say(`${subject} is ${namer.nameOf(node.type)}`);
    if (node.text !== null) say(`${subject} says ${sameLines(node.text)}`);
    if (node.children.length === 0) return;
    const counts = new Map<string, number>();
    for (const child of node.children) {
      const name = namer.nameOf(child.name);
      if (child.kind === 'reference') {
        if (ids.has(child.text ?? '')) say(`${subject} ${name} to ${child.text ?? ''}`);
        continue;
      }
      if (isEmptyLabel(child)) continue;
      const childSubject =
        child.id === undefined ? `${subject}/${nthOf(child, name, counts)}` : `${name}#${child.id}`;
      say(`${childSubject} in ${subject}`);
      tell(child, childSubject);
    }
  };
  tell(root, namer.nameOf(root.name));
  return facts;
}

/** Short and one for each namespace: there are many sentences to compare. */
class Namer {
  readonly #prefixes = new Map<string, string>();

  nameOf({ namespace, localName, prefix }: XmlName): string {
    if (namespace === '') return localName;
    let known = this.#prefixes.get(namespace);
    if (known === undefined) {
      known = `${prefix}${this.#prefixes.size}`;
      this.#prefixes.set(namespace, known);
    }
    return `${known}:${localName}`;
  }
}

/** Without an id: by what it draws, for the order of drawings has no meaning, else by its place. */
function nthOf({ attributes }: ModelNode, name: string, counts: Map<string, number>): string {
  const drawn = attributes.get('bpmnElement');
  const key = drawn ? `${name}@${drawn.text}` : name;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return `${key}[${count}]`;
}

function rounded(text: string): string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : String(Math.round(number));
}

function sameLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
