import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { judgeKill, UNDER_WAY, type Edit } from './judgeKill.ts';
import { keptDocuments } from './keptDocuments.ts';
import { LARGE_WAYS, largeFiles, SHOP_WAYS, SLOWLY, typedFirst, type Way } from './killWays.ts';
import { test } from './ownHost.ts';
import { RealBrowser } from './RealBrowser.ts';
import { SHOP_FILES } from './shopFiles.ts';
import { chooseAction, openDropped, openProcess, saved, select } from './workbench.ts';

// `KILLS=200 npm run e2e -- kill.spec.ts` for the figures of the README; `KILL_WAYS=large,mapped` takes those ways alone
// whose name has one of the words, `KILL_ELEMENTS=5000` says how large a large process is. In the whole suite, beside
// other tests on a busy machine, it is a few kills, and an edit has three seconds instead of one.
const KILLS = Number(process.env.KILLS ?? 0);
const GRACE = KILLS > 0 ? 1_000 : 3_000;
const ELEMENTS = Number(process.env.KILL_ELEMENTS ?? (KILLS > 0 ? 2_000 : 1_000));
const WORDS = (process.env.KILL_WAYS ?? '').split(',').map((word) => word.trim());

// A recording takes a picture of all elements with every key: a large process would wait for that, and not for us.
test.use({ trace: 'off' });

const SHOP = chosen(SHOP_WAYS);
const LARGE = chosen(LARGE_WAYS);

if (SHOP.length > 0)
  test('given a browser that is killed while somebody edits, when it is opened again, then what was a second old is there', async ({
    baseURL,
    listenTo,
  }) => {
    const prepare = async (page: Page, address: string) => {
      await openDropped(page, SHOP_FILES, address);
      await openProcess(page, 'order');
      await select(page, 'Create label');
      await chooseAction(page, 'createLabel');
      await saved(page);
    };
    await killAgainAndAgain({ ways: SHOP, few: SHOP.length, prepare, baseURL, listenTo });
  });

if (LARGE.length > 0)
  test('given the same with a large process, when it is opened again, then what was a second old is there', async ({
    baseURL,
    listenTo,
  }) => {
    const prepare = (page: Page, address: string) => openDropped(page, largeFiles(ELEMENTS), address);
    await killAgainAndAgain({ ways: LARGE, few: 1, prepare, baseURL, listenTo });
  });

interface Killing {
  readonly ways: readonly Way[];
  /** so many kills where nobody says how many */
  readonly few: number;
  readonly prepare: (page: Page, address: string) => Promise<void>;
  readonly baseURL: string | undefined;
  readonly listenTo: (context: BrowserContext) => void;
}

async function killAgainAndAgain({ ways, few, prepare, baseURL, listenTo }: Killing): Promise<void> {
  const address = `${baseURL}/`;
  const kills = KILLS > 0 ? KILLS : few;
  test.setTimeout(120_000 + kills * 30_000);
  const profile = await mkdtemp(join(tmpdir(), 'killed-'));
  const ages: number[] = [];
  const open = () => openAt(profile, address, listenTo);
  let browser = await open();
  try {
    await prepare(browser.page, address);
    for (let turn = 1; turn <= kills; turn++) {
      const way = ways[turn % ways.length];
      if (!way) throw new Error('There is no way to edit.');
      const edits: Edit[] = [];
      const { page } = browser;
      const documents = await keptDocuments(page);
      const before = way.read(documents);
      const edit = await way.begin({ page, address, turn, before, documents });
      const killing = later(100 + Math.random() * 3_400, () => browser.kill());
      try {
        for (;;) {
          const { value, done } = edit();
          const one: Edit = { value, at: UNDER_WAY };
          edits.push(one);
          await done;
          one.at = Date.now();
        }
      } catch {
        // the browser is gone
      }
      const killed = await killing;
      browser = await open();
      const kept = way.read(await keptDocuments(browser.page));
      const { isKnown, lost, age } = judgeKill(kept, [before, typedFirst(turn)], edits, killed);
      ages.push(age);
      if (KILLS > 0)
        console.log(
          `${turn}: ${way.name}, ${edits.length} edits, lost ${lost.length}, the oldest ${age} ms old`,
        );
      expect(isKnown, `${way.name}: kept ${kept}`).toBe(true);
      expect.soft(age, `${way.name}: the oldest edit that was lost`).toBeLessThanOrEqual(GRACE);
    }
  } finally {
    await browser.kill().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  ages.sort((a, b) => a - b);
  const at = (part: number) => ages[Math.floor((ages.length - 1) * part)];
  if (KILLS > 0)
    console.log(`${kills} kills; oldest edit lost (ms): median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
}

function chosen(ways: readonly Way[]): readonly Way[] {
  return ways.filter(({ name }) => WORDS.some((word) => name.includes(word)));
}

async function openAt(
  profile: string,
  address: string,
  listenTo: (context: BrowserContext) => void,
): Promise<RealBrowser> {
  const browser = await RealBrowser.open(profile);
  listenTo(browser.page.context());
  await browser.page.goto(`${address}#/projects`);
  await expect(browser.page.getByRole('navigation', { name: 'Main' })).toBeVisible(SLOWLY);
  await expect(browser.page.getByRole('heading', { name: 'Projects' })).toBeVisible(SLOWLY);
  return browser;
}

async function later<T>(ms: number, run: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return run();
}
