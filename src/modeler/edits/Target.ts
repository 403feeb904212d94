import { elementOf, elementsOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';

/** An element of the document, and what is drawn for it. */
export interface Target {
  readonly businessObject: ModdleElement;
  /** its shape; of the process in a pool the pool; of what is not drawn the diagram itself */
  readonly carrier: DiagramElement;
}

/** Finds elements by id, drawn or not. */
export function findTarget(
  modeler: ServiceSource,
  definitions: ModdleElement | undefined,
  id: string,
): Target | undefined {
  const drawn = service(modeler, 'elementRegistry').get(id);
  if (drawn?.businessObject.get('id') === id) return { businessObject: drawn.businessObject, carrier: drawn };
  if (!definitions) return undefined;
  for (const businessObject of walkModel(definitions)) {
    if (businessObject.get('id') === id)
      return { businessObject, carrier: carrierOf(modeler, businessObject) };
  }
  return undefined;
}

function carrierOf(modeler: ServiceSource, businessObject: ModdleElement): DiagramElement {
  const registry = service(modeler, 'elementRegistry');
  const pool =
    businessObject.$type === 'bpmn:Process'
      ? registry.find(
          (element) =>
            element.businessObject.$type === 'bpmn:Participant' &&
            elementOf(element.businessObject, 'processRef') === businessObject,
        )
      : undefined;
  return pool ?? service(modeler, 'canvas').getRootElement();
}

/** One command that sets properties, whichever way bpmn-js wants it for this target. */
export function setProperties(
  modeler: ServiceSource,
  { businessObject, carrier }: Target,
  properties: Readonly<Record<string, unknown>>,
): void {
  const modeling = service(modeler, 'modeling');
  if (carrier.businessObject === businessObject) modeling.updateProperties(carrier, properties);
  else modeling.updateModdleProperties(carrier, businessObject, properties);
}

export function processesOf(definitions: ModdleElement): readonly ModdleElement[] {
  return elementsOf(definitions, 'rootElements').filter((element) => element.$type === 'bpmn:Process');
}
