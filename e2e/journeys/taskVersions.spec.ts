import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { beginDraft, changeVersion, publish } from './keptVersions.ts';
import {
  implementation,
  input,
  openDropped,
  openProcess,
  properties,
  saved,
  select,
  undo,
  undoOfMessage,
} from './workbench.ts';
import { test } from './ownHost.ts';

const parameter = (id: string, name: string, more: JsonObject = {}) => ({
  id,
  name,
  type: 'string',
  ...more,
});

const LABEL = {
  id: 'label',
  name: 'createLabel',
  description: 'Books one parcel and returns its label',
  inputs: [
    parameter('i1', 'orderId', { required: true, description: 'What the shop calls the order' }),
    parameter('i2', 'weight'),
    parameter('i3', 'insured', { type: 'boolean' }),
  ],
  outputs: [{ id: 'o1', name: 'trackingCode', type: 'string' }],
};
const PARCEL = { id: 'connector-1', name: 'parcel-tracker', actions: { label: LABEL } };

/** An input is called otherwise, one is gone, one is new and must be there; so is an action. */
const SECOND: JsonObject = {
  ...PARCEL,
  actions: {
    label: {
      ...LABEL,
      inputs: [
        parameter('i1', 'orderNumber', { required: true }),
        parameter('i2', 'weight', { type: 'integer' }),
        parameter('i4', 'priority', { required: true }),
      ],
    },
    cancel: { id: 'cancel', name: 'cancelLabel', inputs: [parameter('c1', 'trackingCode')], outputs: [] },
  },
};

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_order" name="Order" isExecutable="true">
    <bpmn:task id="Label" name="Create label" />
    <bpmn:serviceTask id="Book" name="Book courier" implementation="courier.book" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_order">
    <bpmndi:BPMNShape id="S2" bpmnElement="Label"><dc:Bounds x="300" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="S3" bpmnElement="Book"><dc:Bounds x="460" y="160" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const variable = (name: string, type: string) => ({ id: `v-${name}`, name, type, required: false });
const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'order',
  type: 'PROCESS',
  extensions: {
    Process_order: {
      properties: {
        'v-orderId': variable('orderId', 'string'),
        'v-insured': variable('insured', 'boolean'),
        'v-trackingCode': variable('trackingCode', 'string'),
      },
      mappings: {
        Book: {
          inputs: {
            parcel: { type: 'variable', value: 'trackingCode' },
            pieces: { type: 'value', value: 3 },
          },
          outputs: { orderId: { type: 'variable', value: 'pickup' } },
        },
      },
      constants: {},
    },
  },
});

const version = (page: Page) => properties(page).getByRole('combobox', { name: 'Version' });
const problems = (page: Page) => page.getByRole('list', { name: 'Problems' });
const problem = (page: Page, text: string) => problems(page).getByRole('listitem').filter({ hasText: text });
const pill = (page: Page) =>
  page.getByLabel('Canvas').getByRole('img', { name: /is published, this task uses/ });

async function expectNothingForAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container > svg').analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'parcel-tracker.json', text: JSON.stringify(PARCEL) },
    { name: 'order.bpmn', text: XML },
    { name: 'order-extensions.json', text: EXTENSIONS },
  ]);
  await openProcess(page, 'order');
  await select(page, 'Create label');
});

async function attach(page: Page): Promise<void> {
  await implementation(page).click();
  await page
    .getByRole('option', { name: /createLabel/ })
    .first()
    .click();
  await expect(implementation(page)).toHaveValue('parcel-tracker.createLabel');
}

