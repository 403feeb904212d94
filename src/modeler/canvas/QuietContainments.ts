import GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import type { DiagramElement } from './DiagramElement.ts';
import type { ElementRegistry } from './services.ts';

interface Internals {
  readonly _elementRegistry: ElementRegistry;
  _getChildrenContainer(element: DiagramElement): SVGElement;
}

/**
 * When one shape changes its place among its siblings, diagram-js re-inserts every later sibling: at
 * 5,000 elements the first move of a shape then repaints the whole diagram (0.4 s). Only what is out of
 * place moves here; the resulting order is the same.
 */
export class QuietContainments extends GraphicsFactory {
  override updateContainments(elements: unknown[]): void {
    const { _elementRegistry: registry } = this as unknown as Internals;
    const parents = new Set((elements as readonly DiagramElement[]).map((element) => element.parent));
    for (const parent of parents) {
      if (!parent?.children) continue;
      const box = (this as unknown as Internals)._getChildrenContainer(parent);
      let expected: ChildNode | null = box.firstChild;
      for (const child of parent.children) {
        const graphics = registry.getGraphics(child).parentNode;
        if (!(graphics instanceof SVGElement)) continue;
        if (graphics === expected) expected = expected.nextSibling;
        // What was expected here has moved further back: it is put in its place at its own turn.
        else if (graphics === expected?.nextSibling) expected = graphics.nextSibling;
        else box.insertBefore(graphics, expected);
      }
    }
  }
}
