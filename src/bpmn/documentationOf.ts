import { elementsOf, type ModdleElement, textOf } from './moddleTypes.ts';

/** What was written about an element: the first text, others are in other languages or formats; '' for none. */
export function documentationOf(element: ModdleElement): string {
  const first = element.$instanceOf('bpmn:BaseElement') ? elementsOf(element, 'documentation')[0] : undefined;
  return (first && textOf(first, 'text')) ?? '';
}
