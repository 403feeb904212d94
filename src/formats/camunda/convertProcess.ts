import { ACTIVITI_NAMESPACE, MODELER_NAMESPACE, ZEEBE_NAMESPACE } from '../../bpmn/targetOf.ts';
import { attributeOf, valueOf } from '../../bpmn/xmlElements.ts';
import { unescapeXml } from '../../bpmn/xmlText.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { TARGET_NAMES, type Target } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';
import { closeProcess, readProcess, type ProcessFiles } from '../activiti/processFiles.ts';
import { readCamundaProcess } from './camundaProcess.ts';
import { readXml } from './camundaXml.ts';
import { Conversion } from './convert/Conversion.ts';
import { convertExpressions } from './convert/expressionsOf.ts';
import { toActiviti } from './convert/toActiviti.ts';
import { toCamunda } from './convert/toCamunda.ts';

export interface ConvertedProcess<C> {
  readonly content: C;
  /** what could not be carried over, and what says something else from now on, each with its element */
  readonly problems: readonly Problem[];
}

/**
 * A process for the other engine; the one given stays as it is. What the other engine cannot say is in the problems,
 * without exception; ids, the drawing, comments and what neither engine knows stay in the file.
 * @throws Error when the XML cannot be read
 */
export function convertProcess<C extends ProcessFiles>(
  content: C,
  to: Target,
  catalogue: readonly CatalogueConnector[],
): ConvertedProcess<C> {
  const tree = readXml(content.xml);
  if (tree === null) {
    throw new Error(
      t`“${content.name}” cannot be converted: its XML has a mistake. Mend it on the XML tab first.`,
    );
  }
  if (content.sidecar.target === to) {
    throw new Error(t`“${content.name}” is a process for ${TARGET_NAMES[to]} already.`);
  }
  const conversion = new Conversion(tree);
  convertExpressions(conversion, to);
  const { data } = to === 'camunda8' ? readProcess(content) : readCamundaProcess(content);
  const carried = to === 'camunda8' ? beside(data) : toActiviti(conversion, data, catalogue);
  if (to === 'camunda8') {
    toCamunda(conversion, data, catalogue);
    reportVariables(conversion, data);
  }
  declare(conversion, to);
  // The copy is no file yet, so it has none it came from.
  const { xmlFile: _xml, extensionsFile: _extensions, ...kept } = content;
  const copy = { ...kept, sidecar: { ...content.sidecar, target: to } } as C;
  return { content: closeProcess(copy, conversion.xml(), carried, new Set()), problems: conversion.problems };
}

/** Variables and pins; what is mapped stands in the XML there. */
function beside(data: ReadonlyMap<string, ElementData>): ReadonlyMap<string, ElementData> {
  return new Map(
    Array.from(data, ([id, { mapping: _m, constants: _c, assignment: _a, template: _t, ...others }]) => [
      id,
      others,
    ]),
  );
}

function reportVariables(conversion: Conversion, data: ReadonlyMap<string, ElementData>): void {
  const { root, elements } = conversion.tree;
  for (const [id, { variables = [], processRest }] of data) {
    const process = elements.find(({ tag }) => valueOf(tag, 'id') === id) ?? root;
    for (const { name, value } of variables) {
      if (value === undefined || value === null) continue;
      const message = t`The variable “${name}” starts without its default ${JSON.stringify(value)}: Camunda 8 has none.`;
      conversion.report(process, 'convert-default', message);
    }
    if (processRest && Object.keys(processRest).length > 0) {
      const message = t`Not carried over: ${Object.keys(processRest).join(', ')} of the extensions.`;
      conversion.report(process, 'convert-dropped', message);
    }
  }
}

/** Says in the file whose it is, as each engine's modelers do. */
function declare(conversion: Conversion, to: Target): void {
  const { tree } = conversion;
  for (const element of tree.elements) {
    for (const attribute of element.tag.attributes) {
      const uri = attribute.name.startsWith('xmlns:') ? unescapeXml(attribute.raw) : '';
      const isOld =
        to === 'activiti' ? uri === ZEEBE_NAMESPACE || uri === MODELER_NAMESPACE : uri === ACTIVITI_NAMESPACE;
      if (isOld) conversion.drop(attribute);
    }
    if (to === 'activiti')
      for (const { attribute } of conversion.attributes(element, MODELER_NAMESPACE))
        conversion.drop(attribute);
  }
  const { root } = tree;
  if (to === 'activiti') {
    conversion.set(root, 'xmlns:activiti', ACTIVITI_NAMESPACE);
    return;
  }
  if (!attributeOf(root.tag, 'xmlns:zeebe')) conversion.set(root, 'xmlns:zeebe', ZEEBE_NAMESPACE);
  const known = [...root.scope].find(([, uri]) => uri === MODELER_NAMESPACE)?.[0];
  if (known === undefined) conversion.set(root, 'xmlns:modeler', MODELER_NAMESPACE);
  conversion.set(root, `${known ?? 'modeler'}:executionPlatform`, 'Camunda Cloud');
  conversion.set(root, `${known ?? 'modeler'}:executionPlatformVersion`, '8.8.0');
}
