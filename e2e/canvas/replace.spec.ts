import type { ProcessContent } from '../../src/domain/document.ts';
import { CATALOGUE } from './catalogue.ts';
import { expect, test, type CanvasPage } from './CanvasPage.ts';

// Every kind of text that "Search and replace" changes, in the editor that people would change it in.

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="t">
  <bpmn:process id="P" name="Order" isExecutable="true">
    <bpmn:serviceTask id="Task_old" name="Old label" implementation="warehouse.oldAction">
      <bpmn:documentation>Makes the old label.</bpmn:documentation>
      <bpmn:multiInstanceLoopCharacteristics activiti:collection="\${oldItems}" activiti:elementVariable="oldItem" />
    </bpmn:serviceTask>
    <bpmn:userTask id="Check" activiti:assignee="\${oldOwner}" />
    <bpmn:intermediateCatchEvent id="Wait"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">\${oldWait}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:sequenceFlow id="Flow" sourceRef="Task_old" targetRef="Check">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${oldTotal &gt; 10}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">
    <bpmndi:BPMNShape id="S1" bpmnElement="Task_old"><dc:Bounds x="160" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="S2" bpmnElement="Check"><dc:Bounds x="310" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="S3" bpmnElement="Wait"><dc:Bounds x="160" y="220" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="E1" bpmnElement="Flow"><di:waypoint x="260" y="120" /><di:waypoint x="310" y="120" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
const EXTENSIONS = {
  id: 'x',
  extensions: {
    P: {
      properties: {
        v: { id: 'v', name: 'oldName', type: 'string', required: false, value: 'an old one' },
      },
      constants: { Task_old: { oldConstant: { value: 'old constant' } } },
      mappings: {
        Task_old: {
          inputs: {
            oldInput: { type: 'value', value: 'old input' },
            other: { type: 'variable', value: 'oldName' },
          },
          outputs: { oldOutput: { type: 'value', value: 'old output' } },
        },
      },
    },
  },
};

test('given a text of every kind, when it is replaced, then each says the other and nothing else is changed', async ({
  canvas,
}) => {
  const { xml, extensions } = await replaced(canvas, 'old', 'new');
  expect(xml).toBe(XML.replaceAll('Old', 'new').replaceAll('old', 'new'));
  expect(JSON.parse(extensions ?? '')).toEqual(
    JSON.parse(JSON.stringify(EXTENSIONS).replaceAll('old', 'new')),
  );
});

test('given an implementation, when the catalogue has the other action, then the task does that', async ({
  canvas,
}) => {
  const { xml } = await replaced(canvas, 'action:oldAction', 'reserve');
  expect(xml).toBe(XML.replace('warehouse.oldAction', 'warehouse.reserve'));
});

function replaced(canvas: CanvasPage, text: string, by: string): Promise<ProcessContent> {
  const content: ProcessContent = {
    kind: 'process',
    name: 'Order',
    projectId: 'shop',
    xml: XML,
    extensions: JSON.stringify(EXTENSIONS),
    sidecar: { target: 'activiti', elements: {} },
  };
  return canvas.page.evaluate(
    async ([given, wanted, other, catalogue]) =>
      window.harness.replaceTexts(
        JSON.parse(given) as ProcessContent,
        wanted,
        other,
        JSON.parse(catalogue) as typeof CATALOGUE,
      ),
    [JSON.stringify(content), text, by, JSON.stringify(CATALOGUE)] as const,
  );
}
