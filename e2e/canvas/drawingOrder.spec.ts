import { expect, test } from './CanvasPage.ts';
import { manyTasks } from './diagrams.ts';

test('moving one of many shapes touches few others, and the drawing is in the order of the model', async ({
  canvas,
  page,
}) => {
  const result = await page.evaluate(async (xml) => {
    const { createModeler, service } = window.harness;
    const stage = document.createElement('div');
    document.body.append(stage);
    const modeler = createModeler();
    modeler.attachTo(stage);
    await modeler.importXML(xml);
    const registry = service(modeler, 'elementRegistry');
    const modeling = service(modeler, 'modeling');
    const commandStack = service(modeler, 'commandStack');
    const root = service(modeler, 'canvas').getRootElement();

    const watcher = new MutationObserver(() => undefined);
    watcher.observe(stage, { childList: true, subtree: true });
    const moved = (): number =>
      watcher
        .takeRecords()
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof Element && node.classList.contains('djs-group')).length;
    const isInOrder = (): boolean => {
      const drawn = (root.children ?? []).map((child) => registry.getGraphics(child).parentElement);
      const box = drawn[0]?.parentElement;
      return drawn.every((graphics, index) => graphics === box?.children[index]);
    };
    const move = (id: string): void => {
      const shape = registry.get(id);
      if (shape) modeling.moveElements([shape], { x: 10, y: 10 });
    };

    const orders: boolean[] = [];
    move('t3');
    const first = moved();
    for (const id of ['t150', 't20', 't21', 't3', 't199', 't0']) {
      move(id);
      orders.push(isInOrder());
    }
    for (let step = 0; step < 7; step += 1) {
      commandStack.undo();
      orders.push(isInOrder());
    }
    commandStack.redo();
    orders.push(isInOrder());
    modeler.destroy();
    return { first, orders };
  }, manyTasks(200));
  expect(canvas.errors).toEqual([]);
  expect(result.first).toBeGreaterThan(0);
  expect(result.first).toBeLessThan(5);
  expect(result.orders).toEqual(result.orders.map(() => true));
});
