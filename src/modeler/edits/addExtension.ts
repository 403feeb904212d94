import { elementOf, elementsOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { adopt } from './adopt.ts';

/** Sets properties of a node of the model by a command. */
export type Update = (element: ModdleElement, properties: Readonly<Record<string, unknown>>) => void;

/** Puts an extension element that was just made on its owner, by one command. */
export function addExtension(owner: ModdleElement, extension: ModdleElement, update: Update): void {
  const found = elementOf(owner, 'extensionElements');
  if (found) {
    adopt(extension, found);
    update(found, { values: [...elementsOf(found, 'values'), extension] });
    return;
  }
  const made = owner.$model.create('bpmn:ExtensionElements', { values: [extension] });
  adopt(extension, made);
  update(owner, { extensionElements: adopt(made, owner) });
}
