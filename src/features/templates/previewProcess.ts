import { MODELER_NAMESPACE, ZEEBE_NAMESPACE } from '../../bpmn/targetOf.ts';
import type { ElementTemplate, TemplateFlavour } from '../../domain/templates/ElementTemplate.ts';

export const PREVIEW_ID = 'Element_1';

/** Kinds of types that a template may name, by one that can be drawn. */
const DRAWN_FOR: ReadonlyMap<string, string> = new Map([
  ['bpmn:Activity', 'bpmn:Task'],
  ['bpmn:FlowNode', 'bpmn:Task'],
  ['bpmn:FlowElement', 'bpmn:Task'],
  ['bpmn:Event', 'bpmn:IntermediateThrowEvent'],
  ['bpmn:CatchEvent', 'bpmn:IntermediateCatchEvent'],
  ['bpmn:ThrowEvent', 'bpmn:IntermediateThrowEvent'],
  ['bpmn:Gateway', 'bpmn:ExclusiveGateway'],
]);
const TASK = /Task$|^bpmn:(?:CallActivity|SubProcess|AdHocSubProcess|Transaction)$/;

/** The types a preview can be drawn for, as the template names them. */
export function previewTypes(template: ElementTemplate): readonly string[] {
  const types = template.appliesTo.map((type) => DRAWN_FOR.get(type) ?? type).filter(isDrawn);
  const become = template.elementType?.value;
  return [...new Set([...types, ...(become !== undefined && isDrawn(become) ? [become] : [])])];
}

function isDrawn(type: string): boolean {
  return TASK.test(type) || /Event$|Gateway$/.test(type) || type === 'bpmn:Process';
}

const ENGINE: Readonly<Record<TemplateFlavour, string>> = {
  camunda8: `xmlns:zeebe="${ZEEBE_NAMESPACE}" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0"`,
  camunda7:
    'xmlns:camunda="http://camunda.org/schema/1.0/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0"',
};

interface Shape {
  readonly id: string;
  readonly tag: string;
  readonly attributes?: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
}

/** A process with the element between a start and an end, where its type lets it stand there. */
export function previewProcess(type: string, flavour: TemplateFlavour = 'camunda8'): string {
  const shapes = shapesFor(type);
  const flowing = shapes.filter(({ tag }) => tag !== 'boundaryEvent');
  const flows = flowing
    .slice(1)
    .map((to, index) => ({ id: `Flow_${index + 1}`, from: flowing[index] ?? to, to }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:modeler="${MODELER_NAMESPACE}" ${ENGINE[flavour]} id="Preview" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${type === 'bpmn:Process' ? PREVIEW_ID : 'Process_1'}" isExecutable="true">
    ${shapes.map(({ id, tag, attributes = '' }) => `<bpmn:${tag} id="${id}"${attributes} />`).join('\n    ')}
    ${flows.map(({ id, from, to }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from.id}" targetRef="${to.id}" />`).join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="${type === 'bpmn:Process' ? PREVIEW_ID : 'Process_1'}">
      ${shapes.map(({ id, box: [x, y, width, height] }) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${isExpanded(type, id) ? ' isExpanded="true"' : ''}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`).join('\n      ')}
      ${flows.map(({ id, from, to }) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from.box[0] + from.box[2]}" y="140" /><di:waypoint x="${to.box[0]}" y="140" /></bpmndi:BPMNEdge>`).join('\n      ')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function shapesFor(type: string): readonly Shape[] {
  const tag = lowerFirst(type.slice(type.indexOf(':') + 1));
  const start: Shape = { id: 'Start_1', tag: 'startEvent', box: [100, 122, 36, 36] };
  const end = (x: number): Shape => ({ id: 'End_1', tag: 'endEvent', box: [x, 122, 36, 36] });
  const task: Shape = { id: 'Task_1', tag: 'task', box: [190, 100, 100, 80] };
  if (type === 'bpmn:Process') return [start, task, end(344)];
  if (type === 'bpmn:StartEvent') return [{ ...start, id: PREVIEW_ID }, task, end(344)];
  if (type === 'bpmn:EndEvent') return [start, task, { ...end(344), id: PREVIEW_ID }];
  if (type === 'bpmn:BoundaryEvent') {
    const on = { id: PREVIEW_ID, tag, attributes: ' attachedToRef="Task_1"' };
    return [start, task, end(344), { ...on, box: [222, 162, 36, 36] }];
  }
  if (isExpanded(type, PREVIEW_ID))
    return [start, { id: PREVIEW_ID, tag, box: [190, 80, 180, 120] }, end(424)];
  if (TASK.test(type)) return [start, { ...task, id: PREVIEW_ID, tag }, end(344)];
  const size = type.endsWith('Gateway') ? 50 : 36;
  return [start, { id: PREVIEW_ID, tag, box: [200, 140 - size / 2, size, size] }, end(304)];
}

function isExpanded(type: string, id: string): boolean {
  return id === PREVIEW_ID && /SubProcess$|Transaction$/.test(type);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
