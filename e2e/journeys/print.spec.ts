import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axeViolations.ts';
import { test } from './ownHost.ts';
import { openSample } from './sampleWorkspace.ts';
import { openDropped, openProcess } from './workbench.ts';

// On paper: the diagram as a whole, light, with its name, version and date; and the report of a process.

declare global {
  interface Window {
    /** what stood on the sheet when the page asked the browser to print */
    printed?: { readonly text: string; readonly pictures: readonly number[]; readonly theme: string };
  }
}

const sheet = (page: Page) => page.locator('.print-sheet');

/** The browser's own dialog would stop everything: what it would print is noted instead. */
async function notePrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const found = document.querySelector('.print-sheet > div')?.shadowRoot;
      window.printed = {
        text: found?.querySelector('main')?.textContent ?? '',
        pictures: [...(found?.querySelectorAll('img') ?? [])].map(({ naturalWidth }) => naturalWidth),
        theme: document.documentElement.dataset.theme ?? '',
      };
    };
  });
}

async function printOf(page: Page): Promise<NonNullable<Window['printed']>> {
  await expect.poll(() => page.evaluate(() => window.printed !== undefined)).toBe(true);
  const printed = await page.evaluate(() => window.printed);
  if (!printed) throw new Error('Nothing was printed.');
  return printed;
}

test('given a process in dark, when the browser prints the page, then it is one page with the whole diagram, light, and the screen is as before', async ({
  page,
}) => {
  await openDropped(page, [{ name: 'tagged.bpmn', text: TAGGED }]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await openProcess(page, 'tagged');
  await expect(page.getByLabel('Canvas').getByText('Far away')).toBeAttached();
  for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: 'Zoom in' }).click();

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet(page).getByRole('heading', { name: 'tagged' })).toBeVisible();
  await expect(sheet(page).getByText(/^Version 2\.4 · \d+ \w+ \d{4}$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Properties' })).toBeHidden();
  const picture = await sheet(page).locator('svg').first().boundingBox();
  for (const name of ['Near by', 'Far away']) {
    const box = await sheet(page).getByText(name).boundingBox();
    expect(box && picture && box.x >= picture.x && box.x + box.width <= picture.x + picture.width).toBe(true);
  }
  const stroke = await sheet(page)
    .locator('[data-element-id="near"] .djs-visual > rect')
    .evaluate((one) => getComputedStyle(one).stroke);
  expect(stroke).toBe('rgb(43, 50, 64)');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Properties' })).toBeVisible();

  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await expect(sheet(page)).toHaveCount(0);
});

test('given a project, when a process is printed from its menu, then the report or its diagram is, with its pictures loaded and nothing left behind', async ({
  page,
}) => {
  await notePrinting(page);
  await openSample(page);
  const open = async () => {
    await page.getByRole('button', { name: 'Actions of order-to-door' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Print…' }).press('Enter');
  };
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await open();
  await dialog.getByRole('radio', { name: 'Diagram', exact: true }).press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Diagram and documentation' })).toBeChecked();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Print', exact: true }).press('Enter');
  const report = await printOf(page);
  expect(report.text).toContain('From a paid order to a parcel at the door.');
  expect(report.text).toContain('parcel-tracker.createLabel');
  expect(report.pictures.every((width) => width > 0)).toBe(true);
  expect(report.pictures.length).toBeGreaterThan(0);
  expect(report.theme).toBe('light');
  await expect(dialog).toBeHidden();
  await expect(sheet(page)).toHaveCount(0);

  await page.evaluate(() => delete window.printed);
  await open();
  await dialog.getByRole('button', { name: 'Print', exact: true }).press('Enter');
  const diagram = await printOf(page);
  expect(diagram.text).toContain('order-to-door');
  expect(diagram.text).not.toContain('parcel-tracker.createLabel');
  expect(diagram.pictures).toHaveLength(1);
});

/** Wider than any screen, in a version people gave it. */
const TAGGED = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:activiti="http://activiti.org/bpmn" id="D" targetNamespace="http://tagged.example">
  <bpmn:process id="tagged" name="Tagged" isExecutable="true" activiti:versionTag="2.4"><bpmn:userTask id="near" name="Near by" /><bpmn:userTask id="far" name="Far away" /></bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="tagged">
    <bpmndi:BPMNShape id="n" bpmnElement="near"><dc:Bounds x="160" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="f" bpmnElement="far"><dc:Bounds x="3160" y="680" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
