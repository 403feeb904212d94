import { diagram } from './diagram.mjs';
import { mainThread } from './measure.mjs';
import { wideDiagram, wideTemplate } from './templateFiles.mjs';
import { WIDE, WIDE_TASKS, workFiles } from './workFiles.mjs';

const CLICKS = 5; // ends on Task_1, away from the pad that the next click must not meet
const TASKS = ['Task_1', 'Task_5'];
const KEYS = 'abcde';
const SELECT = 'select a task → properties painted, main thread';
const SELECT_WIDE = 'select a task: 50 mapped parameters, 200 variables, main thread';

/** One round in the product itself and, for what it has too, in Camunda's stack; returns [figure, subject, ms] rows. */
export async function appRound(browser, app, pages, round) {
  const subjects = [() => ours(browser, app), () => bare(browser, pages), () => camunda(browser, pages)];
  const rows = [];
  for (const subject of round % 2 ? subjects.reverse() : subjects) rows.push(...(await subject()));
  return rows;
}

async function ours(browser, app) {
  // Keeping the whole site for later would be measured with the work.
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  await openWork(page, app);
  const rows = [
    ...(await selecting(page, 'ours', SELECT, TASKS)),
    ...(await typing(
      page,
      'ours',
      page.getByRole('region', { name: 'Properties' }).getByLabel('Name', { exact: true }),
    )),
    ...(await selecting(page, 'ours', SELECT_WIDE, WIDE_TASKS)),
    ...(await choosing(page)),
  ];
  await page.close();
  return rows;
}

async function subjectPage(browser, url, { xml = diagram(100), templates = [] } = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.waitForFunction(() => 'subject' in window);
  await page.evaluate((all) => all.length > 0 && window.subject.templates.load(all), templates);
  await page.evaluate((text) => window.subject.importToPaint(text), xml);
  await page.evaluate(() => window.subject.fit()); // as the product opens it: the same shapes to paint
  return page;
}

/** No panel at all: what the canvas alone needs to select. */
async function bare(browser, pages) {
  const page = await subjectPage(browser, `${pages}bare.html`);
  const rows = await selecting(page, 'bare', SELECT, TASKS);
  await page.close();
  return rows;
}

async function camunda(browser, pages) {
  const page = await subjectPage(browser, `${pages}camunda.html`);
  const rows = await selecting(page, 'camunda', SELECT, TASKS);
  await page.locator('.bio-properties-panel-group-header', { hasText: 'General' }).first().click();
  rows.push(...(await typing(page, 'camunda', page.locator('#bio-properties-panel-name'))));
  await page.close();
  return [...rows, ...(await camundaWide(browser, pages))];
}

/** The same parameters as a template of 50 properties, in groups that are open: all of them are to be seen. */
async function camundaWide(browser, pages) {
  const template = wideTemplate(WIDE);
  const page = await subjectPage(browser, `${pages}camunda.html`, {
    xml: wideDiagram(WIDE_TASKS, WIDE),
    templates: [template],
  });
  const rows = await selecting(page, 'camunda', SELECT_WIDE, WIDE_TASKS);
  await page.close();
  return rows;
}

async function openWork(page, app) {
  await page.goto(app);
  await page.getByRole('button', { name: 'New project' }).first().waitFor();
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name));
    return transfer;
  }, workFiles());
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name: 'work' }).click();
  const canvas = page.getByRole('group', { name: 'Canvas' });
  await canvas
    .locator('[data-element-id=Task_0] .djs-hit')
    .first()
    .waitFor({ timeout: 20_000, state: 'attached' });
  await page.waitForTimeout(1500);
}

const shape = (page, id) => page.locator(`[data-element-id=${id}] .djs-hit`).first();

async function selecting(page, subject, figure, [first, last]) {
  await shape(page, last).click({ force: true });
  await page.waitForTimeout(800);
  const rows = [];
  for (let click = 0; click < CLICKS; click++) {
    const box = await shape(page, click % 2 ? last : first).boundingBox();
    const ms = await mainThread(page, () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
    rows.push([figure, subject, ms]);
  }
  return rows;
}

/** From the key to the first change of the drawing: the model has the letter. */
async function typing(page, subject, field) {
  await field.click();
  const rows = [];
  for (const key of KEYS) {
    await page.evaluate(() => {
      const drawing = document.querySelector('.djs-container svg');
      window.letter = new Promise((resolve) => {
        let start = 0;
        document.addEventListener('keydown', () => (start = performance.now()), {
          capture: true,
          once: true,
        });
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(drawing, { subtree: true, childList: true, characterData: true });
      });
    });
    await page.keyboard.press(key);
    rows.push(['one typed letter → model', subject, await page.evaluate(() => window.letter)]);
    await page.waitForTimeout(100);
  }
  return rows;
}

async function choosing(page) {
  await shape(page, 'Task_5').click({ force: true });
  const field = page.getByRole('combobox', { name: 'Implementation' });
  await field.click();
  await field.fill('bench.wide');
  await page.getByRole('option', { name: /bench\.wide/ }).waitFor();
  await page.waitForTimeout(500);
  const ms = await mainThread(page, () => page.keyboard.press('Enter'));
  return [['choose an action: 50 parameters, 200 variables, main thread', 'ours', ms]];
}
