import { describe, expect, it } from 'vitest';
import { isIconImage } from '../../domain/icons/iconImage.ts';
import { readIcon, readIconImage } from './readIcon.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = '') =>
  bytes(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 16 16" ${attributes}>${inside}</svg>`,
  );
const png = (width: number, height: number) => {
  const made = new Uint8Array(64);
  made.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(made.buffer).setUint32(16, width);
  new DataView(made.buffer).setUint32(20, height);
  return made;
};
const problem = (given: Uint8Array) => {
  const read = readIcon(given);
  return 'problem' in read ? read.problem : null;
};

describe('a picture for a connector', () => {
  it.each([
    ['a drawing', svg('<path d="M0 0h16" fill="#c00"/>')],
    [
      'with a gradient of its own',
      svg('<defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="9" height="9"/>'),
    ],
    ['with a part that is used again', svg('<g id="a"/><use href="#a"/><use xlink:href="#a"/>')],
    ['with a style', svg('<style>.a{fill:red}</style><path class="a" d="M0 0"/>')],
    ['a PNG', png(32, 32)],
  ])('given %s, then it is taken, and is one wherever it is read again', (_, given) => {
    const read = readIcon(given);
    expect(problem(given)).toBeNull();
    const image = 'image' in read ? read.image : '';
    expect(isIconImage(image)).toBe(true);
    expect(readIconImage(image)).toEqual(read);
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>'), '<script>'],
    ['a script with a prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), '<script>'],
    ['an event', svg('', 'onload="x()"'), 'onload'],
    ['an event in capitals', svg('<path OnClick="x()"/>'), 'OnClick'],
    ['HTML', svg('<foreignObject><p/></foreignObject>'), '<foreignObject>'],
    ['a picture from elsewhere', svg('<use href="https://a.test/x.svg#a"/>'), 'outside'],
    ['a link that runs', svg('<use xlink:href="javascript:x"/>'), 'outside'],
    ['an address in letters of its own', svg('<path style="fill:u&#114;l(https://a.test)"/>'), 'outside'],
    ['a style that loads', svg('<style>@import "https://a.test";</style>'), 'outside'],
    ['an animation', svg('<set attributeName="href" to="javascript:x"/>'), '<set>'],
    [
      'a style sheet',
      bytes('<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'instruction',
    ],
    ['a DOCTYPE', bytes('<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'), 'DOCTYPE'],
    [
      'entities',
      bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'entities',
    ],
    ['other XML', bytes('<html/>'), 'other XML'],
    ['text', bytes('GIF89a'), 'SVG or a PNG'],
    ['nothing', new Uint8Array(), 'empty'],
    ['9 KB', new Uint8Array(9_000), '8 KB'],
    ['a large PNG', png(513, 16), '513 × 16'],
    ['a damaged PNG', png(16, 16).slice(0, 12), 'damaged'],
  ])('given %s, then it is refused with the reason', (_, given, words) => {
    expect(problem(given)).toContain(words);
  });

  it.each([
    'https://a.test/x.png',
    'data:image/png;base64,AAAA',
    'data:image/gif;base64,AAAA',
    'data:text/html;base64,AAAA',
    '',
  ])('given %s in a file, then it is none', (url) => expect('problem' in readIconImage(url)).toBe(true));
});
