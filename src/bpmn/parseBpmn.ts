import { BpmnModdle } from 'bpmn-moddle';
import { ACTIVITI_DESCRIPTOR } from './activitiDescriptor.ts';
import { MODEL_DATA_DESCRIPTOR } from './modelData.ts';
import type { ModdleElement } from './moddleTypes.ts';

/** The packages of every moddle of ours, so that canvas and headless reader see the same model. */
export const MODDLE_PACKAGES = { activiti: ACTIVITI_DESCRIPTOR, modelData: MODEL_DATA_DESCRIPTOR } as const;

export interface ParsedBpmn {
  readonly definitions: ModdleElement;
  readonly warnings: readonly string[];
}

/**
 * Reads a document without a canvas.
 * @throws Error with moddle's words when it is not BPMN
 */
export async function parseBpmn(xml: string): Promise<ParsedBpmn> {
  const { rootElement, warnings } = await new BpmnModdle(MODDLE_PACKAGES).fromXML(xml);
  return { definitions: rootElement, warnings: warnings.map(({ message }) => message) };
}
