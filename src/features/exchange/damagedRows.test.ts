import { expect, it } from 'vitest';
import { damagedRows } from './damagedRows.ts';

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

it('given a record with a part that is no longer right, then what it was is told, and all of it is in the file', () => {
  const value = {
    id: 'p',
    changedAt: '2026-03-01T10:00:30.000Z',
    content: { kind: 'process', name: 'order / ship', xml: 7, file: new Uint8Array([255, 0, 128]) },
  };
  const [row] = damagedRows([{ id: 'p', value }]);
  expect(row).toMatchObject({
    name: 'order / ship',
    about: 'process · saved 2026-03-01 10:00 UTC',
    file: { path: 'damaged-order _ ship.json' },
  });
  expect(JSON.parse(textOf(row?.file?.bytes))).toEqual({
    ...value,
    content: { ...value.content, file: { $bytes: '/wCA' } },
  });
});

it('given a record that nobody knows, then it goes by its id, and can be downloaded whatever it is', () => {
  const ring: Record<string, unknown> = { when: new Date(0), many: 3n, map: new Map([['a', 1]]) };
  ring.self = ring;
  const [row, none, plain] = damagedRows([
    { id: 'r', value: ring },
    { id: 'n', value: null },
    { id: 't', value: 'only text' },
  ]);
  expect(row).toMatchObject({ name: 'r', about: 'Of no kind that is known' });
  expect(JSON.parse(textOf(row?.file?.bytes))).toEqual({
    ...{ when: '1970-01-01T00:00:00.000Z', many: '3', map: { $map: [['a', 1]] } },
    self: '(itself)',
  });
  expect(textOf(none?.file?.bytes)).toBe('null\n');
  expect(textOf(plain?.file?.bytes)).toBe('"only text"\n');
});

it('given a record that not even the browser can read, then there is nothing to download', () => {
  expect(damagedRows([{ id: 'a', value: undefined }])[0]?.file).toBeNull();
});
