import { median } from './measure.mjs';
import { camundaDiagram, manyTemplates, restTemplate, TEMPLATE_ID } from './templateFiles.mjs';

const SUBJECTS = ['camunda.html', 'ours.html?camunda8'];
const TIMES = 5;

/** One round of what a modeler does with element templates; returns [figure, subject, ms] rows. */
export async function templateRound(browser, pages, round) {
  const rows = [];
  for (const address of round % 2 ? [...SUBJECTS].reverse() : SUBJECTS) {
    const subject = address.replace(/\.html.*/, '');
    const page = await openSubject(browser, pages + address);
    const measured = await page.evaluate(work, {
      many: manyTemplates(100),
      rest: [restTemplate(1), restTemplate(2)],
      id: TEMPLATE_ID,
      times: TIMES,
    });
    for (const [figure, all] of Object.entries(measured)) rows.push([figure, subject, median(all)]);
    await page.close();
  }
  return rows;
}

async function openSubject(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.waitForFunction(() => 'subject' in window);
  await page.evaluate((xml) => window.subject.importToPaint(xml), camundaDiagram(100));
  await page.evaluate(() => window.subject.fit());
  return page;
}

async function work({ many, rest, id, times }) {
  const { subject } = window;
  const loading = [await subject.templates.load([...many, ...rest])];
  const applying = [];
  const updating = [];
  for (let at = 0; at < times; at++) {
    subject.select(`Task_${at}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    applying.push(await subject.templates.apply(`Task_${at}`, id, 1));
    await new Promise((resolve) => setTimeout(resolve, 200));
    updating.push(await subject.templates.apply(`Task_${at}`, id, 2));
  }
  return {
    'load 102 templates': loading,
    'apply a REST template → paint': applying,
    'update it → paint': updating,
  };
}
