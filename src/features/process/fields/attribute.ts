import type { ElementView } from '../../../modeler/ElementView.ts';

/** An attribute of the element by its qualified name; '' where it has none. */
export function attribute(view: ElementView, name: string): string {
  return Object.hasOwn(view.attributes, name) ? (view.attributes[name] ?? '') : '';
}
