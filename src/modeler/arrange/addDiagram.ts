import { elementOf, elementsOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import { service } from '../canvas/services.ts';
import type { Moddle, ServiceSource } from '../canvas/services.ts';
import { adopt } from '../edits/adopt.ts';
import type { Size } from './ArrangeGraph.ts';

const SIZES: readonly (readonly [type: string, size: Size])[] = [
  ['bpmn:SubProcess', { width: 350, height: 200 }],
  ['bpmn:Activity', { width: 100, height: 80 }],
  ['bpmn:Event', { width: 36, height: 36 }],
  ['bpmn:Gateway', { width: 50, height: 50 }],
  ['bpmn:Participant', { width: 600, height: 250 }],
  ['bpmn:Lane', { width: 570, height: 120 }],
  ['bpmn:DataObjectReference', { width: 36, height: 50 }],
  ['bpmn:DataStoreReference', { width: 50, height: 50 }],
  ['bpmn:Group', { width: 300, height: 200 }],
];
const LINKS = ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataAssociation'];
const CHARACTERS = 24;
const COLUMNS = 10;

/** Whether there is one to draw in. */
export function hasDiagram(definitions: ModdleElement): boolean {
  return elementsOf(definitions, 'diagrams').some((diagram) => elementOf(diagram, 'plane'));
}

/**
 * Gives a model without a diagram one, in which everything is drawn that can be, though not yet in its place.
 * @returns whether there is anything to draw
 */
export function addDiagram(canvas: ServiceSource, definitions: ModdleElement): boolean {
  const roots = elementsOf(definitions, 'rootElements');
  const shown =
    roots.find(({ $type }) => $type === 'bpmn:Collaboration') ??
    roots.find(({ $type }) => $type === 'bpmn:Process');
  if (!shown) return false;
  const ids = [...walkModel(definitions)].map((element) => textOf(element, 'id'));
  const maker = new DiagramMaker(service(canvas, 'moddle'), new Set(ids));
  const plane = maker.make('bpmndi:BPMNPlane', null, { bpmnElement: shown });
  for (const element of contentOf(shown)) maker.add(element);
  const drawn = [...maker.shapes, ...maker.edges()];
  for (const one of drawn) adopt(one, plane);
  plane.set('planeElement', drawn);
  const diagram = maker.make('bpmndi:BPMNDiagram', null, { plane });
  adopt(plane, diagram);
  adopt(diagram, definitions);
  definitions.set('diagrams', [diagram]);
  return drawn.length > 0;
}

/** A collaboration with the processes of its pools. */
function* contentOf(shown: ModdleElement): Generator<ModdleElement> {
  yield* walkModel(shown);
  for (const participant of elementsOf(shown, 'participants')) {
    const process = elementOf(participant, 'processRef');
    if (process) yield* walkModel(process);
  }
}

class DiagramMaker {
  readonly shapes: ModdleElement[] = [];
  readonly #moddle: Moddle;
  readonly #ids: Set<string | undefined>;
  readonly #links: ModdleElement[] = [];
  readonly #drawn = new Map<ModdleElement, ModdleElement>();

  constructor(moddle: Moddle, ids: Set<string | undefined>) {
    this.#moddle = moddle;
    this.#ids = ids;
  }

  /** A shape without an element's id cannot say in the file what it is of. */
  add(element: ModdleElement): void {
    const id = textOf(element, 'id');
    if (id === undefined || this.#drawn.has(element)) return;
    if (LINKS.some((type) => element.$instanceOf(type))) {
      this.#links.push(element);
      return;
    }
    const size = sizeOf(element);
    if (!size) return;
    const place = this.shapes.length;
    const bounds = this.#moddle.create('dc:Bounds', {
      x: 160 + (place % COLUMNS) * 150,
      y: 80 + Math.floor(place / COLUMNS) * 130,
      ...size,
    });
    const shape = this.make('bpmndi:BPMNShape', id, { bpmnElement: element, bounds, ...flagsOf(element) });
    adopt(bounds, shape);
    this.#drawn.set(element, shape);
    this.shapes.push(shape);
  }

  edges(): readonly ModdleElement[] {
    return this.#links.flatMap((link) => {
      const ends = endsOf(link).map((end) => end && this.#drawn.get(end));
      const [source, target] = ends;
      if (!source || !target) return [];
      const waypoint = [source, target].map((shape) => {
        const bounds = elementOf(shape, 'bounds');
        return this.#moddle.create('dc:Point', { x: bounds?.get('x'), y: bounds?.get('y') });
      });
      const edge = this.make('bpmndi:BPMNEdge', textOf(link, 'id') ?? null, { bpmnElement: link, waypoint });
      for (const point of waypoint) adopt(point, edge);
      return [edge];
    });
  }

  /** Named after what it draws, so that the same file always gets the same diagram. */
  make(type: string, of: string | null, attributes: object): ModdleElement {
    const base = of === null ? `${type.slice(type.indexOf(':') + 1)}_1` : `${of}_di`;
    let id = base;
    for (let number = 2; this.#ids.has(id); number += 1) id = `${base}_${number}`;
    this.#ids.add(id);
    return this.#moddle.create(type, { id, ...attributes });
  }
}

function sizeOf(element: ModdleElement): Size | null {
  if (element.$type === 'bpmn:TextAnnotation') {
    const lines = Math.ceil((textOf(element, 'text') ?? '').length / CHARACTERS);
    return { width: 160, height: Math.max(30, lines * 16 + 10) };
  }
  if (element.$type === 'bpmn:Participant' && !elementOf(element, 'processRef'))
    return { width: 600, height: 60 };
  return SIZES.find(([type]) => element.$instanceOf(type))?.[1] ?? null;
}

function flagsOf(element: ModdleElement): object {
  const { $type } = element;
  if ($type === 'bpmn:ExclusiveGateway') return { isMarkerVisible: true };
  if ($type === 'bpmn:Participant' || $type === 'bpmn:Lane') return { isHorizontal: true };
  return element.$instanceOf('bpmn:SubProcess') ? { isExpanded: true } : {};
}

function endsOf(link: ModdleElement): readonly (ModdleElement | undefined)[] {
  if (link.$instanceOf('bpmn:DataInputAssociation')) return [elementsOf(link, 'sourceRef')[0], link.$parent];
  if (link.$instanceOf('bpmn:DataOutputAssociation')) return [link.$parent, elementOf(link, 'targetRef')];
  return [elementOf(link, 'sourceRef'), elementOf(link, 'targetRef')];
}
