import { expect, type Page } from '@playwright/test';
import type { Place } from '../journeys/Place.ts';
import { openDropped, openProcess, properties, select } from '../journeys/workbench.ts';
import { MAIL_PROCESS } from '../journeys/mailProcess.ts';

/** A task with so many inputs that they are filtered. */
export const MAPPING_SCREENS: readonly Place[] = [
  { name: 'mapping-many', open: openTask },
  { name: 'mapping-filtered', open: filterRows },
];

const TYPES = ['string', 'integer', 'boolean', 'json', 'date', 'datetime', 'array'];
const MAILER = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: {
    send: {
      id: 'send',
      name: 'send',
      inputs: [...TYPES, ...TYPES].map((type, index) => ({
        id: `i${index}`,
        name: `${type}${index}`,
        type,
        required: index < 3,
      })),
      outputs: [],
    },
  },
});

async function openTask(page: Page): Promise<void> {
  await openDropped(page, [
    { name: 'mailer.json', text: MAILER },
    { name: 'order.bpmn', text: MAIL_PROCESS },
  ]);
  await openProcess(page, 'order');
  await select(page, 'Send mail');
  await expect(properties(page).getByRole('rowheader')).toHaveCount(14);
}

async function filterRows(page: Page): Promise<void> {
  await openTask(page);
  await properties(page).getByRole('button', { name: 'Required 3' }).click();
  await expect(properties(page).getByRole('rowheader')).toHaveCount(3);
}
