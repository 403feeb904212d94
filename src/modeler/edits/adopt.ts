import type { ModdleElement } from '../../bpmn/moddleTypes.ts';

/** A moddle object made by hand does not know where it belongs. */
export function adopt(child: ModdleElement, parent: ModdleElement): ModdleElement {
  return Object.assign(child, { $parent: parent });
}
