import { isModdleElement } from '../../../src/bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../../src/bpmn/moddleTypes.ts';

/** Sentences about each element with an id, those about what it holds without an id among them. */
export type ModelFacts = ReadonlyMap<string, readonly string[]>;

/** Read by moddle's descriptors alone, so that what the product writes is not measured by its own rules. */
export function modelFacts(definitions: ModdleElement): ModelFacts {
  const facts = new Map<string, string[]>();
  const ids = new Set<string>();
  const say = (owner: string, sentence: string): void => {
    const own = facts.get(owner);
    if (own) own.push(sentence);
    else facts.set(owner, [sentence]);
  };
  const tell = (element: ModdleElement, outer: string, outerPath: string): void => {
    const id = idOf(element);
    const isOwner = id !== undefined;
    const owner = id ?? outer;
    const path = isOwner ? '' : outerPath;
    if (own(element, 'id') !== undefined) ids.add(String(own(element, 'id')));
    say(owner, isOwner ? `is a ${element.$type} in ${outer}` : `${path} is a ${element.$type}`);
    const attributes = isGeneric(element) ? Object.entries(element) : Object.entries(element.$attrs);
    for (const [name, value] of attributes)
      if (!/^(\$|xmlns|xsi:type$)/.test(name) && typeof value !== 'object')
        say(owner, `${path}@${name} = ${String(value)}`);
    const counts = new Map<string, number>();
    for (const [name, value, isReference] of propertiesOf(element)) {
      if (!isModdleElement(value)) say(owner, `${path}@${name} = ${saying(element, value)}`);
      else if (isReference) say(owner, `${path}@${name} -> ${String(own(value, 'id'))}`);
      else if (!isEmptyLabel(value)) {
        // Counted are those that nothing else names: a neighbour that is drawn anew moves to the end of the list.
        const count = counts.get(name) ?? 0;
        if (idOf(value) === undefined) counts.set(name, count + 1);
        tell(value, owner, `${path}/${name}[${String(count)}]`);
      }
    }
  };
  tell(definitions, '#root', '');
  for (const [owner, sentences] of facts) {
    const known = sentences.filter((each) => {
      const [, id] = / -> (.*)$/.exec(each) ?? [];
      return id === undefined || ids.has(id);
    });
    facts.set(owner, known.sort());
  }
  return facts;
}

/** A shape without an id is known by what it is drawn for. */
function idOf(element: ModdleElement): string | undefined {
  const drawn = own(element, 'bpmnElement');
  const id = own(element, 'id') ?? (isModdleElement(drawn) ? own(drawn, 'id') : undefined);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

type Property = readonly [string, unknown, boolean];

function* propertiesOf(element: ModdleElement): Generator<Property> {
  if (isGeneric(element)) {
    const { $body, $children = [] } = element as { $body?: string; $children?: readonly unknown[] };
    if ($body !== undefined && $body.trim() !== '') yield ['$body', $body, false];
    for (const child of $children) yield [isModdleElement(child) ? child.$type : '', child, false];
    return;
  }
  for (const { name, isReference = false, isVirtual = false, ...property } of element.$descriptor
    .properties) {
    const localName = name.slice(name.indexOf(':') + 1);
    const value = own(element, localName) ?? own(element, name);
    if (isVirtual || value === undefined || value === null) continue;
    if ('default' in property && property.default === value) continue;
    if ('isId' in property && property.isId === true) continue;
    // bpmn-js puts a shape into its plane twice when it moves what an import had moved
    for (const each of new Set(Array.isArray(value) ? (value as unknown[]) : [value]))
      if (each !== '') yield [localName, each, isReference];
  }
}

function isGeneric({ $descriptor }: ModdleElement): boolean {
  return 'isGeneric' in $descriptor && $descriptor.isGeneric === true;
}

/** bpmn-js leaves one behind with every rename. */
function isEmptyLabel(element: ModdleElement): boolean {
  return (
    element.$type === 'bpmndi:BPMNLabel' && ['bounds', 'id'].every((name) => own(element, name) === undefined)
  );
}

function own(element: object, name: string): unknown {
  return Object.hasOwn(element, name) ? (element as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The canvas rounds what it draws; line ends are those of the file. */
function saying({ $type }: ModdleElement, value: unknown): string {
  if (typeof value === 'number' && /^d[ci]:/.test($type)) return String(Math.round(value));
  return String(value).replace(/\r\n?/g, '\n');
}

/** What differs, as `id`, or `id@attribute` where only attributes do. */
export function changedIn(before: ModelFacts, after: ModelFacts): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const was = before.get(id) ?? [];
    const is = after.get(id) ?? [];
    const differing = [...beyond(was, is), ...beyond(is, was)];
    const attributes = differing.map((each) => /^@(\S+) = /.exec(each)?.[1]);
    if (attributes.every((name) => name !== undefined))
      return [...new Set(attributes)].map((name) => `${id}@${name}`);
    return [id];
  });
}

/**
 * The first sentence that only one of both says. What the file said before the edit may be said again: bpmn-js forgets
 * what other tools wrote on a shape that it draws anew, and the text keeps it.
 */
export function firstDifference(one: ModelFacts, other: ModelFacts, before: ModelFacts): string | null {
  for (const id of new Set([...one.keys(), ...other.keys()])) {
    const mine = one.get(id) ?? [];
    const others = other.get(id) ?? [];
    const [missing] = beyond(mine, others);
    if (missing !== undefined) return `no more: ${id} ${missing}`;
    const [added] = beyond(others, [...mine, ...(before.get(id) ?? [])]);
    if (added !== undefined) return `new: ${id} ${added}`;
  }
  return null;
}

/** What is in the first list more often than in the second. */
function beyond(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
