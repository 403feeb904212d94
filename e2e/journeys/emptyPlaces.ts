import type { Page } from '@playwright/test';
import { at, main, type Place } from './Place.ts';

/** What there is while nothing is stored. */
export const EMPTY_PLACES: readonly Place[] = [
  {
    name: 'projects-empty',
    open: (page) => at(page, '/projects', main(page).getByText('Open the sample project')),
  },
  {
    name: 'connectors-empty',
    open: (page) => at(page, '/connectors', main(page).getByRole('heading', { level: 2 }).first()),
  },
  {
    name: 'gallery',
    open: (page) => at(page, '/connectors/gallery', main(page).getByRole('link', { name: 'REST client' })),
  },
  {
    name: 'gallery-connector',
    open: (page) =>
      at(page, '/connectors/gallery/email', main(page).getByRole('heading', { name: 'When to use it' })),
  },
  { name: 'gallery-actions', open: openGalleryActions },
  { name: 'templates', open: (page) => at(page, '/templates', main(page).getByRole('heading').first()) },
  { name: 'not-found', open: (page) => at(page, '/nowhere', main(page).getByRole('heading').first()) },
];

async function openGalleryActions(page: Page): Promise<void> {
  await at(page, '/connectors/gallery/sql-query', main(page).getByRole('tab', { name: 'Actions' }));
  await main(page).getByRole('tab', { name: 'Actions' }).click();
  await main(page).getByLabel('Add the example process').check();
}
