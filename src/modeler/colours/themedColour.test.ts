import { expect, test } from 'vitest';
import { themedColour, withPlainColours } from './themedColour.ts';

test('a colour of a file is shown by the tokens of the theme; what is a token already stays', () => {
  expect(themedColour('#BBDEFB', 'fill')).toContain('from #BBDEFB calc(var(--file-fill-base)');
  for (const own of ['none', 'var(--shape)', 'url(#a)', 'transparent', '', themedColour('red', 'stroke')])
    expect(themedColour(own, 'stroke')).toBe(own);
});

test('in a picture for light the colour is the one of the file again', () => {
  const shown = themedColour('rgb(187, 222, 251)', 'fill')
    .replace('var(--file-fill-base)', '0')
    .replace('var(--file-fill-scale)', '1');
  expect(withPlainColours(`<rect style="fill: ${shown}; stroke: ${shown}"/>`)).toBe(
    '<rect style="fill: rgb(187, 222, 251); stroke: rgb(187, 222, 251)"/>',
  );
});
