// A diagram of n nodes and flows, rows of 20 tasks one after another, with its drawing: the same for every subject.
export function diagram(n, { tasks = 'serviceTask' } = {}) {
  const nodes = Math.ceil(n / 2);
  let flow = '';
  let drawing = '';
  for (let i = 0; i < nodes; i++) {
    const [x, y] = position(i);
    const incoming = i > 0 ? `<bpmn:incoming>Flow_${i}</bpmn:incoming>` : '';
    const outgoing = i < nodes - 1 ? `<bpmn:outgoing>Flow_${i + 1}</bpmn:outgoing>` : '';
    flow += `<bpmn:${tasks} id="Task_${i}" name="Task ${i}" implementation="bench.run">${incoming}${outgoing}</bpmn:${tasks}>`;
    drawing += `<bpmndi:BPMNShape id="Task_${i}_di" bpmnElement="Task_${i}"><dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`;
    if (i > 0) {
      const [px, py] = position(i - 1);
      const name = i % 2 ? ` name="then ${i}"` : '';
      flow += `<bpmn:sequenceFlow id="Flow_${i}"${name} sourceRef="Task_${i - 1}" targetRef="Task_${i}"/>`;
      drawing += `<bpmndi:BPMNEdge id="Flow_${i}_di" bpmnElement="Flow_${i}"><di:waypoint x="${px + 100}" y="${py + 40}"/><di:waypoint x="${x}" y="${y + 40}"/></bpmndi:BPMNEdge>`;
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="http://bench"><bpmn:process id="Process_1" isExecutable="true">${flow}</bpmn:process><bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">${drawing}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>
`;
}

function position(i) {
  return [150 + (i % 20) * 150, 100 + Math.floor(i / 20) * 140];
}