test('from the draft to what was published, and up to the newer version in one undo step', async ({
  page,
}) => {
  await attach(page);
  await expect(properties(page).getByText('1.0.0 draft')).toBeVisible();
  await publish(page, 'parcel-tracker', '1.0.0');
  await expect(properties(page).getByText('latest published')).toBeVisible();
  await expect(pill(page)).toHaveCount(0);

  // published in another tab, while this one shows the task
  await publish(page, 'parcel-tracker', '2.0.0', () => SECOND);
  await expect(pill(page)).toHaveText('2.0.0');
  await expect(
    problem(page, 'parcel-tracker 2.0.0 is published, this task uses 1.0.0.').getByRole('button', {
      name: 'Upgrade to 2.0.0',
    }),
  ).toBeVisible();
  await expect(version(page)).toHaveValue('1.0.0');

  // what it would do, before it is done
  const move = properties(page).getByRole('region', { name: 'Upgrade to 2.0.0' });
  const effects = move.getByRole('list', { name: 'What it does to this task' });
  await expect(effects.getByRole('listitem')).toHaveText([
    'Loses input insured, its mapping goes',
    'Retyped input weight, string becomes integer',
    'Gains input priority, required, not mapped',
    'Renamed input orderId, is orderNumber now',
    'Keeps 1 mapping',
  ]);
  await move.getByText('What is different').click();
  await expect(move.getByText('The action “cancelLabel” is new.')).toBeVisible();
  await expectNothingForAxe(page);

  await move.getByRole('button', { name: 'Upgrade to 2.0.0' }).click();
  await expect(version(page)).toHaveValue('2.0.0');
  await expect(input(page, 'orderNumber')).toHaveValue('orderId');
  await expect(pill(page)).toHaveCount(0);
  await expect(problem(page, 'is published')).toHaveCount(0);

  await undo(page).click();
  await expect(version(page)).toHaveValue('1.0.0');
  await expect(input(page, 'orderId')).toHaveValue('orderId');
  await expect(input(page, 'insured')).toHaveValue('insured');
  await expect(pill(page)).toHaveCount(1);
});

test('any version can be gone to, down as well, after it was looked at', async ({ page }) => {
  await publish(page, 'parcel-tracker', '1.0.0');
  await publish(page, 'parcel-tracker', '2.0.0', () => SECOND);
  await attach(page);
  await expect(version(page)).toHaveValue('2.0.0');
  await version(page).selectOption('1.0.0');
  const move = properties(page).getByRole('region', { name: 'Go back to 1.0.0' });
  await expect(move.getByText('Renamed input orderNumber, is orderId now')).toBeVisible();
  await move.getByRole('button', { name: 'Cancel' }).click();
  await expect(move).toBeHidden();
  await expect(version(page)).toHaveValue('2.0.0');
  await version(page).selectOption('1.0.0');
  await move.getByRole('button', { name: 'Go back to 1.0.0' }).click();
  await expect(version(page)).toHaveValue('1.0.0');
  await expect(pill(page)).toHaveText('2.0.0');
  await saved(page);
  await page.reload();
  await expect(pill(page)).toHaveText('2.0.0');
});

test('the list has the newest release, the draft, and the version the task is pinned to', async ({
  page,
}) => {
  await publish(page, 'parcel-tracker', '1.0.0');
  await attach(page);
  await publish(page, 'parcel-tracker', '2.0.0', () => SECOND);
  await beginDraft(page, 'parcel-tracker', '2.0.1');
  await expect(pill(page)).toHaveText('2.0.0');
  await implementation(page).click();
  const section = (name: string) => page.getByRole('group', { name, exact: true });
  await expect(section('parcel-tracker 2.0.0').getByRole('option')).toHaveCount(2);
  await expect(section('parcel-tracker 2.0.1 draft').getByRole('option')).toHaveCount(2);
  await expect(section('parcel-tracker 1.0.0').getByRole('option', { selected: true })).toHaveText(
    /createLabel/,
  );
  await expectNothingForAxe(page);
  await section('parcel-tracker 2.0.1 draft')
    .getByRole('option', { name: /createLabel/ })
    .click();
  await expect(version(page)).toHaveValue('2.0.1');
  await expect(properties(page).getByText('can still change')).toBeVisible();
  // what was mapped went along under its new name
  await expect(input(page, 'orderNumber')).toHaveValue('orderId');

  // free text is still free, and the name alone means what new tasks get
  await implementation(page).fill('some.thing');
  await page.keyboard.press('Enter');
  await expect(implementation(page)).toHaveValue('some.thing');
  await implementation(page).fill('parcel-tracker.createLabel');
  await page.keyboard.press('Enter');
  await expect(version(page)).toHaveValue('2.0.0');
});

