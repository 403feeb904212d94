import type { ModdleElement } from '../../bpmn/moddleTypes.ts';

/** Another text for one attribute, or for what stands between the tags. */
export interface TextChange {
  readonly owner: ModdleElement;
  readonly property: string;
  readonly text: string;
}
