import { diagram } from './diagram.mjs';
import { mainThread } from './measure.mjs';

const SUBJECTS = ['bare', 'camunda', 'ours'];
const SIZES = [100, 1000, 5000];

/** One round over every subject, in an order that turns with the round; returns [figure, subject, ms] rows. */
export async function canvasRound(browser, pages, round) {
  const rows = [];
  const order = round % 2 ? [...SUBJECTS].reverse() : SUBJECTS;
  for (const size of SIZES) {
    const xml = diagram(size);
    for (const subject of order) {
      const page = await browser.newPage();
      await page.goto(`${pages}${subject}.html`);
      await page.waitForFunction(() => 'subject' in window);
      rows.push([
        `import → paint, ${size}`,
        subject,
        await page.evaluate((text) => window.subject.importToPaint(text), xml),
      ]);
      if (size === 5000) {
        rows.push([
          'first move of a shape → paint, 5000',
          subject,
          await page.evaluate(() => window.subject.firstMove('Task_50')),
        ]);
        const busy = await mainThread(page, async () => {
          const ms = await page.evaluate(() => window.subject.exportXml());
          rows.push(['export after a change, 5000', subject, ms]);
        });
        rows.push(['the same, main thread', subject, busy]);
      }
      await page.close();
    }
  }
  return rows;
}
