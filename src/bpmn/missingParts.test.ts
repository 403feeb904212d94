import { expect, test } from 'vitest';
import { readModelFromXml } from './readModel.ts';

async function missing(element: string) {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="http://activiti.org/bpmn" targetNamespace="t"><message id="M" name="m" /><signal id="G" name="g" /><signal id="N" /><error id="R" errorCode="E1" /><timerEventDefinition id="D" /><error id="S" /><process id="P">${element}</process></definitions>`;
  return (await readModelFromXml(xml, 'activiti')).elements.find(({ id }) => id === 'X')?.missing ?? [];
}

test('events: what they are about, and where they sit', async () => {
  const event = (type: string, inner: string, more = '') =>
    missing(`<task id="T" /><${type} id="X" ${more}>${inner}</${type}>`);
  expect(await event('boundaryEvent', '')).toEqual(['event', 'host']);
  expect(await event('boundaryEvent', '<timerEventDefinition />', 'attachedToRef="T"')).toEqual([]);
  expect(await event('intermediateCatchEvent', '<eventDefinitionRef>D</eventDefinitionRef>')).toEqual([
    'eventInside',
  ]);
  expect(await event('startEvent', '')).toEqual([]);
  expect(await event('startEvent', '<messageEventDefinition />')).toEqual(['message']);
  expect(await event('startEvent', '<messageEventDefinition messageRef="Nobody" />')).toEqual(['message']);
  expect(await event('startEvent', '<messageEventDefinition messageRef="M" />')).toEqual([]);
  expect(await event('startEvent', '<messageEventDefinition a:messageExpression="${m}" />')).toEqual([]);
  expect(await event('endEvent', '<signalEventDefinition />')).toEqual(['signal']);
  expect(await event('endEvent', '<signalEventDefinition signalRef="G" />')).toEqual([]);
  expect(await event('endEvent', '<signalEventDefinition a:signalExpression="${s}" />')).toEqual([]);
  expect(await event('endEvent', '<signalEventDefinition signalRef="N" />')).toEqual(['signalName']);
  expect(await event('endEvent', '<errorEventDefinition />')).toEqual(['errorCode']);
  expect(await event('endEvent', '<errorEventDefinition errorRef="R" />')).toEqual([]);
  expect(await event('endEvent', '<errorEventDefinition errorRef="S" />')).toEqual(['errorCode']);
  expect(await event('startEvent', '<errorEventDefinition />')).toEqual([]);
  expect(await event('endEvent', '<escalationEventDefinition />')).toEqual(['escalationCode']);
});

test('tasks: their script, their people, what they run over', async () => {
  expect(await missing('<scriptTask id="X" />')).toEqual(['script']);
  expect(await missing('<scriptTask id="X"><script>x = 1</script></scriptTask>')).toEqual([]);
  expect(await missing('<userTask id="X" />')).toEqual(['assignee']);
  expect(await missing('<userTask id="X" a:candidateGroups="clerks" />')).toEqual([]);
  expect(await missing('<userTask id="X"><potentialOwner /></userTask>')).toEqual([]);
  const loop = (inner: string, more = '') =>
    missing(
      `<task id="X"><multiInstanceLoopCharacteristics ${more}>${inner}</multiInstanceLoopCharacteristics></task>`,
    );
  expect(await loop('')).toEqual(['collection']);
  expect(await loop('<loopCardinality>3</loopCardinality>')).toEqual([]);
  expect(await loop('', 'a:collection="orders"')).toEqual([]);
});

test('engines of the same family say the same in namespaces of their own', async () => {
  const CAMUNDA = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
  const FLOWABLE = 'xmlns:flowable="http://flowable.org/bpmn"';
  expect(await missing(`<userTask id="X" ${CAMUNDA} camunda:assignee="kermit" />`)).toEqual([]);
  expect(await missing(`<scriptTask id="X" ${CAMUNDA} camunda:resource="a.groovy" />`)).toEqual([]);
  expect(
    await missing(
      `<task id="X"><multiInstanceLoopCharacteristics ${FLOWABLE} flowable:collection="all" /></task>`,
    ),
  ).toEqual([]);
  const sent = `<messageEventDefinition ${CAMUNDA} camunda:type="external" camunda:topic="t" />`;
  expect(await missing(`<endEvent id="X">${sent}</endEvent>`)).toEqual([]);
  const listens = '<flowable:variableListenerEventDefinition variableName="v" />';
  expect(
    await missing(
      `<intermediateCatchEvent id="X" ${FLOWABLE}><extensionElements>${listens}</extensionElements></intermediateCatchEvent>`,
    ),
  ).toEqual([]);
});

test('a message that is there has a name', async () => {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><message id="M" /><process id="P"><startEvent id="X"><messageEventDefinition messageRef="M" /></startEvent></process></definitions>`;
  expect((await readModelFromXml(xml, 'activiti')).elements[0]?.missing).toEqual(['messageName']);
});
