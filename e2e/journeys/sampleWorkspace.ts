import { expect, type Page } from '@playwright/test';
import { at, main } from './Place.ts';

export const projectLink = (page: Page) => main(page).getByRole('link', { name: 'Parcel shop' }).first();
export const connectorLink = (page: Page) => main(page).getByRole('link', { name: 'parcel-tracker' }).first();

export async function openSample(page: Page): Promise<void> {
  await at(page, '/projects', main(page).getByText('Open the sample project'));
  await main(page).getByText('Open the sample project').click();
  await expect(main(page).getByRole('link', { name: 'order-to-door' }).first()).toBeVisible();
}

export async function openProject(page: Page): Promise<void> {
  await at(page, '/projects', projectLink(page));
  await projectLink(page).click();
  await expect(main(page).getByRole('link', { name: 'order-to-door' }).first()).toBeVisible();
}

export async function openNew(page: Page, path: string, button: string): Promise<void> {
  await at(page, path, main(page).getByRole('button', { name: button }).first());
  await main(page).getByRole('button', { name: button }).first().click();
  await expect(page.getByRole('dialog', { name: button })).toBeVisible();
}
