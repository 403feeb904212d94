import type { ZeebeParts } from '../domain/process/zeebeParts.ts';
import { type ModdleElement, textOf } from './moddleTypes.ts';
import { zeebePartsOf } from './zeebeParts.ts';

/** The process a call activity calls, as its engine reads it: an id, or what works one out. */
export function calledElementOf(
  element: ModdleElement,
  zeebe: ZeebeParts = zeebePartsOf(element),
): string | undefined {
  return textOf(element, 'calledElement') ?? zeebe.texts['calledElement.processId'];
}
