import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzip, zip } from './zip.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const paths = (bytes: Uint8Array, skipped: string[] = []) =>
  unzip(bytes, (path) => skipped.push(path)).map(({ path }) => path);

test('what goes in comes out, in its order; the same files give the same archive', () => {
  const files = ['z.json', 'processes/ä b.bpmn', 'constructor'].map((path) => ({ path, bytes: text(path) }));
  expect(unzip(zip(files))).toEqual(files);
  expect(zip(files)).toEqual(zip(files));
});

test('a file that packs to almost nothing can be read again', () => {
  const files = [
    { path: 'blank', bytes: new Uint8Array(150_000) },
    { path: 'a', bytes: text('a') },
  ];
  expect(unzip(zip(files))).toEqual(files);
});

test('stored entries and folders', () => {
  expect(unzip(zipSync({ 'a/': new Uint8Array(), 'a/b': [text('b'), { level: 0 }] }))).toEqual([
    { path: 'a/b', bytes: text('b') },
  ]);
});

describe('hostile archives', () => {
  test('names that lead out are left out, the others come', () => {
    const skipped: string[] = [];
    const bytes = zip(
      ['../evil', '/etc/evil', 'C:/evil', 'a/../../evil', 'good'].map((path) => ({ path, bytes: text('x') })),
    );
    expect(paths(bytes, skipped)).toEqual(['good']);
    expect(skipped).toHaveLength(4);
  });

  test('backslashes are separators', () => {
    expect(paths(zip([{ path: 'processes\\a.bpmn', bytes: text('x') }]))).toEqual(['processes/a.bpmn']);
  });

  test('bombs are stopped by what comes out, not by what the header says', () => {
    expect(() => unzip(zipSync({ a: new Uint8Array(5_000_000) }))).toThrow(
      '“a” unpacks to more than 100 times its size.',
    );
    const limits = { entries: 2, file: 1_000, total: 1_500, ratio: 1e9 };
    const of = (...sizes: number[]) =>
      zip(
        sizes.map((size, at) => ({
          path: String.fromCharCode(97 + at),
          bytes: new Uint8Array(size).map((_, i) => i * 7),
        })),
      );
    const read = (bytes: Uint8Array) => () => unzip(bytes, undefined, limits);
    expect(read(of(1_001))).toThrow('larger than');
    expect(read(of(900, 900))).toThrow('unpacks to more than');
    expect(read(of(1, 1, 1))).toThrow('more than 2 files');
    expect(read(of(900, 500))).not.toThrow();
  });

  test('no more comes out than there is room for in the whole import', () => {
    const bytes = zip(['a', 'b'].map((path) => ({ path, bytes: text('x'.repeat(600)) })));
    const read = (entries: number, size: number) => () =>
      unzip(bytes, undefined, undefined, { entries, bytes: size });
    expect(read(2, 1_200)).not.toThrow();
    expect(read(1, 1_200)).toThrow('more than fits into one import');
    expect(read(2, 1_199)).toThrow('more than fits into one import');
  });

  test('no archive, a cut off one and a damaged one', () => {
    const good = zip([{ path: 'a', bytes: text('some text, some more text') }]);
    for (const bytes of [new Uint8Array(), text('PK'), good.slice(0, -30)])
      expect(() => unzip(bytes)).toThrow('no zip archive');
    expect(() => unzip(Uint8Array.from(good, (byte, at) => (at === 0 ? 0 : byte)))).toThrow('damaged');
  });

  test('an encrypted one says so', () => {
    const bytes = zip([{ path: 'a', bytes: text('x') }]);
    bytes[6] = 1;
    expect(() => unzip(bytes)).toThrow('encrypted');
  });
});
