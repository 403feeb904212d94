import type { TextElement, XmlTree } from '../../bpmn/lossless/XmlTree.ts';
import { isElement, parseXmlTree } from '../../bpmn/lossless/XmlTree.ts';
import { ZEEBE_NAMESPACE } from '../../bpmn/targetOf.ts';
import { BPMN_NAMESPACE, splitName, valueOf } from '../../bpmn/xmlElements.ts';
import { unescapeXml } from '../../bpmn/xmlText.ts';
import type { XmlAttribute } from '../../bpmn/xmlTokens.ts';
import { XmlError } from '../../bpmn/xmlTokens.ts';

export const ZEEBE = ZEEBE_NAMESPACE;

/** null for text that is no XML: it has a tab of its own that says why. */
export function readXml(xml: string): XmlTree | null {
  try {
    return parseXmlTree(xml);
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

export function childrenOf(element: TextElement): readonly TextElement[] {
  return element.content.filter(isElement);
}

export function childOf(
  element: TextElement | undefined,
  localName: string,
  namespace = ZEEBE,
): TextElement | undefined {
  return (
    element && childrenOf(element).find((one) => one.localName === localName && one.namespace === namespace)
  );
}

export function isBpmn({ namespace }: TextElement): boolean {
  return namespace === BPMN_NAMESPACE;
}

export function extensionsOf(element: TextElement): TextElement | undefined {
  return childOf(element, 'extensionElements', BPMN_NAMESPACE);
}

/** An attribute of Camunda's, whatever prefix the file has for it. */
export function zeebeAttribute({ tag, scope }: TextElement, localName: string): XmlAttribute | undefined {
  return tag.attributes.find(({ name }) => {
    const parts = splitName(name);
    return parts.localName === localName && parts.prefix !== '' && scope.get(parts.prefix) === ZEEBE;
  });
}

export interface TemplateUse {
  readonly elementId: string;
  readonly templateId: string;
  readonly version?: number;
}

/** The templates elements of a process were made from, in document order. */
export function templatesIn(xml: string): readonly TemplateUse[] {
  return (readXml(xml)?.elements ?? []).flatMap((element): TemplateUse[] => {
    const template = isBpmn(element) ? zeebeAttribute(element, 'modelerTemplate') : undefined;
    const elementId = valueOf(element.tag, 'id');
    if (template === undefined || elementId === null || element.localName === 'message') return [];
    const number = zeebeAttribute(element, 'modelerTemplateVersion');
    const version = number === undefined ? NaN : Number(number.raw);
    return [
      {
        elementId,
        templateId: unescapeXml(template.raw),
        ...(Number.isInteger(version) && { version }),
      },
    ];
  });
}
