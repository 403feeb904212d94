import { chromium } from '@playwright/test';
import { apiDescriptionRound } from './apiDescription.mjs';
import { appRound } from './app.mjs';
import { canvasRound } from './canvas.mjs';
import { catalogueRound } from './catalogue.mjs';
import { firstScreen } from './firstScreen.mjs';
import { hostileRound } from './hostile.mjs';
import { CHROMIUM_ARGUMENTS } from '../run/chromiumArguments.mjs';
import { median, reach } from './measure.mjs';
import { templateFormRound } from './templateForm.mjs';
import { templateRound } from './templates.mjs';
import { usageRound } from './usage.mjs';

/** Each can be run alone: `npm run bench -- templates`. */
const PARTS = {
  canvas: ({ browser, pages, round }) => canvasRound(browser, pages, round),
  app: ({ browser, app, pages, round }) => appRound(browser, app, pages, round),
  catalogue: ({ browser, app }) => catalogueRound(browser, app),
  usage: ({ browser, app }) => usageRound(browser, app),
  api: ({ browser, app }) => apiDescriptionRound(browser, app),
  hostile: ({ browser, app }) => hostileRound(browser, app),
  templates: async ({ browser, app, pages, round }) => [
    ...(await templateRound(browser, pages, round)),
    ...(await templateFormRound(browser, app, pages, round)),
  ],
};

/**
 * Prints one table: medians over the rounds, and ours as a ratio of each other subject in the same run.
 * @param parts names of PARTS
 */
export async function bench({ executablePath, rounds, app, pages, parts }) {
  await reach(app);
  await reach(pages + 'bare.html');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const figures = new Map();
  try {
    for (let round = 0; round < rounds; round++) {
      console.log(`round ${round + 1} of ${rounds} …`);
      const rows = [];
      for (const part of parts) rows.push(...(await PARTS[part]({ browser, app, pages, round })));
      for (const [figure, subject, ms] of rows) {
        const bySubject = figures.get(figure) ?? new Map();
        figures.set(figure, bySubject.set(subject, [...(bySubject.get(subject) ?? []), ms]));
      }
    }
    print(figures);
    const { kib, scripts } = await firstScreen(browser, app);
    console.log(
      `\nJavaScript of the first screen: ${kib.toFixed(0)} KiB gzip (at most 220) in ${scripts} scripts (at most 8)`,
    );
  } finally {
    await browser.close();
  }
}

function print(figures) {
  console.log(
    '\n| figure (median, ms) | ours | bare bpmn-js | Camunda’s stack | ours / bare | ours / Camunda |',
  );
  console.log('|---|---|---|---|---|---|');
  const ms = (value) => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0));
  const ratio = (a, b) => (Number.isNaN(a / b) ? '–' : (a / b).toFixed(2));
  for (const [figure, bySubject] of figures) {
    const [ours, bare, camunda] = ['ours', 'bare', 'camunda'].map((subject) =>
      median(bySubject.get(subject) ?? []),
    );
    console.log(
      `| ${figure} | ${ms(ours)} | ${ms(bare)} | ${ms(camunda)} | ${ratio(ours, bare)} | ${ratio(ours, camunda)} |`,
    );
  }
}
