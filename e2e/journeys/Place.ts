import { expect, type Locator, type Page } from '@playwright/test';

/** A page, a state of it, or a dialog: everything that can be on the screen has one of these. */
export interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

export const main = (page: Page) => page.getByRole('main');
export const dialog = (page: Page) => page.getByRole('dialog');
const anyDialog = (page: Page) => dialog(page).or(page.getByRole('alertdialog'));

/** Every place starts here, whatever was open before. */
export async function at(page: Page, path: string, there: Locator): Promise<void> {
  for (let open = 0; open < 3 && (await anyDialog(page).count()) > 0; open += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(50);
  }
  await page.goto(`./#${path}`);
  await expect(there).toBeVisible({ timeout: 20_000 });
}
