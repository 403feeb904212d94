import { textOf } from '../../bpmn/moddleTypes.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { labelled } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { DIAGRAM_COLOURS, type DiagramColour } from './diagramColours.ts';

/** One step; null takes the colour out of the file. */
export function setColour(
  services: ServiceSource,
  elements: readonly DiagramElement[],
  colour: Pick<DiagramColour, 'fill' | 'stroke'> | null,
): void {
  const all = new Set<DiagramElement>();
  for (const element of elements) {
    const owner = labelled(element);
    if (owner.parent) all.add(owner);
  }
  if (all.size === 0) return;
  const colours = colour && { fill: colour.fill, stroke: colour.stroke };
  service(services, 'modeling').setColor([...all], colours);
}

/** Which of the colours on offer an element has; 'none' for no colour, 'own' for one of the file's own. */
export function colourOf({ di }: DiagramElement): string {
  const read = (...names: readonly string[]): string | undefined =>
    di && names.map((name) => textOf(di, name)).find((value) => value !== undefined);
  const fill = read('color:background-color', 'bioc:fill');
  const stroke = read('color:border-color', 'bioc:stroke');
  if (fill === undefined && stroke === undefined) return 'none';
  const same = (one: string | undefined, other: string): boolean =>
    one === undefined || one.toLowerCase() === other.toLowerCase();
  return DIAGRAM_COLOURS.find((one) => same(fill, one.fill) && same(stroke, one.stroke))?.id ?? 'own';
}
