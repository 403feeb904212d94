import { type ModdleElement } from './moddleTypes.ts';
import { zeebeElement } from './zeebeParts.ts';

/** Which variables a call activity for Camunda 8 keeps apart: engines hand over all where it says nothing. */
export function ownVariablesOf(element: ModdleElement): { readonly ownVariables?: ('parent' | 'child')[] } {
  const called = element.$type === 'bpmn:CallActivity' ? zeebeElement(element, 'calledElement') : undefined;
  if (!called) return {};
  // A truth value where the package is known, else its text.
  const isOff = (name: string) => String(called.get(name)) === 'false';
  const own = [
    ...(isOff('propagateAllParentVariables') ? (['parent'] as const) : []),
    ...(isOff('propagateAllChildVariables') ? (['child'] as const) : []),
  ];
  return own.length === 0 ? {} : { ownVariables: own };
}
