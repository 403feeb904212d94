import type { Target } from '../domain/process/target.ts';
import { rememberLast } from './rememberLast.ts';
import { splitName, valueOf, xmlElements } from './xmlElements.ts';
import { XmlError } from './xmlTokens.ts';
import { unescapeXml } from './xmlText.ts';

export const ACTIVITI_NAMESPACE = 'http://activiti.org/bpmn';
export const ZEEBE_NAMESPACE = 'http://camunda.org/schema/zeebe/1.0';
export const MODELER_NAMESPACE = 'http://camunda.org/schema/modeler/1.0';

/** The engine a file was written for: what it says about itself, else whether it speaks the language of Camunda 8. */
export const targetOf: (xml: string) => Target = rememberLast((xml) => {
  // Most files are for Activiti, and need not be read for it.
  if (!xml.includes(ZEEBE_NAMESPACE) && !xml.includes(MODELER_NAMESPACE)) return 'activiti';
  try {
    for (const { tag } of xmlElements(xml)) {
      const declared = new Map(
        tag.attributes
          .filter(({ name }) => name.startsWith('xmlns:'))
          .map(({ name, raw }) => [name.slice('xmlns:'.length), unescapeXml(raw)]),
      );
      for (const { name } of tag.attributes) {
        const { prefix, localName } = splitName(name);
        if (localName !== 'executionPlatform' || declared.get(prefix) !== MODELER_NAMESPACE) continue;
        // Camunda 7 writes “Camunda Platform”, whatever namespaces it declares.
        return valueOf(tag, name) === 'Camunda Cloud' ? 'camunda8' : 'activiti';
      }
      if ([...declared.values()].includes(ZEEBE_NAMESPACE)) return 'camunda8';
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  return 'activiti';
});
