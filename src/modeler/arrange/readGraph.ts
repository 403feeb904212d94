import { elementsOf, elementOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { DiagramElement, DiagramShape } from '../canvas/DiagramElement.ts';
import type { ArrangeGraph, Box, GraphLink, GraphNode, NodeKind, Size } from './ArrangeGraph.ts';
import { centre } from './boxes.ts';
import { nodesIn } from './nodesIn.ts';

const KINDS: readonly (readonly [type: string, kind: NodeKind])[] = [
  ['bpmn:Participant', 'pool'],
  ['bpmn:Lane', 'lane'],
  ['bpmn:Group', 'group'],
  ['bpmn:Event', 'event'],
  ['bpmn:Gateway', 'gateway'],
  ['bpmn:Activity', 'activity'],
];

const LINES = ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataAssociation'];
const USUAL_LABEL = { width: 90, height: 20 };

/** How large a name is that has a box to break its lines in. */
export type Measure = (box: Box, text: string) => Size;

/** What is drawn on a plane, as plain values. @param only ids of what is to be arranged */
export function readGraph(
  root: DiagramElement,
  only: readonly string[] | null,
  measure: Measure,
): ArrangeGraph {
  const elements = [...drawnIn(root)].filter(({ labelTarget }) => !labelTarget);
  const lanes = lanesByNode(elements);
  // Some tools write a shape for a line: it has no place of its own.
  const shapes = elements.filter(isShape).filter((shape) => !isLine(shape.businessObject));
  const links = elements.filter(isConnection).flatMap((one) => linkOf(one, measure));
  const nodes = shapes.map((shape) => nodeOf(shape, root, lanes.get(shape.businessObject) ?? null, measure));
  const placed = withArtifactsInPlace(nodes, links);
  const groups = nodes
    .filter(({ kind }) => kind === 'group')
    .map(
      (group) =>
        [
          group.id,
          nodesIn(
            group,
            nodes.filter(({ kind }) => kind !== 'lane' && kind !== 'pool' && kind !== 'group'),
          ),
        ] as const,
    );
  return { nodes: placed, links, groups: new Map(groups), only };
}

function* drawnIn(parent: DiagramElement): Generator<DiagramElement> {
  for (const child of parent.children ?? []) {
    yield child;
    yield* drawnIn(child);
  }
}

function isConnection({ waypoints }: DiagramElement): boolean {
  return waypoints !== undefined;
}

export function isShape(element: DiagramElement): element is DiagramShape {
  return !isConnection(element) && 'width' in element;
}

function nodeOf(shape: DiagramShape, root: DiagramElement, lane: string | null, measure: Measure): GraphNode {
  const { id, x, y, width, height, businessObject, parent, host, isHorizontal } = shape;
  const kind = KINDS.find(([type]) => businessObject.$instanceOf(type))?.[1] ?? 'artifact';
  return {
    ...{ id, kind, x, y, width, height, lane },
    parent: parent && parent !== root ? parent.id : null,
    isOpen: kind === 'activity' && shape.collapsed !== true && businessObject.$instanceOf('bpmn:SubProcess'),
    host: host?.id ?? null,
    isVertical: isHorizontal === false,
    label: labelSize(shape, measure),
  };
}

function linkOf(connection: DiagramElement, measure: Measure): GraphLink[] {
  const { id, source, target, businessObject } = connection;
  if (!source || !target) return [];
  const kind = linkKind(businessObject, source, target);
  return [{ id, kind, source: source.id, target: target.id, label: labelSize(connection, measure) }];
}

function isLine(element: ModdleElement): boolean {
  return LINES.some((type) => element.$instanceOf(type));
}

/** What undoes a task is drawn after it, like what follows it. */
function linkKind(
  link: ModdleElement,
  { businessObject: source }: DiagramElement,
  { businessObject: target }: DiagramElement,
): GraphLink['kind'] {
  if (link.$instanceOf('bpmn:MessageFlow')) return 'message';
  const isBetweenNodes = source.$instanceOf('bpmn:FlowNode') && target.$instanceOf('bpmn:FlowNode');
  const isFlow = link.$instanceOf('bpmn:SequenceFlow') || link.$instanceOf('bpmn:Association');
  return isBetweenNodes && isFlow ? 'flow' : 'association';
}

/** A file may keep less room for a name than it takes here: then it is measured anew. */
function labelSize({ label, businessObject }: DiagramElement, measure: Measure): Size | null {
  if (!label) return null;
  const name = textOf(businessObject, 'name') ?? '';
  if (name === '') return { width: label.width, height: label.height };
  const { width, height } = measure({ x: 0, y: 0, ...USUAL_LABEL }, name);
  // Exactly as wide as its longest line, that line would be broken.
  return { width: width + 2, height };
}

/** The model says which lane a node is in; where it stands only where the model does not. */
function lanesByNode(elements: readonly DiagramElement[]): ReadonlyMap<ModdleElement, string> {
  const lanes = new Map<ModdleElement, string>();
  for (const { id, businessObject } of elements) {
    if (businessObject.$type !== 'bpmn:Lane') continue;
    const isLeaf = !elementOf(businessObject, 'childLaneSet');
    for (const node of elementsOf(businessObject, 'flowNodeRef'))
      if (isLeaf || !lanes.has(node)) lanes.set(node, id);
  }
  return lanes;
}

/** An annotation belongs where what it is about is, whoever owns it in the model. */
function withArtifactsInPlace(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
): readonly GraphNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pools = nodes.filter(({ kind }) => kind === 'pool');
  const holderOf = (id: string): string | null | undefined => {
    const node = byId.get(id) ?? byId.get(links.find((link) => link.id === id)?.source ?? '');
    return node && (node.host === null ? node : (byId.get(node.host) ?? node)).parent;
  };
  return nodes.map((node) => {
    if (node.kind !== 'artifact' || node.parent !== null) return node;
    const link = links.find(
      ({ kind, source, target }) => kind === 'association' && (source === node.id || target === node.id),
    );
    const partner = link && (link.source === node.id ? link.target : link.source);
    const holder = partner === undefined ? undefined : holderOf(partner);
    const { x, y } = centre(node);
    const pool = pools.find(
      (one) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height,
    );
    return { ...node, parent: holder ?? pool?.id ?? null };
  });
}
