import { expect, test } from 'vitest';
import { readModelFromXml } from '../../bpmn/readModel.ts';
import { OutlineSource } from './OutlineSource.ts';
import { rowWords } from './rowWords.ts';

type Editor = ConstructorParameters<typeof OutlineSource>[0];

async function spoken(content: string): Promise<readonly string[]> {
  const value = await readModelFromXml(`<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="D" targetNamespace="t" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">${content}</bpmn:definitions>`);
  const snapshot = () => ({ version: 1 }) as ReturnType<Editor['snapshot']>;
  const data = new OutlineSource({ model: () => value, snapshot, subscribe: () => () => undefined }).get();
  return data.rows.map(
    (row, at) => `${'- '.repeat(row.level - 1)}${rowWords(row, at, data, undefined).spoken}`,
  );
}

const flow = (source: string, target: string, rest = '') =>
  `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"${rest === '' ? ' />' : `>${rest}</bpmn:sequenceFlow>`}`;
const feel = (text: string) =>
  `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${text}</bpmn:conditionExpression>`;
const extended = (inside: string) => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;

test('given a Camunda 8 process, then templates, called processes, FEEL conditions and repetition are told', async () => {
  const lines = await spoken(`<bpmn:process id="P" name="Order" isExecutable="true">
    <bpmn:startEvent id="s" name="Paid" />
    <bpmn:serviceTask id="a" name="Reserve" zeebe:modelerTemplate="warehouse.reserve" zeebe:modelerTemplateVersion="10000">${extended('<zeebe:taskDefinition type="warehouse.reserve" />')}</bpmn:serviceTask>
    <bpmn:exclusiveGateway id="g" name="In stock?" default="g_e" />
    <bpmn:callActivity id="c" name="Ship">${extended('<zeebe:calledElement processId="shipping" />')}<bpmn:multiInstanceLoopCharacteristics>${extended('<zeebe:loopCharacteristics inputCollection="=items" />')}</bpmn:multiInstanceLoopCharacteristics></bpmn:callActivity>
    <bpmn:endEvent id="e" />
    ${flow('s', 'a')}${flow('a', 'g')}${flow('g', 'c', feel('inStock'))}${flow('g', 'e')}${flow('c', 'e')}
  </bpmn:process>`);
  expect(lines).toEqual([
    'Order, process',
    '- Paid, start event',
    '- Reserve, service task, warehouse.reserve',
    '- In stock?, exclusive gateway, 2 branches',
    '- - Branch =inStock, to Ship',
    '- - Branch on to End event, default',
    '- Ship, call activity, calls shipping, repeated',
    '- End event, 2 ways meet',
  ]);
});

test('given events of Camunda 8 on a border, in a sub-process of its own and in an ad-hoc one, then all of them are told', async () => {
  const lines = await spoken(`<bpmn:process id="P" name="Order" isExecutable="true">
    <bpmn:startEvent id="s" /><bpmn:userTask id="u" name="Check">${extended('<zeebe:userTask />')}</bpmn:userTask>
    <bpmn:boundaryEvent id="b" name="Late" attachedToRef="u" cancelActivity="false"><bpmn:timerEventDefinition id="bd" /></bpmn:boundaryEvent>
    <bpmn:endEvent id="r" name="Reminded" />
    <bpmn:adHocSubProcess id="h" name="Tools">${extended('<zeebe:adHoc activeElementsCollection="=tools" />')}<bpmn:serviceTask id="h1" name="Search" /></bpmn:adHocSubProcess>
    <bpmn:subProcess id="x" name="Cancelled" triggeredByEvent="true"><bpmn:startEvent id="xs"><bpmn:messageEventDefinition id="xd" /></bpmn:startEvent></bpmn:subProcess>
    ${flow('s', 'u')}${flow('u', 'h')}${flow('b', 'r')}
  </bpmn:process>`);
  expect(lines).toEqual([
    'Order, process',
    '- Start event',
    '- Check, user task',
    '- - Late, timer boundary event, the task goes on',
    '- - - Reminded, end event',
    '- Tools, ad-hoc sub-process',
    '- - Search, service task',
    '- Cancelled, event sub-process',
    '- - Message start event',
  ]);
});

test('given pools of Camunda 8, then a message is told at both ends and a note beside its task', async () => {
  const lines =
    await spoken(`<bpmn:collaboration id="C"><bpmn:participant id="shop" name="Shop" processRef="P" /><bpmn:participant id="bank" name="Bank" />
      <bpmn:messageFlow id="m" name="Payment" sourceRef="t" targetRef="bank" /></bpmn:collaboration>
    <bpmn:process id="P" isExecutable="true"><bpmn:sendTask id="t" name="Pay" />
      <bpmn:textAnnotation id="n"><bpmn:text>Once a day</bpmn:text></bpmn:textAnnotation>
      <bpmn:association id="k" sourceRef="t" targetRef="n" />
    </bpmn:process>`);
  expect(lines).toEqual([
    'Shop, pool',
    '- Pay, send task',
    '- - Note: Once a day',
    '- - Sends Payment, to Bank',
    'Bank, pool',
    '- Receives Payment, from Pay in Shop',
  ]);
});
