import { elementOf, elementsOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

/** Camunda 7 and Flowable came out of Activiti: their files say the same words, each in a namespace of its own. */
const FAMILY = ['activiti', 'camunda', 'flowable'];

/** What an attribute says in the words of Activiti or of one of its family; undefined for none. */
export function engineAttribute(element: ModdleElement, name: string): string | undefined {
  for (const prefix of FAMILY) {
    const value = element.get(`${prefix}:${name}`);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

/** Whether one of these stands in the extension elements, in the words of the family. */
export function hasEngineElement(element: ModdleElement, names: readonly string[]): boolean {
  const extensions = elementOf(element, 'extensionElements');
  if (!extensions) return false;
  const wanted = FAMILY.flatMap((prefix) => names.map((name) => `${prefix}:${name}`.toLowerCase()));
  return elementsOf(extensions, 'values').some(({ $type }) => wanted.includes($type.toLowerCase()));
}
