import { expect, test } from 'vitest';
import { paletteQuery } from './paletteQuery.ts';
import { rankSections } from './rankSections.ts';

const section = (id: string, ...titles: string[]) => ({
  id,
  title: id,
  options: titles.map((title) => ({ id: title, title })),
});
const titles = (text: string, ...sections: ReturnType<typeof section>[]) =>
  rankSections(sections, text).map(
    ({ id, options }) => `${id}: ${options.map(({ title }) => title).join(', ')}`,
  );

test('what begins with the text comes first, in its section and with its section', () => {
  expect(titles('order', section('a', 'Reorder', 'New'), section('b', 'The order', 'Order paid'))).toEqual([
    'b: Order paid, The order',
    'a: Reorder',
  ]);
});

test('all words must be there, in any order', () => {
  expect(titles('zoom fit', section('a', 'Fit: zoom', 'Zoom in'))).toEqual(['a: Fit: zoom']);
});

test('a slip of the pen is understood, but only where nothing has the very text', () => {
  expect(titles('exprot', section('a', 'Export process', 'Import'))).toEqual(['a: Export process']);
  expect(titles('mail', section('a', 'mail', 'main'))).toEqual(['a: mail']);
});

test('nothing typed is everything', () => {
  expect(titles('', section('a', 'One'), section('b'))).toEqual(['a: One']);
});

test('a sign in front says what is looked for', () => {
  expect(paletteQuery(' > zoom in')).toEqual({ only: '>', text: 'zoom in' });
  expect(paletteQuery('@')).toEqual({ only: '@', text: '' });
  expect(paletteQuery('a > b')).toEqual({ only: null, text: 'a > b' });
});
