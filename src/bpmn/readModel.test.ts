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

test('an empty name is none, as in a file that says none', async () => {
  const model = await readModelFromXml(
    wrap('<bpmn:process id="P" name=""><bpmn:task id="T" name="" /></bpmn:process>'),
  );
  expect([...model.processes, ...model.elements].filter((one) => 'name' in one)).toEqual([]);
});

test('reads a character beyond 16 bits that is written as a reference, where it is one', async () => {
  const { elements } = await readModelFromXml(
    wrap(
      '<bpmn:process id="P"><bpmn:task id="A" name="&#128512; &#x1F600;&#65;" /><bpmn:sequenceFlow id="F"><bpmn:conditionExpression><![CDATA[${a == "&#128512;"}]]></bpmn:conditionExpression></bpmn:sequenceFlow></bpmn:process>',
    ),
  );
  expect(elements.find(({ id }) => id === 'A')?.name).toBe('😀 😀A');
  expect(elements.find(({ id }) => id === 'F')?.condition).toBe('${a == "&#128512;"}');
});

test('what an engine of the same family runs by itself calls no connector', async () => {
  const run = async (attributes: string, inner = '') => {
    const xml = wrap(
      `<bpmn:process id="P" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:flowable="http://flowable.org/bpmn"><bpmn:serviceTask id="T" ${attributes}>${inner}</bpmn:serviceTask></bpmn:process>`,
    );
    return (await readModelFromXml(xml, 'activiti')).elements[0]?.javaDelegate === true;
  };
  expect(await run('camunda:class="a.B"')).toBe(true);
  expect(await run('camunda:type="external" camunda:topic="t"')).toBe(true);
  expect(await run('flowable:delegateExpression="${b}"')).toBe(true);
  expect(await run('', '<bpmn:extensionElements><camunda:connector /></bpmn:extensionElements>')).toBe(true);
  expect(await run('camunda:class=""')).toBe(false);
  expect(await run('camunda:asyncBefore="true"')).toBe(false);
});

test('reads what escalates, what is undone and by which activity', async () => {
  const model = await readModelFromXml(
    wrap(`<bpmn:escalation id="Esc" escalationCode="late" /><bpmn:process id="P">
      <bpmn:task id="Book" />
      <bpmn:boundaryEvent id="B" attachedToRef="Book"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>
      <bpmn:task id="Undo" isForCompensation="true" />
      <bpmn:boundaryEvent id="B2" attachedToRef="Book"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>
      <bpmn:task id="Other" isForCompensation="true" />
      <bpmn:intermediateThrowEvent id="C"><bpmn:compensateEventDefinition activityRef="Book" /></bpmn:intermediateThrowEvent>
      <bpmn:endEvent id="E"><bpmn:escalationEventDefinition escalationRef="Esc" /></bpmn:endEvent>
      <bpmn:textAnnotation id="N" />
      <bpmn:association id="A1" sourceRef="B" targetRef="Undo" />
      <bpmn:association id="A2" sourceRef="Other" targetRef="B2" />
      <bpmn:association id="A3" sourceRef="B" targetRef="N" />
    </bpmn:process>`),
  );
  const byId = new Map(model.elements.map((element) => [element.id, element]));
  expect(byId.get('E')).toMatchObject({ event: 'escalation', escalationCode: 'late' });
  expect(byId.get('C')).toMatchObject({ event: 'compensate', compensates: 'Book' });
  expect(model.compensations).toEqual([
    { event: 'B', handler: 'Undo' },
    { event: 'B2', handler: 'Other' },
  ]);
});
