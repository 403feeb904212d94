import { isDiagramElement } from '../canvas/DiagramElement.ts';
import { QuietContainments } from '../canvas/QuietContainments.ts';
import { type Paint, themedColour } from './themedColour.ts';

const COLOURS = ['color:background-color', 'color:border-color', 'bioc:fill', 'bioc:stroke'] as const;
const PAINTS: readonly Paint[] = ['fill', 'stroke'];

/** Draws the colours that a file gives its elements so that they can be read in dark, too. */
export class ThemedGraphics extends QuietContainments {
  override drawShape(...parameters: Parameters<QuietContainments['drawShape']>): SVGElement {
    const [visual, element] = parameters;
    const drawn = super.drawShape(...parameters);
    if (isColoured(element)) theme(visual);
    return drawn;
  }

  override drawConnection(...parameters: Parameters<QuietContainments['drawConnection']>): SVGElement {
    const [visual, element] = parameters;
    const drawn = super.drawConnection(...parameters);
    if (isColoured(element)) {
      theme(visual);
      // The heads of arrows are shared by all lines of one colour.
      for (const marker of visual.ownerSVGElement?.querySelectorAll('defs marker') ?? []) theme(marker);
    }
    return drawn;
  }
}

function isColoured(element: object): boolean {
  if (!isDiagramElement(element) || !element.di) return false;
  const { di } = element;
  const label = di.get('label') as { get(name: string): unknown } | undefined;
  return COLOURS.some((name) => di.get(name) !== undefined) || label?.get('color:color') !== undefined;
}

function theme(graphics: Element): void {
  for (const node of graphics.querySelectorAll<SVGElement>('*'))
    for (const paint of PAINTS) {
      const colour = node.style[paint];
      const themed = themedColour(colour, paint);
      if (themed !== colour) node.style[paint] = themed;
    }
}
