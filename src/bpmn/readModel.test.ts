import { expect, test } from 'vitest';
import { newId, newProcessXml } from './newProcess.ts';
import { readModelFromXml } from './readModel.ts';

const wrap = (body: string): string =>
  `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="http://activiti.org/bpmn" targetNamespace="t">${body}</bpmn:definitions>`;

test('a new document has one executable process with a start event', async () => {
  const id = newId('Process');
  expect(id).toMatch(/^Process_[a-z0-9]{7}$/);
  const model = await readModelFromXml(newProcessXml({ id, name: 'Ship "it" & <go>' }));
  expect(model.processes).toEqual([
    { id, name: 'Ship "it" & <go>', executable: true, variables: [], data: {} },
  ]);
  expect(model.elements.map(({ type, processId }) => [type, processId])).toEqual([['bpmn:StartEvent', id]]);
});

test('reads what problems and uses need, in document order, nested and in pools', async () => {
  const model = await readModelFromXml(
    wrap(`<bpmn:collaboration id="C"><bpmn:participant id="Pool" processRef="P" /><bpmn:participant id="Black" /></bpmn:collaboration>
    <bpmn:error id="E" errorCode="no-address" />
    <bpmn:process id="P">
      <bpmn:laneSet id="L"><bpmn:lane id="Lane" /></bpmn:laneSet>
      <bpmn:startEvent id="S" />
      <bpmn:sequenceFlow id="F" sourceRef="S" targetRef="T" />
      <bpmn:serviceTask id="T" name="Label" implementation="post.label"><bpmn:multiInstanceLoopCharacteristics /></bpmn:serviceTask>
      <bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:errorEventDefinition errorRef="E" /></bpmn:boundaryEvent>
      <bpmn:subProcess id="Sub" triggeredByEvent="true"><bpmn:callActivity id="Call" calledElement="Other" /><bpmn:serviceTask id="J" x:class="a.B" /></bpmn:subProcess>
    </bpmn:process>`),
  );
  const byId = new Map(model.elements.map((element) => [element.id, element]));
  expect([...byId.keys()]).toEqual(['Pool', 'Black', 'Lane', 'S', 'F', 'T', 'B', 'Sub', 'Call', 'J']);
  expect(byId.get('Pool')?.processId).toBe('P');
  expect(byId.get('Black')?.processId).toBe('');
  expect(byId.get('T')).toMatchObject({
    implementation: 'post.label',
    multiInstance: true,
    incoming: 1,
    outgoing: 0,
  });
  expect(byId.get('S')).toMatchObject({ incoming: 0, outgoing: 1 });
  expect(byId.get('B')).toMatchObject({ attachedTo: 'T', errorCode: 'no-address', processId: 'P' });
  expect(byId.get('Call')).toMatchObject({ calledElement: 'Other', processId: 'P' });
  expect(byId.get('J')).toMatchObject({ javaDelegate: true });
  expect(byId.get('Sub')).toMatchObject({ detached: true });
  expect(byId.get('T')?.detached).toBeUndefined();
  expect(byId.get('T')?.javaDelegate).toBeUndefined();
});

test('reads in which order things happen', async () => {
  const model = await readModelFromXml(
    wrap(`<bpmn:process id="P">
      <bpmn:exclusiveGateway id="G" default="F" />
      <bpmn:sequenceFlow id="F" sourceRef="G" targetRef="T" />
      <bpmn:task id="T" isForCompensation="true" />
      <bpmn:boundaryEvent id="B" attachedToRef="T" cancelActivity="false"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>
      <bpmn:subProcess id="Sub" triggeredByEvent="true">
        <bpmn:startEvent id="S" isInterrupting="false"><bpmn:messageEventDefinition /></bpmn:startEvent>
        <bpmn:sequenceFlow id="F2" sourceRef="S" targetRef="E" />
        <bpmn:endEvent id="E"><bpmn:terminateEventDefinition /></bpmn:endEvent>
      </bpmn:subProcess>
    </bpmn:process>`),
  );
  const byId = new Map(model.elements.map((element) => [element.id, element]));
  expect(byId.get('G')).toMatchObject({ defaultFlow: 'F' });
  expect(byId.get('F')).toMatchObject({ source: 'G', target: 'T' });
  expect(byId.get('F')?.parent).toBeUndefined();
  expect(byId.get('T')).toMatchObject({ isForCompensation: true });
  expect(byId.get('T')?.event).toBeUndefined();
  expect(byId.get('B')).toMatchObject({ event: 'timer', nonInterrupting: true });
  expect(byId.get('Sub')).toMatchObject({ triggeredByEvent: true });
  expect(byId.get('S')).toMatchObject({ event: 'message', nonInterrupting: true, parent: 'Sub' });
  expect(byId.get('F2')).toMatchObject({ source: 'S', target: 'E', parent: 'Sub' });
  expect(byId.get('E')).toMatchObject({ event: 'terminate', parent: 'Sub' });
});
