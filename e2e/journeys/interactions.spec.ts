import { validateZeebe } from '@bpmn-io/element-templates-validator';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzip } from '../../src/formats/zip.ts';
import { Hand, type HandCount } from './Hand.ts';
import { handWritten, writtenBetween } from './handWritten.ts';
import { MAIL_EXTENSIONS, MAIL_FILES, MAIL_PROCESS } from './mailTask.ts';
import { test } from './ownHost.ts';
import { openDropped, openProcess, properties, saved, shape } from './workbench.ts';

// How much there is to do for the main job: a new connector with one action and four parameters, attached to a task of a
// diagram that is open, mapped, exported. `npm run e2e -- interactions.spec.ts` prints the table of the README.
//
// The four: `to` and `subject` are required and called like variables that are there, `urgent` is to be true, `messageId`
// goes to a variable that is new.

// Camunda's Desktop Modeler has no editor for templates. Its documentation has somebody write the JSON
// (https://docs.camunda.io/docs/components/modeler/element-templates/defining-templates and …/template-properties), put the
// file into a folder of the modeler and load it again with Ctrl+R
// (https://docs.camunda.io/docs/components/modeler/desktop-modeler/element-templates/configuring-templates), and apply it to
// the task. This is the least that does the same: an input each, a header for the result, the type of the job.
const text = (label: string, binding: object) => ({ label, type: 'String', feel: 'optional', binding });
const TEMPLATE = {
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  id: 'mailer.send',
  name: 'Send mail',
  appliesTo: ['bpmn:Task'],
  elementType: { value: 'bpmn:ServiceTask' },
  properties: [
    { type: 'Hidden', value: 'mailer.send', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    { ...text('to', { type: 'zeebe:input', name: 'to' }), constraints: { notEmpty: true } },
    { ...text('subject', { type: 'zeebe:input', name: 'subject' }), constraints: { notEmpty: true } },
    { label: 'urgent', type: 'Boolean', feel: 'static', binding: { type: 'zeebe:input', name: 'urgent' } },
    { label: 'messageId', type: 'String', binding: { type: 'zeebe:output', source: '=messageId' } },
  ],
};
const CAMUNDA: readonly (readonly [doing: string, count: Partial<HandCount>])[] = [
  ['save the template into resources/element-templates', { keys: 1, fields: 1, clicks: 1 }],
  ['load the templates again: Ctrl+R', { keys: 1 }],
  ['select the task', { clicks: 1 }],
  ['press Select under Template, choose the template, press Select', { clicks: 3 }],
  ['fill to and subject: go there, `=` and the name', { clicks: 2, fields: 2 }],
  ['tick urgent', { clicks: 1 }],
  ['fill messageId: go there, type', { clicks: 1, fields: 1 }],
  ['save the diagram: Ctrl+S', { keys: 1 }],
];

const dialog = (page: Page) => page.getByRole('dialog');

test('given an open diagram, when the main job is done by mouse and by keyboard, then it takes no more steps than it did', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const [mouse, files] = await byMouse(page);
  const other = await browser.newPage();
  const [keyboard, sameFiles] = await byKeyboard(other);
  await other.close();
  for (const all of [files, sameFiles]) expectTheJobDone(all);

  expect(validateZeebe(TEMPLATE).valid, 'the template for Camunda').toBe(true);
  const template = handWritten(JSON.stringify(TEMPLATE));
  const camunda = CAMUNDA.reduce(
    (sum, [, count]) => sum + Object.values(count).reduce((all, one) => all + one, 0),
    0,
  );
  const connector = handWritten(files.get('connectors/mailer.json') ?? '');
  const extensions = writtenBetween(MAIL_EXTENSIONS, files.get('processes/welcome-extensions.json') ?? '');
  // `<task` and `</task` become `serviceTask`, and one of them gets an attribute.
  const xml = {
    values: 3,
    characters: (files.get('processes/welcome.bpmn20.xml') ?? '').length - MAIL_PROCESS.length,
  };
  const raw = {
    values: connector.values + extensions.values + xml.values,
    characters: connector.characters + extensions.characters + xml.characters,
  };
  console.log(
    [
      '| | interactions | clicks | fields | choices | keys | written by hand |',
      '|---|---|---|---|---|---|---|',
      line('Connector Modeler, by mouse', mouse),
      line('Connector Modeler, keyboard alone', keyboard),
      `| Camunda Desktop Modeler, by its documentation | ${camunda} | ${sumOf('clicks')} | ${sumOf('fields')} | 0 | ${sumOf('keys')} | 1 file: ${template.values} values, ${template.characters} characters |`,
      `| Activiti, by hand | – | – | – | – | – | 3 files: ${raw.values} values, ${raw.characters} characters |`,
    ].join('\n'),
  );
  expect(mouse.total).toBeLessThanOrEqual(MOST.mouse);
  expect(keyboard.total).toBeLessThanOrEqual(MOST.keyboard);
});

/** As the README says; fewer is better. */
const MOST = { mouse: 28, keyboard: 76 };

function line(who: string, { total, count }: Hand): string {
  return `| ${who} | ${total} | ${count.clicks} | ${count.fields} | ${count.choices} | ${count.keys} | nothing |`;
}

function sumOf(what: keyof HandCount): number {
  return CAMUNDA.reduce((sum, [, count]) => sum + (count[what] ?? 0), 0);
}

type Files = ReadonlyMap<string, string>;

async function begin(page: Page): Promise<Hand> {
  await openDropped(page, MAIL_FILES);
  await openProcess(page, 'welcome');
  await expect(shape(page, 'Send mail')).toBeVisible();
  return new Hand(page);
}

