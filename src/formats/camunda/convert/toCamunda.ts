import type { TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { ACTIVITI_NAMESPACE } from '../../../bpmn/targetOf.ts';
import { valueOf } from '../../../bpmn/xmlElements.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { CALLING_TASKS } from '../../../domain/process/callingTasks.ts';
import type { ElementData } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { childrenOf, extensionsOf, isBpmn } from '../camundaXml.ts';
import type { Conversion } from './Conversion.ts';
import { ELEMENTS_FOR_CAMUNDA } from './elementsForCamunda.ts';
import { addMapping, jobForCamunda } from './jobForCamunda.ts';
import { mappingFor } from './mappingFor.ts';

/** Each element of a process for Activiti, said in the words of Camunda 8. */
export function toCamunda(
  conversion: Conversion,
  data: ReadonlyMap<string, ElementData>,
  catalogue: readonly CatalogueConnector[],
): void {
  for (const element of conversion.tree.elements) {
    if (!isBpmn(element)) continue;
    const own = data.get(valueOf(element.tag, 'id') ?? '') ?? {};
    const { mapping, lost } = mappingFor(own, 'camunda8');
    for (const sentence of lost) conversion.report(element, 'convert-mapping', sentence);
    if (own.assignment !== undefined || own.template !== undefined)
      conversion.report(
        element,
        'convert-dropped',
        t('Not carried over: what its extensions say about assignment and e-mail.'),
      );
    if (CALLING_TASKS.has(element.localName)) jobForCamunda(conversion, element, own, mapping, catalogue);
    else addMapping(conversion, element, mapping);
    const handled = ELEMENTS_FOR_CAMUNDA.get(element.localName)?.(conversion, element) ?? new Set<string>();
    reportLeft(conversion, element, handled);
  }
}

/** What Camunda 8 has no cause to say: it always saves between two elements. */
const SILENT: ReadonlySet<string> = new Set(['async', 'exclusive']);

/** Everything of Activiti's that nobody has dealt with goes, and is said. */
function reportLeft(conversion: Conversion, element: TextElement, handled: ReadonlySet<string>): void {
  for (const { attribute, name, value } of conversion.attributes(element, ACTIVITI_NAMESPACE)) {
    conversion.drop(attribute);
    if (handled.has(name)) continue;
    const severity = SILENT.has(name) ? 'note' : 'warning';
    conversion.report(
      element,
      'convert-dropped',
      t`Not carried over: ${attribute.name}="${value}".`,
      severity,
    );
  }
  const extensions = extensionsOf(element);
  for (const child of extensions ? childrenOf(extensions) : []) {
    if (child.namespace !== ACTIVITI_NAMESPACE) continue;
    conversion.removeExtension(element, child);
    const said = ['class', 'expression', 'delegateExpression', 'event', 'name', 'id']
      .flatMap((name) => valueOf(child.tag, name) ?? [])
      .join(' ');
    const what = WORDS.get(child.localName) ?? child.tag.name;
    conversion.report(
      element,
      'convert-dropped',
      said === '' ? t`Not carried over: ${what}.` : t`Not carried over: ${what} “${said}”.`,
    );
  }
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['executionListener', t('an execution listener')],
  ['taskListener', t('a task listener')],
  ['field', t('a field of its Java class')],
  ['formProperty', t('a form property')],
]);
