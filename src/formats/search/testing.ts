import type { ProcessContent } from '../../domain/document.ts';

/** A process for Activiti: a task that sends an e-mail, a branch, and a variable that both name. */
export function activitiProcess(more: Partial<ProcessContent> = {}): ProcessContent {
  return {
    kind: 'process',
    name: 'Order to cash',
    projectId: 'sales',
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="http://activiti.org/bpmn" id="D" targetNamespace="t">
  <bpmn:process id="P" name="Order to cash" isExecutable="true">
    <bpmn:startEvent id="Start" name="Order received" />
    <bpmn:serviceTask id="Send" name="Send &#34;receipt&#34;" implementation="email.send">
      <bpmn:documentation>Sends the <![CDATA[<receipt>]]> to the customer.</bpmn:documentation>
    </bpmn:serviceTask>
    <bpmn:userTask id="Approve" name="Approve order" a:assignee="\${orderOwner}" />
    <bpmn:sequenceFlow id="Flow" sourceRef="Send" targetRef="Approve">
      <bpmn:conditionExpression>\${customer != null &amp;&amp; total &gt; 10}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
  </bpmn:process>
</bpmn:definitions>`,
    extensions: JSON.stringify({
      id: 'x',
      extensions: {
        P: {
          properties: {
            v1: { id: 'v1', name: 'customer', type: 'string', required: false, value: 'nobody' },
            v2: { id: 'v2', name: 'total', type: 'integer', required: false },
          },
          constants: { Send: { retries: { value: 3 } } },
          mappings: {
            Send: {
              inputs: {
                to: { type: 'variable', value: 'customer' },
                subject: { type: 'value', value: 'Your order of ${total}' },
                cc: { type: 'variable', value: 'archive' },
              },
              outputs: { messageId: { type: 'variable', value: 'id' } },
            },
          },
        },
      },
    }),
    sidecar: { target: 'activiti', elements: {} },
    ...more,
  };
}

/** The same idea for Camunda 8. */
export function camundaProcess(): ProcessContent {
  return {
    kind: 'process',
    name: 'Ship',
    projectId: 'logistics',
    xml: `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="D" targetNamespace="t">
  <bpmn:process id="Ship" isExecutable="true">
    <bpmn:serviceTask id="Mail" name="Send note" zeebe:modelerTemplate="email.send" zeebe:modelerTemplateVersion="10000">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="email.send" />
        <zeebe:ioMapping><zeebe:input source="=order.customer" target="to" /></zeebe:ioMapping>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:userTask id="Pack" name="Pack"><bpmn:extensionElements><zeebe:assignmentDefinition assignee="=owner" /></bpmn:extensionElements></bpmn:userTask>
  </bpmn:process>
</bpmn:definitions>`,
    extensions: null,
    sidecar: { target: 'camunda8', elements: {} },
  };
}
