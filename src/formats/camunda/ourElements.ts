import type { TextElement, XmlTree } from '../../bpmn/lossless/XmlTree.ts';
import { valueOf } from '../../bpmn/xmlElements.ts';
import { unescapeXml } from '../../bpmn/xmlText.ts';
import type { XmlAttribute } from '../../bpmn/xmlTokens.ts';
import { implementationOfTemplate } from '../../domain/templates/implementationOfTemplate.ts';
import { isBpmn, zeebeAttribute } from './camundaXml.ts';
import { ARRIVAL_SUFFIXES } from './eventTemplates.ts';

/** An element (or the message of one) that was made from a template of ours. */
export interface OurElement {
  readonly element: TextElement;
  readonly id: string;
  readonly templateId: XmlAttribute;
  /** `<connector>.<action>`, or `<connector>.<event>` */
  readonly implementation: string;
  /** what stands behind it: '' for an action, '.receive' */
  readonly suffix: string;
}

const HYBRID = '.hybrid';

export function ourElements({ elements }: XmlTree): readonly OurElement[] {
  return elements.flatMap((element): OurElement[] => {
    const templateId = isBpmn(element) ? zeebeAttribute(element, 'modelerTemplate') : undefined;
    const id = valueOf(element.tag, 'id');
    if (templateId === undefined || id === null) return [];
    const split = splitTemplateId(unescapeXml(templateId.raw));
    return split === null ? [] : [{ element, id, templateId, ...split }];
  });
}

function splitTemplateId(text: string): Pick<OurElement, 'implementation' | 'suffix'> | null {
  const hybrid = text.endsWith(HYBRID) ? HYBRID : '';
  const plain = text.slice(0, text.length - hybrid.length);
  const arrival = ARRIVAL_SUFFIXES.find((one) => plain.endsWith(`.${one}`) && plain.split('.').length === 3);
  const suffix = (arrival === undefined ? '' : `.${arrival}`) + hybrid;
  const implementation = implementationOfTemplate(text.slice(0, text.length - suffix.length));
  return implementation === '' ? null : { implementation, suffix };
}
