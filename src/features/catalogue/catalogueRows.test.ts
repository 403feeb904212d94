import { expect, test } from 'vitest';
import { catalogueRows } from './catalogueRows.ts';
import { publishedOf, stored, usedBy } from './testing.ts';
import { usesByVersion } from './usesByVersion.ts';

test('a row says what is published, what is a draft, and who is behind', () => {
  const mailer = stored('mailer', { version: '1.2.0' });
  const versions = [
    publishedOf(mailer, '1.0.0'),
    publishedOf(mailer, '1.10.0'),
    publishedOf(mailer, '1.9.0'),
  ];
  const uses = [
    usedBy('mailer.send', 'a', '1.9.0'),
    usedBy('mailer.send', 'a', '1.10.0'),
    usedBy('mailer.send', 'b', '1.2.0'),
  ];
  const [row] = catalogueRows([mailer], versions, uses);
  expect(row).toMatchObject({ latest: '1.10.0', draft: '1.2.0', processes: 2, behind: 2 });
  expect(row?.versions.map(({ content }) => content.version)).toEqual(['1.10.0', '1.9.0', '1.0.0']);
});

test('what is word for word the latest version is no draft', () => {
  const mailer = stored('mailer');
  const [row] = catalogueRows([mailer], [publishedOf(mailer, '1.0.0')], []);
  expect(row?.draft).toBeUndefined();
  expect(row?.behind).toBe(0);
});

test('a task counts for the connector it names, not for one whose name begins the same', () => {
  const rows = catalogueRows([stored('mail'), stored('mail-two')], [], [usedBy('mail-two.send', 'a')]);
  expect(rows.map(({ name, processes }) => [name, processes])).toEqual([
    ['mail', 0],
    ['mail-two', 1],
  ]);
});

test('two of one name both have a problem, and text that cannot be read has one', () => {
  const one = stored('mail');
  const rows = catalogueRows([one, { ...stored('mail'), id: 'twin' }, stored('x', { text: '{' })], [], []);
  expect(rows.map(({ name, problems }) => [name, problems > 0])).toEqual([
    ['mail', true],
    ['mail', true],
    ['Not readable', true],
  ]);
  expect(catalogueRows([one], [], [])[0]?.problems).toBe(0);
});

test('usage is told by version, the newest first', () => {
  const uses = [
    usedBy('m.a', 'a', '1.0.0'),
    usedBy('m.b', 'b', '2.0.0'),
    usedBy('m.a', 'b', '1.0.0'),
    usedBy('m.a', 'a'),
  ];
  expect(usesByVersion({ uses }).map(({ version, processes }) => [version, processes])).toEqual([
    ['2.0.0', ['Process b']],
    ['1.0.0', ['Process a', 'Process b']],
    ['', ['Process a']],
  ]);
});
