import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { UI_KEY } from '../../src/state/uiKey.ts';
import { EMPTY_PLACES } from './emptyPlaces.ts';
import { test } from './ownHost.ts';
import type { Place } from './Place.ts';
import { SAMPLE_PLACES } from './samplePlaces.ts';
import { openSample } from './sampleWorkspace.ts';

// Whether every text of the product can be said in another language. The product gets one whose texts are the
// English ones between two marks nobody sees (Playwright passes over both, so places are found as ever).
// What is shown without marks, and was not written by a person, is a text that stays English for everybody.

const BEGIN = '\u200b';
const END = '\u00ad';
/** "27. Nov. 2026" */
const DATE = /\d+\. \p{L}+\.? \d{4}/u;

test.use({ reducedMotion: 'reduce', serviceWorkers: 'block' });
test.describe.configure({ timeout: 180_000 });

test('given a language of marks, an empty workspace says nothing outside of it', async ({ page }) => {
  await speakMarked(page);
  await look(page, EMPTY_PLACES);
});

for (const [at, part] of halves(SAMPLE_PLACES).entries()) {
  test(`given a language of marks, the sample says nothing outside of it, part ${at + 1}`, async ({
    page,
  }) => {
    await speakMarked(page);
    await openSample(page);
    await look(page, part);
  });
}

async function speakMarked(page: Page): Promise<void> {
  const file = new URL('../../src/language/texts/de.json', import.meta.url);
  const german = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const marked = Object.fromEntries(
    Object.keys(german).map((key) => [
      key,
      /^# .*\|# /.test(key) ? key.split('|').map(inMarks).join('|') : inMarks(key),
    ]),
  );
  let isTaken = false;
  await page.route(/\/assets\/de-[^/]*\.js$/, (route) => {
    isTaken = true;
    return route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(marked)};`,
    });
  });
  await page.addInitScript(([key, kept]) => localStorage.setItem(key, localStorage.getItem(key) ?? kept), [
    UI_KEY,
    JSON.stringify({ state: { language: 'de' }, version: 1 }),
  ] as const);
  await page.goto('./');
  await expect.poll(() => isTaken).toBe(true);
}

const inMarks = (text: string) => `${BEGIN}${text}${END}`;

async function look(page: Page, places: readonly Place[]): Promise<void> {
  for (const { name, open } of places)
    await test.step(name, async () => {
      await open(page);
      expect.soft(await bareTexts(page), `bare at ${name}`).toEqual([]);
    });
}

/** What is to be seen or heard, is in no marks, and stands in no document. */
async function bareTexts(page: Page): Promise<string[]> {
  const [texts, written] = await Promise.all([shownTexts(page), writtenTexts(page)]);
  return [...new Set(texts.map((text) => outsideMarks(text).replace(DATE, '')))].filter((text) => {
    const words = text.match(/\p{L}{2,}/gu) ?? [];
    return words.some((word) => !written.includes(word) && !NAMES.has(word));
  });
}

/** The same in every language: names of products and formats, signs of types, units; what React Aria says in German by itself. */
const NAMES = new Set(
  'Connector Modeler Activiti Alfresco Camunda BPMN XML JSON FEEL SVG PNG CSV ZIP HTTP URL API ID Ctrl Shift Alt Esc English Deutsch kB MB Aa DT ƒx Schließen'.split(
    ' ',
  ),
);

/** A text with elements in it begins in one piece and ends in another: what hangs over is inside as well. */
function outsideMarks(text: string): string {
  const inner = new RegExp(`${BEGIN}[^${BEGIN}${END}]*${END}`, 'g');
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(inner, ' ');
  }
  return rest
    .replace(new RegExp(`^.*${END}`, 's'), ' ')
    .replace(new RegExp(`${BEGIN}.*$`, 's'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'data-tip'];
    const foreign = 'code, kbd, pre, script, style, .cm-editor, .djs-container svg, .bjs-powered-by';
    const texts: string[] = [document.title];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest(foreign) !== null) continue;
      if (node instanceof Element) for (const name of said) texts.push(node.getAttribute(name) ?? '');
      else if (element.checkVisibility()) texts.push(node.textContent ?? '');
    }
    return texts.filter((text) => text.trim() !== '');
  });
}

/** Everything people wrote: the documents of the workspace, files that are looked at, and the gallery, as one text. */
async function writtenTexts(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const opened = await done(indexedDB.open(name));
      for (const store of opened.objectStoreNames)
        texts.push(JSON.stringify(await done(opened.transaction(store).objectStore(store).getAll())));
      opened.close();
    }
    return texts.join('\n');

    function done<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    }
  });
  return [kept, 'mailer', ...GALLERY].join('\n');
}

const FOLDER = new URL('../../public/gallery/', import.meta.url);
const GALLERY = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(json|md|bpmn)$/.test(path))
  .map((path) => readFileSync(new URL(path, FOLDER), 'utf8'));

function halves<T>(all: readonly T[]): readonly (readonly T[])[] {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)];
}
