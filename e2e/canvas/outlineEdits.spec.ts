import type { Page } from '@playwright/test';
import type { ElementInfo } from '../../src/domain/process/process.ts';
import type { FlowEditing, NewShape } from '../../src/modeler/FlowEditing.ts';
import type { CanvasPage } from './CanvasPage.ts';
import { expect, test } from './CanvasPage.ts';
import { MAIL } from './camundaDiagrams.ts';
import { ORDERS } from './diagrams.ts';

// What the outline builds with: each method of the editor's `flow` on a real canvas, one step of the history each.

type Makes = 'append' | 'insert' | 'attach' | 'add';

const USER_TASK: NewShape = { type: 'bpmn:UserTask' };

const make = (page: Page, how: Makes, id: string, what: NewShape, name: string) =>
  page.evaluate(([method, at, shape, called]) => window.harness.first.flow[method](at, shape, called), [
    how,
    id,
    what,
    name,
  ] as const);
const connect = (page: Page, from: string, to: string) =>
  page.evaluate(([one, other]) => window.harness.first.flow.connect(one, other), [from, to] as const);
const ways = (page: Page, id: string): Promise<ReturnType<FlowEditing['ways']>> =>
  page.evaluate((at) => window.harness.first.flow.ways(at), id);
const targets = (page: Page, id: string) =>
  page.evaluate(
    (at) => window.harness.first.flow.targets(at).map((one) => `${one.connection} ${one.id}`),
    id,
  );

async function element(page: Page, id: string | null): Promise<Partial<ElementInfo>> {
  const found = await page.evaluate(
    (wanted) =>
      JSON.stringify(window.harness.first.model().elements.find((one) => one.id === wanted) ?? null),
    id,
  );
  return (JSON.parse(found) as ElementInfo | null) ?? {};
}

/** Where sequence flows lead from the element. */
const leadsTo = (page: Page, id: string): Promise<readonly string[]> =>
  page.evaluate(
    (from) =>
      window.harness.first
        .model()
        .elements.flatMap(({ source, target }) => (source === from && target !== undefined ? [target] : [])),
    id,
  );

/** Exactly one step, called so, and the very file again without it. */
async function isOneStep(canvas: CanvasPage, label: string, xml: string): Promise<void> {
  expect((await canvas.snapshot()).undoLabel).toBe(label);
  expect((await canvas.save()).xml).not.toBe(xml);
  await canvas.undo();
  expect((await canvas.snapshot()).canUndo).toBe(false);
  expect((await canvas.save()).xml).toBe(xml);
  await canvas.redo();
}

