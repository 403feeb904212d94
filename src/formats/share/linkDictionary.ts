const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" expressionLanguage="http://www.w3.org/1999/XPath" typeLanguage="http://www.w3.org/2001/XMLSchema"
<bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" exporter="Camunda Modeler" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0"
<zeebe:taskDefinition type="" retries="3" /><zeebe:ioMapping><zeebe:input source="=" target="" /><zeebe:output source="=" target="" /></zeebe:ioMapping><zeebe:taskHeaders><zeebe:header key="" value="" /></zeebe:taskHeaders>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:activiti="http://activiti.org/bpmn" id="Definitions_" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="Process_" name="" isExecutable="true">
    <bpmn:documentation></bpmn:documentation>
    <bpmn:userTask id="Activity_" name="" activiti:assignee="\${" activiti:candidateGroups="">
    </bpmn:userTask>
    <bpmn:boundaryEvent id="Event_" attachedToRef="Activity_" cancelActivity="false"><bpmn:timerEventDefinition id="TimerEventDefinition_"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:errorEventDefinition errorRef="Error_" /><bpmn:messageEventDefinition messageRef="Message_" /><bpmn:subProcess id="" triggeredByEvent="true"><bpmn:extensionElements></bpmn:extensionElements></bpmn:subProcess>
    <bpmn:callActivity id="" calledElement=""></bpmn:callActivity><bpmn:parallelGateway id="Gateway_"></bpmn:parallelGateway><bpmn:intermediateCatchEvent></bpmn:intermediateCatchEvent>
    <bpmn:exclusiveGateway id="Gateway_" name="" default="Flow_">
    </bpmn:exclusiveGateway>
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${</bpmn:conditionExpression>
    <bpmn:startEvent id="StartEvent_" name="">
    </bpmn:startEvent>
    <bpmn:serviceTask id="Task_" name="" implementation="">
      <bpmn:incoming>Flow_</bpmn:incoming>
      <bpmn:outgoing>Flow_</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:endEvent id="EndEvent_" name="">
      <bpmn:incoming>Flow_</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="Flow_" name="" sourceRef="" targetRef="" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Process_">
      <bpmndi:BPMNShape id="" bpmnElement="" isMarkerVisible="true" isExpanded="true">
        <dc:Bounds x="152" y="102" width="36" height="36" />
        <dc:Bounds x="240" y="200" width="50" height="50" />
        <dc:Bounds x="" y="" width="100" height="80" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="" y="" width="90" height="14" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow__di" bpmnElement="Flow_">
        <di:waypoint x="" y="" />
        <di:waypoint x="" y="" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const JSON_TEXT = `{
  "id": "process-",
  "name": "",
  "type": "PROCESS",
  "extensions": {
    "Process_": {
      "properties": {
        "": {
          "id": "",
          "name": "",
          "type": "boolean",
          "type": "integer",
          "type": "date",
          "type": "json",
          "required": false,
          "required": true,
          "value": "",
          "description": ""
        }
      },
      "mappings": {
        "Task_": {
          "inputs": {
            "": {
              "type": "value",
              "type": "variable",
              "value": ""
            }
          },
          "outputs": {
          }
        }
      },
      "constants": {},
      "assignments": {}
    }
  }
}
{
  "id": "connector-",
  "name": "",
  "description": "",
  "icon": "",
  "config": [],
  "events": {},
  "errors": {},
  "actions": {
    "": {
      "id": "",
      "name": "",
      "description": "",
      "inputs": [
        {
          "id": "",
          "name": "",
          "description": "",
          "type": "array",
          "required": true,
          "model": {
            "type": "object",
            "properties": {
              "": {
                "type": "string"
              }
            }
          }
        },
        {
          "id": "",
          "name": "",
          "type": "string",
          "required": true
        }
      ],
      "outputs": [
        {
          "id": "",
          "name": "",
          "description": "",
          "type": "string"
        }
      ]
    }
  }
}
`;

/**
 * What most files have in common, so that no link has to say it. Links that are out there were packed with these very
 * letters: another text is another version of links.
 */
export const LINK_DICTIONARY = new TextEncoder().encode(JSON_TEXT + XML);
