import { expect, test } from 'vitest';
import { HUES, ICON_NAMES, ICON_PATHS, iconFor, iconPath, iconSvg } from './iconPaths.ts';

test('there are enough icons, all on the grid', () => {
  expect(ICON_NAMES.length).toBeGreaterThanOrEqual(18);
  for (const path of Object.values(ICON_PATHS)) expect(path).toMatch(/^M[-\d.\sa-zA-Z]+$/);
});

test('a connector has the same icon everywhere, told by its name', () => {
  expect(iconFor('sendgrid-mail')).toEqual(iconFor('sendgrid-mail'));
  expect(
    ['mailer', 'parcel-service', 'warehouse', 'xyz', 'constructor'].map((name) => iconFor(name).name),
  ).toEqual(['mail', 'parcel', 'warehouse', 'plug', 'plug']);
  const hues = new Set(Array.from({ length: 200 }, (_, index) => iconFor(`c${index}`).hue));
  expect([...hues].sort()).toEqual([...HUES].sort());
});

test('an unknown icon is a plug; as a file it takes the colour of its text', () => {
  expect(iconPath('constructor')).toBe(ICON_PATHS.plug);
  expect(iconSvg({ name: 'mail' })).toContain(`<path d="${ICON_PATHS.mail}"/>`);
  expect(iconSvg({ name: 'mail' })).toContain('currentColor');
});
