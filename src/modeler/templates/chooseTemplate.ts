import { readData } from '../../bpmn/modelData.ts';
import type { ElementData, Mapping, MappingEntry } from '../../domain/process/process.ts';
import { templateVersion } from '../../domain/templates/templateVersion.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { setData } from '../edits/commands.ts';
import type { Target } from '../edits/Target.ts';

/**
 * Camunda 8: attaches an action by its template and maps it, or takes both off.
 * @returns what does it, to be run as one step
 * @throws Error with a sentence when there is no such template
 */
export function chooseTemplate(
  services: ServiceSource,
  { businessObject, carrier }: Target,
  implementation: string,
  data: ElementData,
): () => void {
  const editor = service(services, 'templateEditor');
  if (implementation === '') {
    const remove = editor.remove(carrier);
    return () => put(services, remove?.() ?? carrier, data);
  }
  const template = templateOfAction(services, implementation, data.connectorVersion);
  const apply = editor.apply(carrier, template);
  const before = readData(businessObject);
  return () => {
    const element = apply();
    put(services, element, withAdded(data, before, readData(element.businessObject).mapping));
  };
}

/** Its version is the one the task is to be pinned to; without a pin, the newest there is. */
function templateOfAction(
  services: ServiceSource,
  implementation: string,
  version: string | undefined,
): ElementTemplate {
  const store = service(services, 'templateStore');
  const number = version === undefined ? null : templateVersion(version);
  const found =
    version === undefined
      ? store.newest().find(({ id }) => id === implementation)
      : number !== null && store.find({ id: implementation, version: number });
  if (found) return found;
  const which = version === undefined ? implementation : `${implementation} ${version}`;
  throw new Error(t`There is no template for ${which}: Camunda 8 cannot call this version of the connector.`);
}

function put(services: ServiceSource, element: DiagramElement, data: ElementData): void {
  const { businessObject } = element;
  setData(service(services, 'commandStack'), [{ businessObject, carrier: element, data }]);
}

/** What the template itself just gave a value, a default or a constant, stays unless the data say something else. */
export function withAdded(data: ElementData, before: ElementData, after: Mapping | undefined): ElementData {
  const inputs = added(data, before, after, 'inputs');
  const outputs = added(data, before, after, 'outputs');
  if (inputs.length + outputs.length === 0) return data;
  return {
    ...data,
    mapping: {
      ...data.mapping,
      inputs: { ...Object.fromEntries(inputs), ...data.mapping?.inputs },
      outputs: { ...Object.fromEntries(outputs), ...data.mapping?.outputs },
    },
  };
}

function added(
  data: ElementData,
  before: ElementData,
  after: Mapping | undefined,
  direction: 'inputs' | 'outputs',
): (readonly [string, MappingEntry])[] {
  const known = before.mapping?.[direction] ?? {};
  return Object.entries(after?.[direction] ?? {}).filter(
    ([name]) => !Object.hasOwn(known, name) && data.touched?.[direction].includes(name) !== true,
  );
}
