import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { isModdleElement, ownValue } from '../../bpmn/moddleTypes.ts';
import { escapeAttribute, escapeText } from '../../bpmn/xmlText.ts';

/** What moddle keeps of an element of a namespace it does not know. */
interface GenericElement {
  readonly $type: string;
  readonly $body?: unknown;
  readonly $children?: unknown;
  readonly [attribute: string]: unknown;
}

export function isGeneric(element: ModdleElement): boolean {
  return 'isGeneric' in element.$descriptor && element.$descriptor.isGeneric === true;
}

/** Attributes as written in the file; moddle keeps them as plain properties of a generic element. */
export function attributesOfGeneric(element: ModdleElement): [string, string][] {
  return Object.entries(element as unknown as GenericElement).filter(
    (entry): entry is [string, string] => !entry[0].startsWith('$') && typeof entry[1] === 'string',
  );
}

export function childrenOfGeneric(element: ModdleElement): readonly ModdleElement[] {
  const children = (element as unknown as GenericElement).$children;
  return Array.isArray(children) ? children.filter(isModdleElement) : [];
}

export function bodyOfGeneric(element: ModdleElement): string {
  const body = (element as unknown as GenericElement).$body;
  return typeof body === 'string' ? body : '';
}

/** An extension element as a person would write it, indented by two. */
export function xmlOf(element: ModdleElement, indent = ''): string {
  const name = element.$type;
  const attributes = (isGeneric(element) ? attributesOfGeneric(element) : typedAttributes(element))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  const body = isGeneric(element) ? bodyOfGeneric(element) : '';
  const children = isGeneric(element) ? childrenOfGeneric(element) : typedChildren(element);
  if (body === '' && children.length === 0) return `${indent}<${name}${attributes} />`;
  if (children.length === 0) return `${indent}<${name}${attributes}>${escapeText(body)}</${name}>`;
  const inside = children.map((child) => xmlOf(child, `${indent}  `)).join('\n');
  const text = body.trim() === '' ? '' : escapeText(body);
  return `${indent}<${name}${attributes}>${text}\n${inside}\n${indent}</${name}>`;
}

/** Elements of a registered package, such as colours: rare here. */
function typedAttributes(element: ModdleElement): [string, string][] {
  return element.$descriptor.properties
    .filter(({ isAttr, name }) => isAttr === true && Object.hasOwn(element, name))
    .map(({ name }) => [name, String(ownValue(element, name))] as [string, string])
    .concat(Object.entries(element.$attrs).map(([key, value]) => [key, String(value)]));
}

function typedChildren(element: ModdleElement): readonly ModdleElement[] {
  return element.$descriptor.properties
    .filter(
      (property) => property.isAttr !== true && property.isReference !== true && property.isVirtual !== true,
    )
    .flatMap((property) => {
      const value = element.get(property.name);
      return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isModdleElement);
    });
}
