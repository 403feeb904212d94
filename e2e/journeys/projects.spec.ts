import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

const project = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Projects' }).getByRole('link', { name, exact: true });
const processes = (page: Page) => page.getByRole('table', { name: 'Processes' });

async function openSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Parcel shop' })).toBeVisible();
}

test('given nothing, when the sample is opened, then its processes, problems and connectors are there', async ({
  page,
}) => {
  await openSample(page);
  const row = processes(page).getByRole('row', { name: /order-to-door/ });
  await expect(row).toContainText('Activiti');
  await expect(row).toContainText('1 error');
  await expect(row).toContainText('1 warning');
  await expect(processes(page).getByRole('row', { name: /returns/ })).toContainText('None');
  const used = page.getByRole('region', { name: /Connectors used/ });
  await expect(used.getByRole('link')).toHaveText([/invoices/, /parcel-tracker/, /team-chat/, /warehouse/]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Parcel shop' })).toBeVisible();
});

test('given nothing, when a project and a process are made with the keyboard, then they are there after a reload', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'New project', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Library');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  const home = page.url();
  await page.getByRole('button', { name: 'New process', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('lend/a/book');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('file names have no “/”');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('lend-a-book');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/processes\//);
  await page.goto(home);
  await page.reload();
  await expect(processes(page).getByRole('link', { name: 'lend-a-book' })).toBeVisible();
});

test('given a process, when it is renamed, duplicated and deleted, then each can be seen and the last taken back', async ({
  page,
}) => {
  await openSample(page);
  const choose = async (process: string, action: string | RegExp) => {
    await page.getByRole('button', { name: `Actions of ${process}`, exact: true }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('returns', 'Duplicate');
  await expect(processes(page).getByRole('link')).toHaveText(['order-to-door', 'returns', 'returns-copy']);
  await choose('returns-copy', /Rename/);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Returns');
  await expect(page.getByRole('dialog')).toContainText('Another process is called “returns”.');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('gifts');
  await page.keyboard.press('Enter');
  await expect(processes(page).getByRole('link')).toHaveText(['gifts', 'order-to-door', 'returns']);
  await expect(processes(page).getByRole('row', { name: /gifts/ })).toContainText('None');
  await expect(page.getByLabel('Problems of the project')).toHaveCount(0);
  await choose('gifts', 'Delete');
  await expect(processes(page).getByRole('link')).toHaveText(['order-to-door', 'returns']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(processes(page).getByRole('link')).toHaveText(['gifts', 'order-to-door', 'returns']);
});

test('given a project in two tabs, when one renames it and deletes it, then the other sees it and the trash has it', async ({
  page,
  context,
}) => {
  await openSample(page);
  const other = await context.newPage();
  await other.goto('./');
  await expect(project(other, 'Parcel shop')).toBeVisible();
  await page.getByRole('button', { name: 'Rename project' }).click();
  await page.getByRole('textbox', { name: 'Project name' }).fill('Bike shop');
  await page.keyboard.press('Enter');
  await expect(project(other, 'Bike shop')).toBeVisible();
  await other.getByRole('button', { name: 'Actions of Bike shop' }).click();
  await other.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'This project is not here' })).toBeVisible();
  await page.getByRole('button', { name: /All projects/ }).click();
  await page.getByRole('button', { name: 'Trash' }).click();
  await page.getByRole('button', { name: 'Restore Bike shop' }).click();
  await expect(project(other, 'Bike shop')).toBeVisible();
  await page.keyboard.press('Escape');
  await project(other, 'Bike shop').click();
  await expect(processes(other).getByRole('link')).toHaveText(['order-to-door', 'returns']);
  await page.getByRole('button', { name: 'Actions of Bike shop' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Trash' }).click();
  await page.getByRole('button', { name: 'Empty trash…' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible();
});

test('given a browser that blocks its database, when work goes on, then it works and says what it means', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSample(page);
  await expect(processes(page).getByRole('link')).toHaveText(['order-to-door', 'returns']);
  await expect(page.getByText(/does not let the page keep data/)).toBeVisible();
});
