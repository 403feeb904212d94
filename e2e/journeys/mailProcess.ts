/** One task, which calls `mailer.send`. */
export const MAIL_PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_order" name="Order" isExecutable="true">
    <bpmn:serviceTask id="Send" name="Send mail" implementation="mailer.send" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_order">
    <bpmndi:BPMNShape id="S" bpmnElement="Send"><dc:Bounds x="300" y="160" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
