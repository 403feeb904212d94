import { expect, test } from 'vitest';
import { mediaTypeOf, sizeText } from './saveAsFiles.ts';

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [1_240, '1.2 kB'],
  [48_600, '49 kB'],
  [3_140_000, '3.1 MB'],
])('given %i bytes, the size reads %s', (bytes, expected) => {
  expect(sizeText(bytes)).toBe(expected);
});

test('given a name, the media type follows from its end', () => {
  expect(mediaTypeOf('processes/a.bpmn20.xml')).toBe('application/xml');
  expect(mediaTypeOf('files/a.bin')).toBe('application/octet-stream');
});
