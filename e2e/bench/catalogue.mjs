import { fillWorkspace } from './fillWorkspace.mjs';
import { mainThread } from './measure.mjs';

const CONNECTORS = 1000;
const ACTIONS = 10;
const KEYS = 'parcel';
const WORDS = [
  'parcel',
  'invoice',
  'customer',
  'payment',
  'address',
  'stock',
  'order',
  'message',
  'label',
  'mail',
];

/** 1,000 connectors with 10 actions each in the catalogue: from a letter of the search to the painted cards. */
export async function catalogueRound(browser, app) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  await page.goto(`${app}#/connectors`);
  await page.getByRole('button', { name: 'New connector' }).first().waitFor();
  await fillWorkspace(page, manyConnectors(CONNECTORS, ACTIONS));
  await page.reload();
  const search = page.getByLabel('Search connectors');
  await search.click();
  await page.getByRole('article').first().waitFor();
  await page.waitForTimeout(1500);
  const rows = [];
  for (const key of KEYS) {
    await page.evaluate(listen);
    const busy = await mainThread(page, () => page.keyboard.press(key));
    rows.push([
      `search keystroke → painted, 1,000 connectors × 10 actions`,
      'ours',
      await page.evaluate(() => window.letter),
    ]);
    rows.push([`search keystroke, main thread`, 'ours', busy]);
  }
  await page.close();
  return rows;
}

/** Until the frame after the one that the key led to is begun: what was drawn is on the screen. */
function listen() {
  window.letter = new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      (event) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp))),
      { capture: true, once: true },
    );
  });
}

function manyConnectors(count, actions) {
  const word = (at) => WORDS[at % WORDS.length];
  const parameter = (name, at) => ({
    id: `p-${name}-${at}`,
    name: `${name}_${word(at)}`,
    type: 'string',
    description: `The ${word(at)} that the ${word(at + 3)} is about`,
  });
  const action = (connector, at) => ({
    id: `a-${connector}-${at}`,
    name: `${word(at)}Action${at}`,
    description: `Does something with one ${word(connector + at)} or with several`,
    inputs: [0, 1, 2, 3].map((one) => parameter('in', at + one)),
    outputs: [0, 1].map((one) => parameter('out', at + one)),
  });
  return Array.from({ length: count }, (_, at) => ({
    id: `many-${at}`,
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
    content: {
      kind: 'connector',
      version: '1.0.0',
      category: ['Data', 'Documents', 'Finance', 'Logistics', 'Messaging', ''][at % 6],
      about: { tags: [word(at), word(at + 2)] },
      text: JSON.stringify({
        id: `connector-${at}`,
        name: `${word(at)}-service-${at}`,
        description: `Follows each ${word(at)} and tells the process when its ${word(at + 1)} has changed.`,
        actions: Object.fromEntries(
          Array.from({ length: actions }, (_, one) => [`a-${at}-${one}`, action(at, one)]),
        ),
      }),
    },
  }));
}
