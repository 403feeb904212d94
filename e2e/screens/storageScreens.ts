import { expect, type Page } from '@playwright/test';
import { chooseFolder, REPOSITORY, writeThere } from '../journeys/folderFiles.ts';
import { dialog, type Place } from '../journeys/Place.ts';
import { openSample } from '../journeys/sampleWorkspace.ts';
import { openProcess, properties, saved, select } from '../journeys/workbench.ts';

/** In a workspace of their own. */
export const EMPTY_PLACES_OF_STORAGE: readonly Place[] = [
  { name: 'folder', open: openFolder },
  { name: 'folder-to-write', open: changeHere },
  { name: 'folder-both-changed', open: changeBoth },
  { name: 'storage-blocked', open: blockStorage },
];

export const STORAGE_SCREENS: readonly Place[] = [
  { name: 'damaged', open: openDamaged },
  { name: 'offline', open: goOffline },
];

const DIAGRAM = 'processes/order-to-door.bpmn20.xml';

async function openFolder(page: Page): Promise<void> {
  await chooseFolder(page, REPOSITORY);
  await page.getByRole('button', { name: 'Open folder…' }).click();
  await expect(page.getByRole('region', { name: 'Folder parcels' })).toContainText('In step');
}

async function changeHere(page: Page): Promise<void> {
  await openFolder(page);
  const project = page.url();
  await openProcess(page, 'order-to-door');
  await select(page, 'Create parcel label');
  await properties(page).getByLabel('Documentation', { exact: true }).fill('Mine');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.goto(project);
  await expect(page.getByRole('region', { name: 'Folder parcels' })).toContainText('1 file to write');
}

async function changeBoth(page: Page): Promise<void> {
  await changeHere(page);
  const theirs = (REPOSITORY[DIAGRAM] ?? '').replace('name="Create parcel label"', 'name="Print the label"');
  await writeThere(page, DIAGRAM, theirs);
  await page.reload();
  await page.getByRole('button', { name: 'Compare order-to-door' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSample(page);
  await expect(page.getByText(/does not let the page keep data/)).toBeVisible();
}

/** A document that another version, or a broken disk, has written. */
async function openDamaged(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('connector-modeler');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const documents = opening.result.transaction('documents', 'readwrite').objectStore('documents');
          const asked = documents.getAll();
          asked.onsuccess = () => {
            const [first] = asked.result as { id: string; content: object }[];
            const put = documents.put({ ...first, id: 'broken', content: { kind: 'process', xml: 7 } });
            put.onerror = () => reject(new Error('not written'));
            put.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
        };
      }),
  );
  await page.goto('./#/projects');
  await page.reload();
  await page.getByRole('button', { name: 'Show…' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function goOffline(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.context().setOffline(true);
}
