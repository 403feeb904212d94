import type { Target } from '../domain/process/target.ts';
import { ACTIVITI_NAMESPACE, MODELER_NAMESPACE, ZEEBE_NAMESPACE } from './targetOf.ts';
import { escapeAttribute } from './xmlText.ts';

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `Process_4f0c1zk`: an XML name, and one that the modeling schema of Activiti accepts for processes. */
export function newId(prefix: string): string {
  const random = crypto.getRandomValues(new Uint8Array(7));
  return `${prefix}_${Array.from(random, (byte) => ID_LETTERS.charAt(byte % ID_LETTERS.length)).join('')}`;
}

/** What each engine's own words need to be declared for. */
const DECLARATIONS: Readonly<Record<Target, string>> = {
  activiti: `xmlns:activiti="${ACTIVITI_NAMESPACE}"`,
  camunda8: `xmlns:zeebe="${ZEEBE_NAMESPACE}" xmlns:modeler="${MODELER_NAMESPACE}"`,
};

/** Camunda's modelers show a process by the engine it names, and check it against that version. */
const PLATFORM: Readonly<Record<Target, string>> = {
  activiti: '',
  camunda8: ' modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0"',
};

interface NewProcess {
  readonly id: string;
  readonly name: string;
  readonly target?: Target;
}

/** A document to start from: one executable process with a start event. */
export function newProcessXml({ id, name, target = 'activiti' }: NewProcess): string {
  const start = newId('StartEvent');
  // The target namespace is what Activiti calls the category of a process; it refuses one without.
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" ${DECLARATIONS[target]} id="${newId('Definitions')}" targetNamespace="http://bpmn.io/schema/bpmn"${PLATFORM[target]}>
  <bpmn:process id="${escapeAttribute(id)}" name="${escapeAttribute(name)}" isExecutable="true">
    <bpmn:startEvent id="${start}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${newId('BPMNDiagram')}">
    <bpmndi:BPMNPlane id="${newId('BPMNPlane')}" bpmnElement="${escapeAttribute(id)}">
      <bpmndi:BPMNShape id="${start}_di" bpmnElement="${start}">
        <dc:Bounds x="180" y="160" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
