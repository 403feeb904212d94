import type { ElementData } from '../domain/process.ts';
import type { ModdleElement, ModdlePackage } from './moddleTypes.ts';

/** The name to hand to `modeling.updateProperties`: `{ [DATA_PROPERTY]: data }`. */
export const DATA_PROPERTY = 'modelData';

/**
 * Puts one property on every BPMN element for what it carries of the extensions JSON. Virtual: moddle
 * keeps the value by identity, and never writes it to XML. So undo, copy, replace and id changes take
 * mappings and variables along, and no second store can fall out of step with the diagram.
 */
export const MODEL_DATA_DESCRIPTOR: ModdlePackage = {
  name: 'ModelData',
  uri: 'urn:connector-modeler:model-data',
  prefix: 'modelData',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'DataCarrier',
      isAbstract: true,
      extends: ['bpmn:BaseElement'],
      properties: [{ name: DATA_PROPERTY, type: 'Element', isVirtual: true }],
    },
  ],
};

/** One object for all, so that elements without data compare equal. */
export const NO_DATA: ElementData = Object.freeze({});

/** What an element (a bpmn-js business object, too) carries. */
export function readData(element: Pick<ModdleElement, 'get'>): ElementData {
  const value = element.get(DATA_PROPERTY);
  // Only writeData and the modeler's commands ever set it, and they take ElementData.
  return typeof value === 'object' && value !== null ? value : NO_DATA;
}

/** Sets it without a command: for a document that is being opened. */
export function writeData(element: Pick<ModdleElement, 'set'>, data: ElementData): void {
  element.set(DATA_PROPERTY, data);
}