for (const [engine, xml, start] of [
  ['Activiti', ORDERS, (canvas: CanvasPage) => canvas.open('first', ORDERS)],
  ['Camunda 8', MAIL, (canvas: CanvasPage) => canvas.startCamunda([], MAIL)],
] as const) {
  const [last, task] = engine === 'Activiti' ? ['count', 'reserve'] : ['plain', 'send'];

  test(`${engine}: what is appended follows its element, is selected, and stands where nothing else does`, async ({
    canvas,
    page,
  }) => {
    await start(canvas);
    const id = await make(page, 'append', last, USER_TASK, 'Approve');
    expect(await element(page, id)).toMatchObject({ type: 'bpmn:UserTask', name: 'Approve', incoming: 1 });
    expect(await leadsTo(page, last)).toContain(id);
    expect((await canvas.snapshot()).selectedIds).toEqual([id]);
    const boxes = await page
      .locator('#first .djs-shape:not([data-element-id$="_label"]) > .djs-visual')
      .evaluateAll((all) =>
        all.map((one) => {
          const { x, y, right, bottom } = one.getBoundingClientRect();
          return { x, y, right, bottom };
        }),
      );
    const overlapping = boxes.filter((one, at) =>
      boxes.some(
        (other, place) =>
          place > at &&
          one.x < other.right &&
          other.x < one.right &&
          one.y < other.bottom &&
          other.y < one.bottom,
      ),
    );
    expect(overlapping).toEqual([]);
    await isOneStep(canvas, 'Append Approve', xml);
  });

  test(`${engine}: what is inserted stands between the ends of a flow`, async ({ canvas, page }) => {
    await start(canvas);
    const id = await make(page, 'insert', 'f1', USER_TASK, 'Look');
    expect(await leadsTo(page, 'start')).toEqual([id]);
    expect(await leadsTo(page, id ?? '')).toEqual([task]);
    await isOneStep(canvas, 'Insert Look', xml);
  });

  test(`${engine}: an event is attached to a task, and what follows it appended to it`, async ({
    canvas,
    page,
  }) => {
    await start(canvas);
    const timer = { type: 'bpmn:BoundaryEvent', event: 'bpmn:TimerEventDefinition', letsGoOn: true };
    const id = await make(page, 'attach', task, timer, 'Too late');
    expect(await element(page, id)).toMatchObject({
      type: 'bpmn:BoundaryEvent',
      attachedTo: task,
      event: 'timer',
      nonInterrupting: true,
    });
    await isOneStep(canvas, 'Attach Too late', xml);
    const after = await make(page, 'append', id ?? '', USER_TASK, 'Remind');
    expect(await leadsTo(page, id ?? '')).toEqual([after]);
  });

  test(`${engine}: a connection leads where the canvas lets it, once, and goes with its delete`, async ({
    canvas,
    page,
  }) => {
    await start(canvas);
    expect(await targets(page, last)).toContain(`bpmn:SequenceFlow ${task}`);
    // Nothing leads into a start event.
    expect(await targets(page, last)).not.toContain('bpmn:SequenceFlow start');
    expect(await connect(page, last, 'start')).toBeNull();
    expect((await canvas.snapshot()).canUndo).toBe(false);
    const flow = await connect(page, last, task);
    expect(await element(page, flow)).toMatchObject({ source: last, target: task });
    expect(await connect(page, last, task)).toBeNull();
    const names = engine === 'Activiti' ? 'Count to Reserve stock' : 'Plain to Send';
    await isOneStep(canvas, `Connect ${names}`, xml);
    await page.evaluate((id) => window.harness.first.flow.remove(id, 'the connection'), flow ?? '');
    expect((await canvas.snapshot()).undoLabel).toBe('Delete the connection');
    expect(await leadsTo(page, last)).not.toContain(task);
  });

  test(`${engine}: what is deleted goes with its flows, and one undo brings all of it back`, async ({
    canvas,
    page,
  }) => {
    await start(canvas);
    await page.evaluate((id) => window.harness.first.flow.remove(id, 'it'), task);
    expect(await element(page, task)).toEqual({});
    await canvas.undo();
    expect((await canvas.save()).xml).toBe(xml);
  });
}

test('what stands in nothing yet is put into the process, or into the sub-process it is added to', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS);
  const sub = await make(page, 'add', 'orders', { type: 'bpmn:SubProcess', isExpanded: true }, 'Packing');
  expect(await element(page, sub)).toMatchObject({ type: 'bpmn:SubProcess', incoming: 0 });
  const inside = await make(page, 'add', sub ?? '', USER_TASK, 'Wrap');
  expect(await element(page, inside)).toMatchObject({ parent: sub, processId: 'orders' });
  expect(await make(page, 'add', 'ship', USER_TASK, 'No')).toBeNull();
});

test('one of several ways out is made the default, and is none again', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  expect((await ways(page, 'f2')).standard).toBeNull();
  const flow = await connect(page, 'reserve', 'count');
  expect((await ways(page, flow ?? '')).standard).toBe('can be');
  for (const isStandard of [true, false]) {
    await page.evaluate(([id, is]) => window.harness.first.flow.setStandard(id, is), [
      flow ?? '',
      isStandard,
    ] as const);
    expect((await ways(page, flow ?? '')).standard).toBe(isStandard ? 'is' : 'can be');
    expect((await canvas.snapshot()).undoLabel).toBe('Change default branch');
    expect((await element(page, 'reserve')).defaultFlow).toBe(isStandard ? flow : undefined);
  }
});

test('what cannot be done is not offered, and does nothing', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  expect(await ways(page, 'end')).toMatchObject({ append: false, attach: false, hold: false, remove: true });
  expect(await ways(page, 'f1')).toMatchObject({ insert: true, append: false, connect: false });
  expect(await ways(page, 'nowhere')).toMatchObject({ append: false, rename: false, remove: false });
  expect(await make(page, 'append', 'end', USER_TASK, 'No')).toBeNull();
  expect(await make(page, 'attach', 'start', { type: 'bpmn:BoundaryEvent' }, 'No')).toBeNull();
  expect(await make(page, 'insert', 'reserve', USER_TASK, 'No')).toBeNull();
  expect((await canvas.snapshot()).canUndo).toBe(false);
  expect((await canvas.save()).xml).toBe(ORDERS);
});
