import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import shortcuts from '../../src/features/help/shortcuts.json' with { type: 'json' };
import { shortcutGroups } from '../../src/app/shortcutGroups.ts';
import { HELP_PAGES } from '../../src/features/help/helpPages.ts';
import { shortcutKeys } from '../../src/ui/shortcutKeys.ts';
import { ABOUT_COLOUR, axeViolations } from './axeViolations.ts';
import { test } from './ownHost.ts';
import { at, dialog, main } from './Place.ts';
import { SAMPLE_PLACES } from './samplePlaces.ts';
import { openSample } from './sampleWorkspace.ts';

const help = (page: Page) => page.getByRole('navigation', { name: 'Help', exact: true });
const article = (page: Page) => page.getByRole('article');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.use({ reducedMotion: 'reduce' });

test('given a newcomer with a keyboard, when the help is read, then search, headings and pages lead on', async ({
  page,
}) => {
  await at(page, '/projects', main(page).getByText('Open the sample project'));
  await page.getByRole('link', { name: 'The main job in five steps' }).click();
  await expect(title(page)).toHaveText('The main job');
  await expect(page).toHaveTitle('The main job · Help · Connector Modeler');

  await page.keyboard.press('/');
  await page.keyboard.type('near matchs'); // with a slip of the pen
  await page.getByRole('list', { name: 'Found in the help' }).getByRole('link').first().press('Enter');
  await expect(title(page)).toHaveText('Implementation and mapping');
  const heading = article(page).getByRole('heading', { name: 'Near matches' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expect(page).toHaveURL(/#\/help\/mapping\/near-matches$/);

  // The same heading again, after somebody has scrolled away.
  await article(page).getByRole('link', { name: 'Variables' }).last().scrollIntoViewIfNeeded();
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Near matches' })
    .press('Enter');
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();

  await article(page)
    .getByRole('navigation', { name: 'Pages before and after' })
    .getByRole('link', { name: /Next/ })
    .press('Enter');
  await expect(title(page)).toHaveText('Variables');
  await expect(article(page)).toBeFocused();
  await page.goBack();
  await expect(title(page)).toHaveText('Implementation and mapping');

  await page.getByRole('searchbox', { name: 'Search the help' }).fill('zzzqqq');
  await expect(help(page)).toContainText('No page of the help is about “zzzqqq”.');
  await help(page).getByRole('button', { name: 'Clear search' }).last().click();
  await expect(help(page).getByRole('link', { name: 'Shortcuts' })).toBeVisible();
});

test('given work that is under way, when a question mark is pressed, then the page opens beside it', async ({
  page,
  context,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Export' }).first().click();
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    dialog(page).getByRole('link', { name: 'Help on exported files, in a new tab' }).click(),
  ]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Import and export');
  await expect(opened.getByRole('heading', { name: 'Process XML' })).toBeFocused();
  await expect(dialog(page)).toBeVisible();
});

test('given the palette and the dialog, when a page of the help is wanted, then both lead there', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('expressions');
  await page.getByRole('option', { name: /^Expressions Help/ }).click();
  await expect(title(page)).toHaveText('Expressions');

  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await dialog(page)
    .getByRole('region', { name: 'This page' })
    .getByRole('link', { name: 'Categories and trash' })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(title(page)).toHaveText('Categories and trash');
});

test('given an address that is wrong, when it is opened, then the list of pages is there all the same', async ({
  page,
}) => {
  await at(page, '/help/nothing', article(page).getByText('There is no such page.'));
  await help(page).getByRole('link', { name: 'Problems and rules' }).click();
  await expect(title(page)).toHaveText('Problems and rules');
});

test('given every page of the help, when axe is asked in both themes, then it finds nothing', async ({
  page,
}) => {
  test.setTimeout(400_000); // 36 times axe
  for (const { slug, title: name } of HELP_PAGES) {
    await at(page, `/help/${slug}`, page.getByRole('heading', { level: 1, name, exact: true }));
    expect.soft(await axeViolations(page), `${slug}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await axeViolations(page, ABOUT_COLOUR), `${slug}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('given a page that is printed, when it is laid out, then only what is read is on the paper', async ({
  page,
}) => {
  await at(page, '/help/files', title(page));
  await page.emulateMedia({ media: 'print' });
  await expect(help(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(article(page).getByRole('heading', { name: 'Secrets' })).toBeVisible();
  const cut = await page.evaluate(
    () => document.documentElement.scrollHeight < (document.querySelector('article')?.scrollHeight ?? 0),
  );
  expect(cut, 'the article is cut at the window').toBe(false);
});

// The help lists what `?` lists, place by place. Write the list anew with UPDATE_SHORTCUTS=1.

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
}

const FILE = join(import.meta.dirname, '../../src/features/help/shortcuts.json');
const PLACES = ['projects', 'project', 'process', 'connectors', 'connector', 'connector-test'];

test('given the pages of the app, when their shortcuts are gathered, then the help lists these and no other', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openSample(page);
  const found = new Map<string, Row[]>();
  for (const place of SAMPLE_PLACES.filter(({ name }) => PLACES.includes(name))) {
    await place.open(page);
    await gather(page, found);
  }
  await at(page, '/templates', main(page).getByRole('button', { name: 'New template' }).first());
  await gather(page, found);
  await main(page).getByRole('button', { name: 'New template' }).first().click();
  await dialog(page).getByLabel('Name').fill('Ping');
  await dialog(page).getByRole('button', { name: 'Create' }).click();
  await expect(
    page
      .getByRole('tab', { name: 'JSON' })
      .or(page.getByRole('button', { name: 'Undo', exact: true }))
      .first(),
  ).toBeVisible();
  await gather(page, found);
  // What parts do wherever they are stands at the end.
  const parts = shortcutGroups([], false).map((part) => part.title);
  const groups = [...found]
    .map(([name, rows]) => ({ title: name, rows }))
    .toSorted((a, b) => Number(parts.includes(a.title)) - Number(parts.includes(b.title)));
  if (process.env.UPDATE_SHORTCUTS === '1') {
    writeFileSync(FILE, `${JSON.stringify(groups.map(written), null, 2)}\n`);
    return;
  }
  const kept = shortcuts.map(({ title: name, rows }) => ({
    title: name,
    rows: rows.map(({ label, keys }) => ({ label, keys: keys.map((key) => shortcutKeys(key).join('+')) })),
  }));
  expect(kept).toEqual(groups);
});

/** What the dialog says here, without what is open: a step that Undo takes back, a project's name. */
async function gather(page: Page, found: Map<string, Row[]>): Promise<void> {
  const isProject = new URL(page.url()).hash.startsWith('#/projects/');
  const project = isProject ? await title(page).first().textContent() : null;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await expect(dialog(page)).toBeVisible();
  const groups = await dialog(page).evaluate((box) =>
    [...box.querySelectorAll('section:has(> dl)')].map((group) => ({
      title: group.querySelector('h3')?.textContent ?? '',
      rows: [...group.querySelectorAll('dl > div')].map((row) => ({
        label: row.querySelector('dt')?.textContent ?? '',
        keys: [...row.querySelectorAll('dd > span')].map((keys) =>
          [...keys.querySelectorAll('kbd')].map((key) => key.textContent).join('+'),
        ),
      })),
    })),
  );
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  for (const group of groups) {
    const name = group.title === project ? 'A project' : group.title;
    const rows = found.get(name) ?? [];
    for (const row of group.rows) {
      const label = row.label.replace(/^(Undo|Redo): .*/, '$1').replace(project ?? '\n', 'the project');
      if (!rows.some((one) => one.label === label)) rows.push({ label, keys: row.keys });
    }
    found.set(name, rows);
  }
}

/** As commands say it: Mod is Ctrl, on a Mac Cmd. */
function written({ title: name, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const names: readonly (readonly [string, string])[] = [
    ['Esc', 'Escape'],
    ['↑', 'ArrowUp'],
    ['↓', 'ArrowDown'],
    ['←', 'ArrowLeft'],
    ['→', 'ArrowRight'],
  ];
  const spelt = (key: string): string => names.find(([shown]) => shown === key)?.[1] ?? key;
  return {
    title: name,
    rows: rows.map(({ label, keys }) => ({
      label,
      keys: keys.map((one) =>
        one === 'Ctrl+Space'
          ? one
          : one
              .replace('Ctrl', 'Mod')
              .split(/\+(?=.)/)
              .map(spelt)
              .join('+'),
      ),
    })),
  };
}
