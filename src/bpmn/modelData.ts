import type { ElementData, Mapping } from '../domain/process/process.ts';
import { targetOfModel } from './targetOfModel.ts';
import { readZeebeMapping } from './zeebeMapping.ts';
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

/**
 * What an element (a bpmn-js business object, too) carries. In a process for Camunda 8 its XML says what is mapped,
 * and that is read as the mapping; the same value as long as it says the same.
 */
export function readData(element: ModdleElement): ElementData {
  const carried = readCarriedData(element);
  return targetOfModel(element) === 'activiti' ? carried : withZeebeMapping(element, carried);
}

/** What it carries beside the XML. */
export function readCarriedData(element: Pick<ModdleElement, 'get'>): ElementData {
  const value = element.get(DATA_PROPERTY);
  // Only writeData and the modeler's commands ever set it, and they take ElementData.
  return typeof value === 'object' && value !== null ? value : NO_DATA;
}

/** Sets it without a command: for a document that is being opened. */
export function writeData(element: Pick<ModdleElement, 'set'>, data: ElementData): void {
  element.set(DATA_PROPERTY, data);
}

const lastRead = new WeakMap<ModdleElement, { readonly carried: ElementData; readonly data: ElementData }>();

function withZeebeMapping(element: ModdleElement, carried: ElementData): ElementData {
  const mapping = readZeebeMapping(element);
  if (mapping === undefined && carried.mapping === undefined) return carried;
  const last = lastRead.get(element);
  if (last?.carried === carried && sameMapping(last.data.mapping, mapping)) return last.data;
  const { mapping: _, ...others } = carried;
  const data = mapping === undefined ? others : { ...others, mapping };
  lastRead.set(element, { carried, data });
  return data;
}

/** Both were read from XML, so they have the same keys in the same order when they say the same. */
function sameMapping(one: Mapping | undefined, other: Mapping | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
