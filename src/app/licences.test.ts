import { expect, test } from 'vitest';
import licences from 'virtual:licences';

/** Licences that let anyone use, change and pass on what is built with them. */
const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  '(MPL-2.0 OR Apache-2.0)',
  // bpmn-js: MIT-like, its watermark stays visible
  'SEE LICENSE IN LICENSE',
];

test('everything that is built into the product has a licence that allows it', () => {
  expect(licences.length).toBeGreaterThan(50);
  expect(licences.filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([]);
  expect(licences.map(({ name }) => name)).toContain('workbox-precaching');
  const unusual = licences.filter(({ licence }) => licence.startsWith('SEE'));
  expect(unusual.map(({ name }) => name)).toEqual(['bpmn-js']);
});
