import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { MAIL_FILES } from '../journeys/mailTask.ts';
import { test } from '../journeys/ownHost.ts';
import { openDropped, openProcess, properties, saved, shape } from '../journeys/workbench.ts';

// `npm run screens -- --animation`: the main job as a short picture that moves. Needs ImageMagick (`convert`).

const OUT = join(import.meta.dirname, 'main-job.gif');
const WIDTH = 900;
const LIMIT = 1_500_000;
const LONGEST = 20_000;

interface Frame {
  readonly path: string;
  readonly ms: number;
}

test.use({ viewport: { width: 1120, height: 700 }, deviceScaleFactor: 1, reducedMotion: 'reduce' });
test.describe.configure({ timeout: 300_000 });

test('the main job', async ({ page }) => {
  test.skip(process.env.SCREENS_ANIMATION !== '1', 'only when it is asked for');
  const folder = mkdtempSync(join(tmpdir(), 'frames-'));
  try {
    const film = new Film(page, folder);
    await openDropped(page, MAIL_FILES);
    await openProcess(page, 'welcome');
    await expect(shape(page, 'Send mail')).toBeVisible();
    const process = new URL(page.url()).hash;
    await defineConnector(page, film);
    await page.goto(`./${process}`);
    await attachAndMap(page, film);
    await exportFiles(page, film);
    encode(film.frames);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function defineConnector(page: Page, film: Film): Promise<void> {
  await page.goto('./#/connectors');
  const fresh = page.getByRole('button', { name: 'New connector' }).first();
  await expect(fresh).toBeVisible();
  await film.say('1. Describe the service once');
  await film.press(fresh);
  await page.getByRole('dialog').getByLabel('Name').fill('mailer');
  await film.take(900);
  await film.press(page.getByRole('dialog').getByRole('button', { name: 'Create' }));
  await film.press(page.getByRole('button', { name: 'Add action' }).first());
  await page.getByLabel('Action name').fill('send');
  await film.take(700);
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  for (const [row, name] of ['to', 'subject', 'urgent'].entries()) {
    await page.getByRole('button', { name: 'Add input parameter' }).click();
    await inputs.getByLabel('Name', { exact: true }).nth(row).fill(name);
    if (name === 'urgent') await inputs.getByLabel('Type', { exact: true }).nth(row).selectOption('boolean');
    else await inputs.getByLabel('Required', { exact: true }).nth(row).check();
    await film.take(450);
  }
  await page.getByRole('button', { name: 'Add output parameter' }).click();
  await page
    .getByRole('table', { name: 'Output parameters' })
    .getByLabel('Name', { exact: true })
    .fill('messageId');
  await film.take(1_000);
  await page.keyboard.press('Tab');
  await saved(page);
}

async function attachAndMap(page: Page, film: Film): Promise<void> {
  await expect(shape(page, 'Send mail')).toBeVisible();
  await film.say('2. Attach its action to a task');
  await film.press(shape(page, 'Send mail'));
  await film.press(properties(page).getByRole('combobox', { name: 'Implementation' }));
  const option = page.getByRole('option', { name: /mailer\.send/ });
  await film.press(option);
  await expect(properties(page).getByRole('table', { name: 'Input mapping' })).toContainText('auto');
  await film.say('3. What is called alike is mapped by itself');
  await film.take(1_500);
  const urgent = properties(page).getByRole('combobox', { name: 'urgent', exact: true });
  await urgent.fill('true');
  await film.take(500);
  await urgent.press('Enter');
  await film.press(page.getByRole('button', { name: 'Create variables for the rest' }));
  await expect(properties(page).getByRole('table', { name: 'Output mapping' })).toContainText('auto');
  await film.take(1_300);
  await saved(page);
}

async function exportFiles(page: Page, film: Film): Promise<void> {
  await film.say('4. Export what the engine reads');
  await film.press(page.getByRole('button', { name: 'Export' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Download', exact: true })).toBeEnabled();
  await film.take(1_100);
  await dialog.getByRole('radio', { name: 'Extensions JSON', exact: true }).check();
  await expect(dialog.getByText('welcome-extensions.json').first()).toBeVisible();
  await film.take(2_000);
}

/** Takes one picture after the other; a ring says what is pressed, a line at the top what it is about. */
class Film {
  readonly frames: Frame[] = [];
  #words = '';

  constructor(
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  async say(words: string): Promise<void> {
    this.#words = words;
    await this.take(700);
  }

  async take(ms: number): Promise<void> {
    const path = join(this.folder, `${String(this.frames.length).padStart(3, '0')}.png`);
    await this.page.evaluate(showWords, this.#words);
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    this.frames.push({ path, ms });
  }

  async press(control: Locator): Promise<void> {
    await control.waitFor();
    const box = await control.boundingBox();
    await this.page.evaluate(showRing, box);
    await this.take(550);
    await this.page.evaluate(showRing, null);
    // Forced: bpmn-js lays an invisible rectangle over every shape.
    await control.click({ force: true });
    await this.page.mouse.move(560, 3);
    await this.page.waitForTimeout(250);
    await this.take(280);
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;

// Both run in the page, whose policy allows styles that a script sets, one by one.
function showRing(box: Box): void {
  const found = document.querySelector<HTMLElement>('[data-film=ring]');
  const ring = found ?? document.body.appendChild(document.createElement('div'));
  ring.dataset.film = 'ring';
  ring.hidden = box === null;
  if (box === null) return;
  const { style } = ring;
  style.position = 'fixed';
  style.zIndex = '999';
  style.left = `${box.x - 5}px`;
  style.top = `${box.y - 5}px`;
  style.width = `${box.width + 10}px`;
  style.height = `${box.height + 10}px`;
  style.border = '3px solid #d9480f';
  style.borderRadius = '10px';
  style.pointerEvents = 'none';
}

function showWords(words: string): void {
  const found = document.querySelector<HTMLElement>('[data-film=words]');
  const line = found ?? document.body.appendChild(document.createElement('div'));
  line.dataset.film = 'words';
  line.textContent = words;
  const { style } = line;
  style.position = 'fixed';
  style.zIndex = '998';
  style.left = '50%';
  style.top = '5px';
  style.transform = 'translateX(-50%)';
  style.padding = '7px 20px';
  style.borderRadius = '999px';
  style.background = '#161a22';
  style.color = '#ffffff';
  style.font = '600 19px system-ui, sans-serif';
  style.pointerEvents = 'none';
}

/** Delays are in hundredths of a second; only what differs from the frame before is kept. */
function encode(frames: readonly Frame[]): void {
  const all = frames.reduce((sum, { ms }) => sum + ms, 0);
  expect(all, 'how long it is, in ms').toBeLessThanOrEqual(LONGEST);
  const pictures = frames.flatMap(({ path, ms }) => ['-delay', String(Math.round(ms / 10)), path]);
  execFileSync('convert', [
    ...pictures,
    ...['-resize', `${WIDTH}x`, '+dither', '-colors', '64', '-layers', 'OptimizePlus', '-loop', '0', OUT],
  ]);
  const { size } = statSync(OUT);
  console.log(`${OUT}: ${frames.length} frames, ${all / 1_000} s, ${Math.round(size / 1_000)} kB`);
  expect(size, 'how large it is').toBeLessThanOrEqual(LIMIT);
}
