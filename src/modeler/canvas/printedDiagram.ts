import { service } from './services.ts';
import type { ServiceSource } from './services.ts';

/** So that no line lies on the edge of the picture. */
const AIR = 8;
/** What is only of the screen: what is selected, pointed at, or marked. */
const OF_THE_SCREEN = ['selected', 'hover', 'djs-multi-select', 'cm-walked', 'cm-walks'];

/**
 * A copy of the drawing, as a whole and without what is only of the screen. Copied, not written out and read again:
 * there is no time for that between the wish to print and the printing, and inline styles of a text are forbidden here.
 */
export function printedDiagram(modeler: ServiceSource): Element | null {
  const canvas = service(modeler, 'canvas');
  const container = canvas.getContainer();
  const drawn = container.querySelector(':scope > svg');
  const { x, y, width, height } = canvas.viewbox().inner;
  if (!drawn || width === 0 || height === 0) return null;
  const picture = drawn.cloneNode(true) as Element;
  picture.setAttribute('viewBox', [x - AIR, y - AIR, width + 2 * AIR, height + 2 * AIR].join(' '));
  picture.setAttribute('width', String(width + 2 * AIR));
  picture.setAttribute('height', String(height + 2 * AIR));
  picture.removeAttribute('tabindex');
  picture.querySelector('.viewport')?.removeAttribute('transform');
  for (const mark of OF_THE_SCREEN) {
    for (const marked of picture.querySelectorAll(`.${mark}`)) marked.classList.remove(mark);
  }
  // The drawing has its looks from where it stands.
  const around = document.createElement('div');
  around.className = `cm-printed ${container.className}`;
  const outer = document.createElement('div');
  outer.className = container.parentElement?.className ?? '';
  around.append(picture);
  outer.append(around);
  return outer;
}
