import type { TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { attributeOf, valueOf } from '../../../bpmn/xmlElements.ts';
import { sourceOfEntry } from '../../../bpmn/zeebeMapping.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { findAction, isBuiltIn } from '../../../domain/connector/implementation.ts';
import type { ElementData, Mapping } from '../../../domain/process/process.ts';
import { activeProperties } from '../../../domain/templates/activeProperties.ts';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import { t } from '../../../language/t.ts';
import { templateOfAction } from '../catalogueTemplates.ts';
import { defaultValues, templateParts } from '../templateParts.ts';
import { zeebePieces } from '../zeebeXml.ts';
import type { Conversion } from './Conversion.ts';

/** What an engine of Activiti calls by its implementation is a job in Camunda 8: by a template of ours, else by its type. */
export function jobForCamunda(
  conversion: Conversion,
  element: TextElement,
  data: ElementData,
  mapping: Mapping | undefined,
  catalogue: readonly CatalogueConnector[],
): void {
  const attribute = attributeOf(element.tag, 'implementation');
  const implementation = valueOf(element.tag, 'implementation') ?? '';
  if (attribute) conversion.drop(attribute);
  if (implementation === '' || isBuiltIn(implementation)) {
    const message =
      implementation === ''
        ? t('It calls no action: give it an action or a job type in Camunda 8.')
        : t`“${implementation}” runs in Activiti itself: give it an action or a job type in Camunda 8.`;
    conversion.report(element, 'convert-no-job', message, 'error');
    addMapping(conversion, element, mapping);
    return;
  }
  const found = findAction(catalogue, implementation, data.connectorVersion);
  const template = found && templateOfAction(found.connector, implementation);
  if (!template) {
    const message = t`No connector of this workspace has “${implementation}”: it became the type of a job.`;
    conversion.report(element, 'convert-no-template', message, 'note');
    conversion.add(
      element,
      zeebePieces({
        taskDefinition: { type: implementation },
        ...rowsOf(mapping),
        headers: [],
        properties: [],
      }),
    );
    return;
  }
  if (element.localName !== 'serviceTask') {
    conversion.retag(element, 'serviceTask');
    conversion.report(
      element,
      'convert-retagged',
      t('It is a service task now: templates of actions make those.'),
      'note',
    );
  }
  conversion.set(element, 'zeebe:modelerTemplate', template.id);
  if (template.version !== undefined)
    conversion.set(element, 'zeebe:modelerTemplateVersion', String(template.version));
  if (template.icon !== undefined) conversion.set(element, 'zeebe:modelerTemplateIcon', template.icon);
  conversion.add(element, zeebePieces({ ...withMapping(template, mapping), properties: [] }));
}

export function addMapping(conversion: Conversion, element: TextElement, mapping: Mapping | undefined): void {
  const { inputs, outputs } = rowsOf(mapping);
  conversion.add(element, zeebePieces({ taskDefinition: {}, inputs, outputs, headers: [], properties: [] }));
}

function rowsOf(mapping: Mapping | undefined) {
  const rows = (direction: 'inputs' | 'outputs') =>
    Object.entries(mapping?.[direction] ?? {}).flatMap(([target, entry]) => {
      const source = sourceOfEntry(entry);
      return source === null ? [] : [{ source, target }];
    });
  return { inputs: rows('inputs'), outputs: rows('outputs') };
}

/** Engines of Activiti know the defaults of a connector; here they stand in the process. */
function withMapping(template: ElementTemplate, mapping: Mapping | undefined) {
  const values = defaultValues(template, () => '');
  const parts = templateParts(template, values, activeProperties(template, values));
  const { inputs, outputs } = rowsOf(mapping);
  const present = new Set(inputs.map(({ target }) => target));
  return {
    ...parts,
    inputs: [...inputs, ...parts.inputs.filter(({ target }) => !present.has(target))],
    outputs,
  };
}
