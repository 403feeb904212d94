import { unescapeXml } from './xmlText.ts';
import { xmlTokens } from './xmlTokens.ts';
import type { XmlAttribute, XmlStartTag } from './xmlTokens.ts';

export const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

export interface XmlElement {
  readonly tag: XmlStartTag;
  /** '' for no namespace, null for a prefix nobody declared */
  readonly namespace: string | null;
  readonly localName: string;
  /** 1 for the root */
  readonly depth: number;
  /** id of the `<process>` it is in, or is */
  readonly processId: string | null;
}

interface Open {
  readonly scope: ReadonlyMap<string, string>;
  readonly processId: string | null;
}

/**
 * The elements of a text with their namespaces, in order. Tags that do not match are no matter here.
 * @throws XmlError where the text stops being XML
 */
export function* xmlElements(text: string): Generator<XmlElement> {
  const open: Open[] = [];
  for (const token of xmlTokens(text)) {
    if (token.kind === 'end') open.pop();
    if (token.kind !== 'start') continue;
    const above = open.at(-1);
    const scope = scopeOf(token, above?.scope ?? new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
    const { prefix, localName } = splitName(token.name);
    const namespace = scope.get(prefix) ?? (prefix === '' ? '' : null);
    const isProcess = localName === 'process' && namespace === BPMN_NAMESPACE;
    const processId = isProcess ? valueOf(token, 'id') : (above?.processId ?? null);
    yield { tag: token, namespace, localName, depth: open.length + 1, processId };
    if (!token.selfClosing) open.push({ scope, processId });
  }
}

/** The prefixes in reach of an element. */
export function scopeOf(tag: XmlStartTag, above: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = tag.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return above;
  // Of a declaration that is there twice, moddle takes the first.
  return new Map([
    ...above,
    ...own.toReversed().map(({ name, raw }) => [name.slice(6), unescapeXml(raw)] as const),
  ]);
}

export function splitName(name: string): { readonly prefix: string; readonly localName: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)), localName: name.slice(colon + 1) };
}

export function attributeOf(tag: XmlStartTag, name: string): XmlAttribute | undefined {
  return tag.attributes.find((attribute) => attribute.name === name);
}

/** The text an attribute stands for; null where there is none. */
export function valueOf(tag: XmlStartTag, name: string): string | null {
  const attribute = attributeOf(tag, name);
  return attribute ? unescapeXml(attribute.raw) : null;
}