async function byMouse(page: Page): Promise<readonly [Hand, Files]> {
  const hand = await begin(page);
  await hand.click(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connectors' }));
  await hand.click(page.getByRole('button', { name: 'New connector' }).first());
  await hand.type(dialog(page).getByLabel('Name'), 'mailer');
  await hand.click(dialog(page).getByRole('button', { name: 'Create' }));
  await hand.click(page.getByRole('button', { name: 'Add action' }).first());
  await hand.type(page.getByLabel('Action name'), 'send');
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  for (const [row, name] of ['to', 'subject', 'urgent'].entries()) {
    await hand.click(page.getByRole('button', { name: 'Add input parameter' }));
    await hand.type(inputs.getByLabel('Name', { exact: true }).nth(row), name);
    if (name === 'urgent') await hand.choose(inputs.getByLabel('Type', { exact: true }).nth(row), 'boolean');
    else await hand.click(inputs.getByLabel('Required', { exact: true }).nth(row));
  }
  await hand.click(page.getByRole('button', { name: 'Add output parameter' }));
  const outputs = page.getByRole('table', { name: 'Output parameters' });
  await hand.type(outputs.getByLabel('Name', { exact: true }), 'messageId');

  await hand.click(page.getByRole('link', { name: 'welcome' }).first()); // of what was open lately
  await expect(shape(page, 'Send mail')).toBeVisible();
  await hand.click(shape(page, 'Send mail'), true);
  await hand.click(properties(page).getByRole('combobox', { name: 'Implementation' }));
  await hand.click(page.getByRole('option', { name: /mailer\.send/ }));
  const urgent = properties(page).getByRole('combobox', { name: 'urgent', exact: true });
  await hand.click(urgent);
  await hand.type(urgent, 'true');
  await hand.press('Enter');
  await hand.click(page.getByRole('button', { name: 'Create variables for the rest' }));
  await saved(page);

  await hand.click(page.getByRole('button', { name: 'Export' }));
  await hand.click(dialog(page).getByRole('radio', { name: 'Project archive', exact: true }));
  return [
    hand,
    await archive(page, () => hand.click(dialog(page).getByRole('button', { name: 'Download' }))),
  ];
}

async function byKeyboard(page: Page): Promise<readonly [Hand, Files]> {
  const hand = await begin(page);
  const palette = page.getByRole('combobox', { name: 'Search or run a command' });
  const run = async (words: string, first = words) => {
    await hand.press('ControlOrMeta+k');
    await hand.type(palette, words);
    await expect(dialog(page).getByRole('option').first()).toContainText(first);
    await hand.press('Enter');
  };
  await run('New connector');
  await hand.type(dialog(page).getByLabel('Name'), 'mailer');
  await hand.press('Enter');
  await expect(page.getByRole('button', { name: 'Add action' }).first()).toBeVisible();
  await hand.press('a');
  await hand.type(page.getByLabel('Action name'), 'send');
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  await hand.reach(page.getByRole('button', { name: 'Add input parameter' }));
  for (const [row, name] of ['to', 'subject', 'urgent'].entries()) {
    await hand.press('Enter');
    await hand.type(inputs.getByLabel('Name', { exact: true }).nth(row), name);
    await hand.press('Tab');
    if (name === 'urgent') await hand.type(inputs.getByLabel('Type', { exact: true }).nth(row), 'bool');
    else await hand.press('Tab', 'Space', 'Enter'); // from the last row on to the button below
  }
  await hand.reach(page.getByRole('button', { name: 'Add output parameter' }));
  await hand.press('Enter');
  const outputs = page.getByRole('table', { name: 'Output parameters' });
  await hand.type(outputs.getByLabel('Name', { exact: true }), 'messageId');

  await run('@Send mail', 'Send mail'); // a task is found by its name
  await expect(properties(page).getByRole('heading', { name: 'Send mail' })).toBeVisible();
  const implementation = properties(page).getByRole('combobox', { name: 'Implementation' });
  await hand.reach(properties(page).getByRole('button', { name: 'More', exact: true }), 'F6'); // from part to part
  await hand.reach(implementation);
  await hand.type(implementation, 'send');
  await expect(page.getByRole('option', { name: /mailer\.send/ })).toBeVisible();
  await hand.press('ArrowDown', 'Enter'); // Enter alone takes the words as they are
  const urgent = properties(page).getByRole('combobox', { name: 'urgent', exact: true });
  await hand.reach(urgent);
  await hand.type(urgent, 'true');
  await hand.press('Enter');
  await run('Create variables for the rest');
  await saved(page);

  await hand.press('ControlOrMeta+e');
  const chosen = dialog(page).getByRole('radio', { checked: true });
  await hand.reach(chosen);
  await hand.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'Project archive', exact: true })).toBeChecked();
  await expect(dialog(page).getByRole('button', { name: 'Download' })).toBeEnabled();
  return [hand, await archive(page, () => hand.press('Enter'))];
}

async function archive(page: Page, start: () => Promise<void>): Promise<Files> {
  const waiting = page.waitForEvent('download');
  await start();
  const bytes = new Uint8Array(await readFile(await (await waiting).path()));
  return new Map(unzip(bytes).map(({ path, bytes: entry }) => [path, new TextDecoder().decode(entry)]));
}

function expectTheJobDone(files: Files): void {
  const extensions: unknown = JSON.parse(files.get('processes/welcome-extensions.json') ?? '');
  expect(extensions).toMatchObject({
    extensions: {
      welcome: {
        mappings: {
          Mail: {
            inputs: {
              to: { type: 'variable', value: 'to' },
              subject: { type: 'variable', value: 'subject' },
              urgent: { type: 'value', value: true },
            },
            outputs: { messageId: { type: 'variable', value: 'messageId' } },
          },
        },
      },
    },
  });
  expect(files.get('processes/welcome.bpmn20.xml')).toContain('implementation="mailer.send"');
}