test('a version that is not there is said, with those that are, and mended in one step', async ({ page }) => {
  await attach(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await beginDraft(page, 'parcel-tracker', '1.3.0');
  const missing =
    'The task uses parcel-tracker 1.0.0, which is not in the catalogue. There is 1.3.0 (draft).';
  await expect(properties(page).getByText(missing)).toBeVisible();
  await expectNothingForAxe(page);
  await problem(page, missing).getByRole('button', { name: 'Use 1.3.0' }).click();
  await expect(problem(page, missing)).toHaveCount(0);
  await expect(properties(page).getByText('1.3.0 draft')).toBeVisible();
});

test('a version that is given up, or not what it was, is said and mended in one step', async ({ page }) => {
  await publish(page, 'parcel-tracker', '1.3.0');
  await publish(page, 'parcel-tracker', '1.4.0');
  await attach(page);
  await expect(version(page)).toHaveValue('1.4.0');

  await changeVersion(page, '1.4.0', { hash: 'of another workspace' });
  const drifted = 'The task was attached to other content under the same number, parcel-tracker 1.4.0.';
  await problem(page, drifted).getByRole('button', { name: 'Take today’s content' }).click();
  await expect(problem(page, drifted)).toHaveCount(0);

  await changeVersion(page, '1.4.0', { deprecated: 'It books twice.' });
  const deprecated = 'parcel-tracker 1.4.0 should not be used any more: It books twice.';
  await expect(properties(page).getByText('deprecated', { exact: true })).toBeVisible();
  await problem(page, deprecated).getByRole('button', { name: 'Use 1.3.0' }).click();
  await expect(version(page)).toHaveValue('1.3.0');
});

test('a connector that nobody has is made again from its tasks', async ({ page }) => {
  await select(page, 'Book courier');
  const rebuild = problem(page, 'The connector “courier” is not in the catalogue.').getByRole('button', {
    name: 'Rebuild connector “courier”',
  });
  await rebuild.click();
  await expect(properties(page).getByRole('table', { name: 'Input mapping' })).toBeVisible();
  await expect(input(page, 'parcel')).toHaveValue('trackingCode');
  await undoOfMessage(page).click();
  await expect(rebuild).toBeVisible();
  await rebuild.click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'courier', level: 1 })).toBeVisible();
  await page.getByRole('option', { name: /^book/ }).click();
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  await expect(inputs.getByRole('textbox', { name: 'Name' }).first()).toHaveValue('parcel');
});

test('a project says that its tasks use several versions, and leads to where they are upgraded', async ({
  page,
}) => {
  await publish(page, 'parcel-tracker', '1.0.0');
  await attach(page);
  await publish(page, 'parcel-tracker', '2.0.0', () => SECOND);
  await expect(pill(page)).toHaveText('2.0.0');
  await select(page, 'Book courier');
  await implementation(page).fill('parcel-tracker.createLabel');
  await page.keyboard.press('Enter');
  await expect(version(page)).toHaveValue('2.0.0');
  await page.getByRole('main').getByRole('link', { name: 'order' }).first().click();
  const card = page.getByRole('main').getByRole('link', { name: /^parcel-tracker/ });
  await expect(card).toContainText('2.0.0');
  await expect(card).toContainText('1.0.0');
  await expectNothingForAxe(page);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Tasks use several versions of “parcel-tracker” (1.0.0, 2.0.0)' })
    .getByRole('button', { name: 'Upgrade these tasks' })
    .click();
  await expect(page).toHaveURL(/#\/connectors\/[^/]+\/versions$/);
  await expect(page.getByRole('heading', { name: 'parcel-tracker', level: 1 })).toBeVisible();

  // The export says the same before the files are out.
  await page.goBack();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Upgrade these tasks' }).click();
  await expect(page).toHaveURL(/#\/connectors\/[^/]+\/versions$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('help says what the connector’s makers wrote about the version the task has', async ({ page }) => {
  await publish(page, 'parcel-tracker', '1.0.0', (same) => same, {
    documentation: '## Before you book\n\nWeigh the parcel *first*.',
  });
  await attach(page);
  await properties(page).getByRole('button', { name: 'Help' }).click();
  const help = properties(page).getByRole('region', { name: 'Help' });
  await expect(help.getByText('Books one parcel and returns its label')).toBeVisible();
  await expect(help.getByText('What the shop calls the order')).toBeVisible();
  await expect(help.getByRole('heading', { name: 'Before you book' })).toBeVisible();
  await expectNothingForAxe(page);
});
