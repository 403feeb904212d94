import { fillWorkspace } from './fillWorkspace.mjs';
import { mainThread } from './measure.mjs';
import { camundaDiagram, restTemplate, TEMPLATE_ID } from './templateFiles.mjs';

const CLICKS = 5; // ends on Task_1
const KEYS = 'abcde';
const SELECT = 'select a task with the REST template → form painted, main thread';
const TYPE = 'one letter into a field of its form, main thread';
const FIELD = 'url';

/** The form of a REST template in the product itself and in Camunda's panel; returns [figure, subject, ms] rows. */
export async function templateFormRound(browser, app, pages, round) {
  const subjects = [() => ours(browser, app), () => camunda(browser, pages)];
  const rows = [];
  for (const subject of round % 2 ? subjects.reverse() : subjects) rows.push(...(await subject()));
  return rows;
}

async function ours(browser, app) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${app}#/projects`);
  await page.getByRole('button', { name: 'New project' }).first().waitFor();
  await fillWorkspace(page, documents());
  await page.goto(`${app}#/processes/process`);
  await page.reload();
  const field = page.getByRole('region', { name: 'Properties' }).getByLabel(FIELD, { exact: true });
  const rows = await measured(page, 'ours', field);
  await context.close();
  return rows;
}

async function camunda(browser, pages) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${pages}camunda.html`);
  await page.waitForFunction(() => 'subject' in window);
  await page.evaluate(
    async ({ template, xml }) => {
      await window.subject.templates.load([template]);
      await window.subject.importToPaint(xml);
      window.subject.fit();
    },
    { template: restTemplate(2), xml: appliedDiagram() },
  );
  const rows = await measured(page, 'camunda', page.locator('#panel').getByLabel(FIELD, { exact: true }));
  await page.close();
  return rows;
}

const shape = (page, id) => page.locator(`[data-element-id=${id}] .djs-hit`).first();

async function measured(page, subject, field) {
  await shape(page, 'Task_5').waitFor({ state: 'attached', timeout: 20_000 });
  await page.waitForTimeout(1500);
  await shape(page, 'Task_5').click({ force: true });
  await field.waitFor();
  await page.waitForTimeout(800);
  const rows = [];
  for (let click = 0; click < CLICKS; click++) {
    const box = await shape(page, click % 2 ? 'Task_5' : 'Task_1').boundingBox();
    const ms = await mainThread(page, () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
    rows.push([SELECT, subject, ms]);
  }
  await field.click();
  for (const key of KEYS) rows.push([TYPE, subject, await mainThread(page, () => page.keyboard.press(key))]);
  return rows;
}

const HEAD = {
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
};

function documents() {
  const process = {
    ...{ kind: 'process', projectId: 'project', name: 'bench', xml: appliedDiagram(), extensions: null },
    sidecar: { target: 'camunda8', elements: {} },
  };
  return [
    { ...HEAD, id: 'project', content: { kind: 'project', name: 'Bench', files: [], connectorIds: [] } },
    { ...HEAD, id: 'template', content: { kind: 'template', text: JSON.stringify(restTemplate(2)) } },
    { ...HEAD, id: 'process', content: process },
  ];
}

/** Two tasks of it have the template: its type, and the inputs that are always there. */
function appliedDiagram() {
  const own =
    '<bpmn:extensionElements><zeebe:taskDefinition type="bench:rest:1"/><zeebe:ioMapping><zeebe:input source="none" target="authentication.type"/><zeebe:input source="GET" target="method"/><zeebe:input source="https://example.com/orders" target="url"/></zeebe:ioMapping></bpmn:extensionElements>';
  return ['Task_1', 'Task_5'].reduce(
    (xml, id) =>
      xml.replace(
        new RegExp(`(<bpmn:serviceTask id="${id}"[^>]*?)(/>|>)`),
        (_, start, end) =>
          `${start} zeebe:modelerTemplate="${TEMPLATE_ID}" zeebe:modelerTemplateVersion="2">${own}${end === '/>' ? '</bpmn:serviceTask>' : ''}`,
      ),
    camundaDiagram(100),
  );
}
