import { attachData } from '../../src/bpmn/attachData.ts';
import { parseBpmn } from '../../src/bpmn/parseBpmn.ts';
import { readModel } from '../../src/bpmn/readModel.ts';
import type { ElementData, ProcessModel } from '../../src/domain/process/process.ts';
import { type CanvasPage, expect, test } from './CanvasPage.ts';
import { ORDERS, ORDERS_DATA } from './diagrams.ts';
import type { Taken } from './watchModel.ts';

/** What the canvas says is what a reader of its file says, although it reads again only what an edit changed. */
async function expectSame(at: string, model: string, xml: string, data: Entries): Promise<void> {
  const { definitions } = await parseBpmn(xml);
  attachData(definitions, new Map(data));
  expect(inOrder(model), at).toEqual(inOrder(JSON.stringify(readModel(definitions))));
}

type Entries = readonly (readonly [string, ElementData])[];

/** An element that was deleted and came back stands last in its process, but in the file where it was. */
function inOrder(model: string): ProcessModel {
  const { elements, ...others } = JSON.parse(model) as ProcessModel;
  return { ...others, elements: elements.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

async function saysWhatItsFileSays(canvas: CanvasPage, at: string): Promise<void> {
  const { xml, data } = await canvas.save();
  const model = await canvas.page.evaluate(() => JSON.stringify(window.harness.first.model()));
  await expectSame(at, model, xml, [...data]);
}

test('after each edit, undo and redo the model says what the file says', async ({ canvas, page }) => {
  await canvas.open('first', MORE, ORDERS_DATA);
  await saysWhatItsFileSays(canvas, 'opened');
  const edits: readonly (() => Promise<unknown>)[] = [
    () => page.evaluate(() => window.harness.first.rename('reserve', 'Set aside')),
    () => canvas.setData([['reserve', { constants: { x: { value: 1 } } }]]),
    () =>
      page.evaluate(() => window.harness.first.setData(new Map([['orders', { variables: [] }]]), 'Clear')),
    () => page.evaluate(() => window.harness.first.setAttribute('orders', 'isExecutable', 'false')),
    () => page.evaluate(() => window.harness.first.chooseAction('reserve', 'stock.reserve', {})),
    () => page.evaluate(() => window.harness.first.chooseAction('ship', 'stock.reserve', {})),
    () => canvas.select('reserve').then(() => page.keyboard.press('ArrowDown')),
    () => page.evaluate(() => window.harness.first.setCondition('f2', '${ready}')),
    () => page.evaluate(() => window.harness.first.setTimer('late', 'timeDate', '2030-01-01')),
    () => page.evaluate(() => window.harness.first.setReference('end', 'message', { id: 'Message_1' })),
    () => page.evaluate(() => window.harness.first.setReference('end', 'message', { name: 'Sent' })),
    () =>
      page.evaluate(() =>
        window.harness.first.setMultiInstance('count', {
          sequential: true,
          cardinality: '3',
          collection: '',
          elementVariable: '',
          completionCondition: '',
        }),
      ),
    () => page.evaluate(() => window.harness.first.setAttribute('count', 'activiti:async', 'true')),
    () => page.evaluate(() => window.harness.first.setId('reserve', 'aside')),
    () => canvas.select('aside').then(() => page.keyboard.press('Delete')),
  ];
  for (const [index, edit] of edits.entries()) {
    await edit();
    await saysWhatItsFileSays(canvas, `edit ${index}`);
  }
  for (let left = edits.length; left > 0; left -= 1) {
    await canvas.undo();
    await saysWhatItsFileSays(canvas, `undo of edit ${left - 1}`);
  }
  for (const index of edits.keys()) {
    await canvas.redo();
    await saysWhatItsFileSays(canvas, `redo of edit ${index}`);
  }
});

/** With a boundary event, an end that sends a message, a decision, and a sub-process. */
const MORE = ORDERS.replace('<process ', '<message id="Message_1" name="Paid" />\n  <process ')
  .replace('<endEvent id="end">', '<endEvent id="end"><messageEventDefinition id="m1" />')
  .replace(
    '</process>',
    `<boundaryEvent id="late" attachedToRef="reserve"><timerEventDefinition id="t1"><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
    <exclusiveGateway id="choice" />
    <subProcess id="box" name="Box"><task id="inside" name="Inside" /><task id="next" name="Next" /><sequenceFlow id="f5" sourceRef="inside" targetRef="next" /></subProcess></process>`,
  )
  .replace(
    '</bpmndi:BPMNPlane>',
    `<bpmndi:BPMNShape bpmnElement="late" id="shape_late"><omgdc:Bounds x="272" y="222" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape bpmnElement="choice" id="shape_choice" isMarkerVisible="true"><omgdc:Bounds x="800" y="175" width="50" height="50" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape bpmnElement="box" id="shape_box" isExpanded="true"><omgdc:Bounds x="240" y="320" width="500" height="160" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape bpmnElement="inside" id="shape_inside"><omgdc:Bounds x="280" y="360" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape bpmnElement="next" id="shape_next"><omgdc:Bounds x="430" y="360" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge bpmnElement="f5" id="edge_f5"><omgdi:waypoint x="380" y="400" /><omgdi:waypoint x="430" y="400" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>`,
  );

test('the same for what bpmn-js brings along with an edit', async ({ canvas, page }) => {
  const taken: readonly Taken[] = await page.evaluate(
    ([xml, data]) =>
      window.harness.watchModel(
        { xml, data: new Map(JSON.parse(data) as [string, ElementData][]) },
        {
          'a name written on the canvas': ({ modeling, element }) =>
            modeling.updateLabel?.(element('ship'), 'Send it'),
          'a flow gets a name': ({ modeling, element }) => modeling.updateLabel?.(element('f3'), 'then'),
          'its host moves': ({ modeling, element }) =>
            modeling.moveElements?.([element('reserve')], { x: 0, y: -20 }),
          'a boundary event moves to another host': ({ modeling, element }) =>
            modeling.moveElements?.([element('late')], { x: 300, y: 20 }, element('count'), { attach: true }),
          'a boundary event leaves its host': ({ modeling, element }) =>
            modeling.moveElements?.([element('late')], { x: 0, y: 60 }, element('orders')),
          'an event is put on a host': ({ modeling, element }) =>
            modeling.moveElements?.([element('late')], { x: 0, y: -60 }, element('count'), { attach: true }),
          'a flow leads elsewhere': ({ modeling, element }) =>
            modeling.reconnectEnd?.(element('f3'), element('choice'), { x: 800, y: 200 }),
          'a flow starts elsewhere': ({ modeling, element }) =>
            modeling.reconnectStart?.(element('f4'), element('choice'), { x: 850, y: 200 }),
          'two are connected': ({ modeling, element }) =>
            modeling.connect?.(element('choice'), element('count')),
          'the default flow': ({ modeling, element }) =>
            modeling.updateProperties?.(element('choice'), { default: element('f4').businessObject }),
          'no default flow': ({ modeling, element }) =>
            modeling.updateProperties?.(element('choice'), { default: undefined }),
          'a condition': ({ modeling, element, create }) =>
            modeling.updateProperties?.(element('f4'), {
              conditionExpression: create('bpmn:FormalExpression', { body: '${ok}' }),
            }),
          'another type': ({ replace }) => replace('ship', { type: 'bpmn:UserTask' }),
          'another type of a decision': ({ replace }) => replace('choice', { type: 'bpmn:ParallelGateway' }),
          'a repetition': ({ modeling, element, create }) =>
            modeling.updateProperties?.(element('count'), {
              loopCharacteristics: create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: true }),
            }),
          'into a sub-process, with its flows and what sits on it': ({ modeling, element }) =>
            modeling.moveElements?.([element('count')], { x: 80, y: 200 }, element('box')),
          'a sub-process moves': ({ modeling, element }) =>
            modeling.moveElements?.([element('box')], { x: 20, y: 20 }),
          'out of a sub-process': ({ modeling, element }) =>
            modeling.moveElements?.([element('next')], { x: 0, y: 300 }, element('orders')),
          'a task on a flow': ({ modeling, element }) =>
            modeling.moveElements?.([element('next')], { x: -160, y: -500 }, element('f1')),
          'a size': ({ modeling, element }) =>
            modeling.resizeShape?.(element('box'), { x: 240, y: 300, width: 600, height: 240 }),
          'a sub-process goes': ({ modeling, element }) => modeling.removeElements?.([element('box')]),
          'a pool around all': ({ modeling, element }) => {
            modeling.createShape?.({ type: 'bpmn:Participant' }, { x: 500, y: 200 }, element('orders'));
          },
        },
      ),
    [MORE, JSON.stringify(ORDERS_DATA)] as const,
  );
  expect(canvas.errors).toEqual([]);
  const steps = taken.filter(({ at }) => at === 'undo').length;
  expect(steps).toBeGreaterThan(20);
  expect(taken.length).toBe(3 * steps + 1);
  for (const [index, { at, model, xml, data }] of taken.entries())
    await expectSame(`${index}: ${at}`, model, xml, JSON.parse(data) as Entries);
});
