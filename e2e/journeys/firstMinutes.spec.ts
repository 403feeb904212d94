import { expect } from '@playwright/test';
import { test } from './ownHost.ts';

test('given the sample, then the tour goes through the main job by keyboard, and settings are kept', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('button', { name: 'Take the tour' }).click();
  for (const [step, place] of [
    '/projects/',
    '/connectors',
    '/processes/',
    '/processes/',
    '/processes/',
  ].entries()) {
    const box = page.getByRole('dialog', { name: `Tour, step ${step + 1} of 5` });
    await expect(box.getByRole('button', { name: step === 4 ? 'Done' : 'Next' })).toBeFocused();
    expect(page.url()).toContain(place);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('dialog')).toBeHidden();

  // It does not offer itself again, and is there whenever it is wanted; Escape leaves it.
  await page.getByRole('link', { name: 'Parcel shop' }).click();
  const row = page.getByRole('row', { name: /returns/ });
  await expect(row).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the tour' })).toBeHidden();
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(page.getByRole('dialog', { name: 'Tour, step 1 of 5' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const roomy = (await row.boundingBox())?.height ?? 0;
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('Rows of tables').selectOption('compact');
  await settings.getByLabel('Target of new processes').selectOption('camunda8');
  await settings.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await expect(row).toBeVisible();
  expect((await row.boundingBox())?.height).toBeLessThan(roomy);
  await page.getByRole('button', { name: 'New process' }).click();
  await expect(page.getByRole('dialog', { name: 'New process' }).getByLabel('Target')).toHaveValue(
    'camunda8',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await settings.getByRole('button', { name: 'Reset all settings' }).click();
  await expect(settings.getByLabel('Rows of tables')).toHaveValue('roomy');
});
