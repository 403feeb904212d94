import { BpmnModdle } from 'bpmn-moddle';
import type { Target } from '../domain/process/target.ts';
import { moddlePackages } from './moddlePackages.ts';
import type { ModdleElement } from './moddleTypes.ts';
import { targetOf } from './targetOf.ts';
import { applyEdits } from './textEdits.ts';
import { wideReferences } from './wideReferences.ts';

export interface ParsedBpmn {
  readonly definitions: ModdleElement;
  readonly warnings: readonly string[];
}

/**
 * Reads a document without a canvas.
 * @param target whose words the model knows; without it, those of the engine the file itself names
 * @throws Error with moddle's words when it is not BPMN
 */
export async function parseBpmn(xml: string, target: Target = targetOf(xml)): Promise<ParsedBpmn> {
  const moddle = new BpmnModdle(await moddlePackages(target));
  const { rootElement, warnings } = await moddle.fromXML(applyEdits(xml, wideReferences(xml)));
  return { definitions: rootElement, warnings: warnings.map(({ message }) => message) };
}
