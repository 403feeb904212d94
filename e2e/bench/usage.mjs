import { diagram } from './diagram.mjs';
import { fillWorkspace } from './fillWorkspace.mjs';
import { watchTasks } from './longestTask.mjs';

const PROCESSES = 200;
const TASKS = 50;
const UPGRADED = 20; // processes of them are on the version that is upgraded: 1,000 tasks

/**
 * A connector's versions are looked at when 200 processes with 50 tasks each come in from another tab: how long until
 * it says who uses them; then an upgrade of 1,000 of the tasks; and the longest that the page could not answer meanwhile.
 */
export async function usageRound(browser, app) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${app}#/connectors`);
  await page.getByRole('button', { name: 'New connector' }).first().waitFor();
  await fillWorkspace(page, catalogue());
  await page.reload();
  await page.getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('tab', { name: /Versions/ }).click();
  await page.getByRole('button', { name: 'More for 1.0.0' }).waitFor();
  await page.waitForTimeout(1500);
  const rows = [...(await usage(page)), ...(await upgrade(page))];
  await context.close();
  return rows;
}

async function usage(page) {
  const documents = processes();
  await fillWorkspace(page, documents);
  const end = await watchTasks(page);
  const start = Date.now();
  await page.evaluate(
    (ids) => {
      const channel = new BroadcastChannel('connector-modeler/saves');
      channel.postMessage(ids);
      channel.close();
    },
    documents.map(({ id }) => id),
  );
  await page
    .getByRole('row', { name: /1\.0\.0/ })
    .filter({ hasText: String(UPGRADED * TASKS) })
    .waitFor();
  const ms = Date.now() - start;
  return [
    ['usage of 200 processes × 50 tasks → painted', 'ours', ms],
    ['the same, longest task (at most 50)', 'ours', await end()],
  ];
}

async function upgrade(page) {
  // Once before: to draw the dialog for the first time is another figure.
  await openUpgrade(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForTimeout(500);
  const previewEnd = await watchTasks(page);
  let start = Date.now();
  await openUpgrade(page);
  const go = page.getByRole('button', { name: `Upgrade ${UPGRADED * TASKS} tasks`, exact: true });
  await go.and(page.locator(':not([aria-disabled=true])')).waitFor({ timeout: 60_000 });
  const preview = Date.now() - start;
  const previewTask = await previewEnd();
  const end = await watchTasks(page);
  start = Date.now();
  await go.click();
  await page
    .getByText(`Upgraded ${UPGRADED * TASKS} tasks to 2.0.0`)
    .first()
    .waitFor({ timeout: 60_000 });
  const ms = Date.now() - start;
  return [
    ['upgrade of 1,000 tasks, preview → shown', 'ours', preview],
    ['the same, longest task of the preview (at most 50)', 'ours', previewTask],
    ['upgrade of 1,000 tasks → saved', 'ours', ms],
    ['the same, longest task of the upgrade (at most 50)', 'ours', await end()],
  ];
}

async function openUpgrade(page) {
  await page.getByRole('button', { name: 'More for 1.0.0' }).click();
  await page.getByRole('menuitem', { name: /^Upgrade/ }).click();
  await page.getByRole('dialog').waitFor();
}

const HEAD = {
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
};

function catalogue() {
  const version = (number) => ({
    ...HEAD,
    id: `bench-${number}`,
    content: {
      kind: 'version',
      connectorId: 'bench',
      version: number,
      publishedAt: HEAD.createdAt,
      notes: 'Notes',
      text: definition(number),
      hash: `hash of ${number}`,
    },
  });
  const connector = { kind: 'connector', version: '2.0.0', text: definition('2.0.0') };
  return [{ ...HEAD, id: 'bench', content: connector }, ...['1.0.0', '2.0.0'].map(version)];
}

function processes() {
  const project = { kind: 'project', name: 'Bench', files: [], connectorIds: [] };
  const process = (at) => ({
    kind: 'process',
    projectId: 'project',
    name: `process ${at}`,
    xml: diagram(TASKS * 2),
    extensions: extensions(),
    sidecar: {
      target: 'activiti',
      elements: Object.fromEntries(
        tasks().map((id) => [id, { connectorVersion: at < UPGRADED ? '1.0.0' : '2.0.0' }]),
      ),
    },
  });
  return [
    { ...HEAD, id: 'project', content: project },
    ...Array.from({ length: PROCESSES }, (_, at) => ({ ...HEAD, id: `process-${at}`, content: process(at) })),
  ];
}

const tasks = () => Array.from({ length: TASKS }, (_, at) => `Task_${at}`);
const names = (prefix, count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

function definition(version) {
  const kept = version === '1.0.0' ? ['gone'] : ['gained'];
  const parameter = (name) => ({ id: `p-${name}`, name, type: 'string' });
  return JSON.stringify({
    id: 'bench',
    name: 'bench',
    actions: {
      run: {
        id: 'run',
        name: 'run',
        inputs: [...names('in', 4), ...kept].map(parameter),
        outputs: names('out', 2).map(parameter),
      },
    },
  });
}

function extensions() {
  const variables = [...names('in', 4), ...names('out', 2), 'gone'];
  const inputs = Object.fromEntries(
    [...names('in', 4), 'gone'].map((name) => [name, { type: 'variable', value: name }]),
  );
  const outputs = Object.fromEntries(
    names('out', 2).map((name) => [name, { type: 'variable', value: name }]),
  );
  return JSON.stringify({
    id: 'process-bench',
    name: 'bench',
    type: 'PROCESS',
    extensions: {
      Process_1: {
        properties: Object.fromEntries(
          variables.map((name) => [`v-${name}`, { id: `v-${name}`, name, type: 'string', required: false }]),
        ),
        mappings: Object.fromEntries(tasks().map((id) => [id, { inputs, outputs }])),
        constants: {},
      },
    },
  });
}
