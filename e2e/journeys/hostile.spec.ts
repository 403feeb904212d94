import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

// What comes from outside runs nothing, asks for nothing, changes nothing that is there, and freezes nothing.

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const BPMN =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="t"';
const SHAPE =
  '<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P"><bpmndi:BPMNShape id="S" bpmnElement="T"><dc:Bounds x="100" y="80" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>';
const EVIL = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>';
const ESCAPED = EVIL.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const HERE = '{"name":"here-before","actions":{"send":{"id":"send","name":"send"}}}';

interface Given {
  readonly name: string;
  readonly text: string;
}

const OWN: readonly Given[] = [
  {
    name: 'own-xss.bpmn',
    text: `<definitions ${BPMN}><process id="P" name="${ESCAPED}" isExecutable="true"><documentation>${ESCAPED} [x](javascript:window.__xss=1)</documentation><serviceTask id="T" name="${ESCAPED}" implementation="own-xss.send"><documentation>javascript:window.__xss=1</documentation></serviceTask></process>${SHAPE}</definitions>`,
  },
  {
    name: 'own-xss.json',
    text: JSON.stringify({
      name: 'own-xss',
      description: EVIL,
      actions: {
        send: {
          id: 'send',
          name: 'send',
          description: EVIL,
          inputs: [{ id: 'i', name: EVIL, type: 'string' }],
        },
      },
    }),
  },
  {
    name: 'own-template.json',
    text: JSON.stringify({
      $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
      id: 'own-template',
      name: EVIL,
      description: EVIL,
      documentationRef: 'javascript:window.__xss=1',
      appliesTo: ['bpmn:ServiceTask'],
      icon: { contents: 'https://127.0.0.1:9/icon.svg' },
      properties: [
        {
          label: EVIL,
          description: `<b>bold</b> <img src="https://127.0.0.1:9/x.png"> <a href="javascript:window.__xss=1">link</a> ${EVIL}`,
          type: 'String',
          binding: { type: 'zeebe:input', name: 'x' },
        },
      ],
    }),
  },
  {
    name: 'own-entities.bpmn',
    text: `<!DOCTYPE d [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><definitions ${BPMN}><process id="P" name="&x;"/></definitions>`,
  },
  { name: 'own-deep.json', text: '['.repeat(50_000) },
  { name: 'own-large.json', text: `{"name":"own-large","actions":{}}${' '.repeat(400_000)}` },
];

test('given hostile files made here, when they are imported and opened, then they are text', async ({
  page,
}) => {
  const heard = await startWithOneConnector(page);
  await importFiles(
    page,
    OWN.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  );
  await look(page, ['own-xss', 'own-large']);
  await unchanged(page, heard);
});

test('given every hostile and broken file there is, then the same holds', async ({ page }) => {
  test.skip(!existsSync(path.join(CORPUS, 'hostile')), `There are no hostile files in ${CORPUS}`);
  test.setTimeout(180_000);
  const heard = await startWithOneConnector(page);
  await importFiles(page, ['hostile', 'bpmn/broken'].flatMap(filesOf));
  await look(page, [
    'xss-documentation',
    'xss-javascript-link',
    'xss-warning-message',
    'xss-xhtml-in-extension',
    'xml-nan-bounds',
    'xml-circular-di',
    'xml-self-ref',
    'xml-attr-count-20000',
    'name-200kb-no-spaces',
    'Activiti__invalidProcess',
  ]);
  await unchanged(page, heard);
});

function filesOf(folder: string): readonly string[] {
  const at = path.join(CORPUS, folder);
  return readdirSync(at)
    .filter((name) => !/^(EXPECT|INDEX)\.md$/.test(name))
    .map((name) => path.join(at, name));
}

interface Heard {
  readonly bad: string[];
  readonly before: string;
}

async function startWithOneConnector(page: Page): Promise<Heard> {
  const bad: string[] = [];
  page.on('pageerror', (error) => bad.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    bad.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const longest = Number(sessionStorage.getItem('longest') ?? 0);
        sessionStorage.setItem('longest', String(Math.max(longest, duration)));
      }
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto('./#/connectors');
  await importFiles(page, [{ name: 'here.json', mimeType: 'application/json', buffer: Buffer.from(HERE) }]);
  return { bad, before: (await stored(page)).get('here-before') ?? '' };
}

async function importFiles(
  page: Page,
  files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
): Promise<void> {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('Files', { exact: true }).setInputFiles(files);
  await expect(dialog.getByRole('list', { name: 'Found' })).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
}

/** The connectors, the templates, and some processes as people meet them. */
async function look(page: Page, processes: readonly string[]): Promise<void> {
  const documents = await ids(page);
  for (const section of ['connectors', 'projects', 'templates']) {
    await page.goto(`./#/${section}`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  }
  for (const { kind, id, name } of documents) {
    if (kind === 'template' || (kind === 'connector' && name.includes('xss'))) {
      await page.goto(`./#/${kind}s/${id}`);
      await expect(page.getByRole('main').getByRole('tab').first()).toBeVisible();
    }
    if (kind !== 'process' || !processes.includes(name)) continue;
    await page.goto(`./#/processes/${id}`);
    await expect(page.getByRole('main').getByRole('tab', { name: 'Diagram' })).toBeVisible();
    await expect(page.getByLabel('Canvas').locator('svg').first()).toBeVisible({ timeout: 20_000 });
  }
}

async function unchanged(page: Page, { bad, before }: Heard): Promise<void> {
  await page.goto('./#/connectors');
  await expect(page.getByRole('link', { name: 'here-before' }).first()).toBeVisible();
  expect(bad).toEqual([]);
  expect(await page.evaluate(() => (window as { __xss?: unknown }).__xss)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  expect(
    await page.locator('a[href^="javascript:" i], a[href^="data:" i], a[href^="vbscript:" i]').count(),
  ).toBe(0);
  expect(before).not.toBe('');
  expect((await stored(page)).get('here-before')).toBe(before);
  test.info().annotations.push({
    type: 'longest task, ms',
    description: await page.evaluate(() => sessionStorage.getItem('longest') ?? '0'),
  });
}

interface Kept {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly json: string;
}

async function stored(page: Page): Promise<ReadonlyMap<string, string>> {
  return new Map((await ids(page)).map(({ name, json }) => [name, json]));
}

/** What the browser keeps, read past the product. */
function ids(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(
    () =>
      new Promise<readonly Kept[]>((resolve, reject) => {
        const opening = indexedDB.open('connector-modeler');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('documents').objectStore('documents').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(
              (asked.result as { id: string; content: { kind: string; name?: string; text?: string } }[]).map(
                (document) => ({
                  kind: document.content.kind,
                  id: document.id,
                  name:
                    document.content.name ??
                    /"name"\s*:\s*"([^"]*)"/.exec(document.content.text ?? '')?.[1] ??
                    '',
                  json: JSON.stringify(document),
                }),
              ),
            );
          };
        };
      }),
  );
}
