import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeFileName } from '../fileNames.ts';
import { isZip, zip } from '../zip.ts';
import type { OutFile } from '../ImportItem.ts';
import { checksum, toBase64Url } from './linkText.ts';
import { MOST_UNPACKED, packFiles, unpackFiles } from './packFiles.ts';
import { isShareLink } from './isShareLink.ts';
import { filesOfLink, LinkRefused, shareLink } from './shareLink.ts';

const PAGE = 'https://modeler.example/app/';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text: string): OutFile => ({ path, bytes: bytesOf(text) });
const ORDER = [file('order.bpmn20.xml', '<definitions/>'), file('mailer.json', '{"name":"mailer"}')];

const anyFiles = fc.array(
  fc.record({
    path: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter(isSafeFileName),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 400 }).filter((bytes) => !isZip(bytes)),
      fc.string({ unit: 'binary' }).map(bytesOf),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A link with a good length and checksum around any packed bytes: what someone builds who means harm. */
function linkAround(packed: Uint8Array): string {
  const text = toBase64Url(packed);
  const body = `${text}.${checksum(text)}`;
  return `${PAGE}#/share/1.${String(body.length)}.${body}`;
}

function refusalOf(address: string): string {
  try {
    filesOfLink(address);
  } catch (error) {
    if (error instanceof LinkRefused) return error.message;
    throw error;
  }
  return '';
}

describe('given any files', () => {
  test('when they go through a link, then the very files come out, and the same files give the same link', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const link = shareLink(PAGE, files);
        expect(filesOfLink(link)).toEqual(files);
        expect(shareLink(PAGE, structuredClone(files))).toBe(link);
        expect(link).toMatch(/^[\w:/.#-]*[a-z\d]$/);
      }),
    );
  });

  test('when any one character of the data is another, then it is never taken for the files', () => {
    fc.assert(
      fc.property(anyFiles, fc.nat(), fc.constantFrom('A', 'b', '7', '-'), (files, at, other) => {
        const link = shareLink(PAGE, files);
        const place = PAGE.length + 8 + (at % (link.length - PAGE.length - 8));
        fc.pre(link[place] !== other);
        expect(refusalOf(link.slice(0, place) + other + link.slice(place + 1))).not.toBe('');
      }),
    );
  });
});

test('given a link, when it is cut at any place, then that is told with how much of it is there', () => {
  const link = shareLink(PAGE, ORDER);
  const start = `${PAGE}#/share`.length;
  for (let length = start; length < link.length; length += 1)
    expect(refusalOf(link.slice(0, length)), link.slice(0, length)).toMatch(/^The link is cut: /);
  expect(refusalOf(link.slice(0, -9))).toContain(`${link.length - 9} of ${link.length} characters`);
});

test.each([')', '.', '%20', '?utm_source=mail', '…'])(
  'given %s after a link, then it opens all the same',
  (end) => {
    expect(filesOfLink(shareLink(PAGE, ORDER) + end)).toEqual(ORDER);
  },
);

test('given a link with another character in it, then it is broken, not cut', () => {
  const link = shareLink(PAGE, ORDER);
  const at = link.length - 12;
  expect(refusalOf(link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1))).toMatch(
    /^The link is broken/,
  );
});

test('given a small link that unpacks to something huge, then it is refused before it has', () => {
  const head = bytesOf(`[["a.json",${MOST_UNPACKED * 20}]]\n`);
  const all = new Uint8Array(head.length + MOST_UNPACKED * 20);
  all.set(head);
  const bomb = linkAround(deflateSync(all, { level: 9 }));
  expect(bomb.length).toBeLessThan(40_000);
  expect(refusalOf(bomb)).toMatch(/unpacks to more than 1 MB/);
});

test.each([
  ['what is packed is no list of files', bytesOf('{"a":1}\nrest')],
  ['there is no list', bytesOf('nothing')],
  ['the list names no file', bytesOf('[]\n')],
  ['a name leads elsewhere', bytesOf('[["../order.bpmn",1]]\nx')],
  ['a name hides how it ends', bytesOf('[["order\u202Enmpb.exe",1]]\nx')],
  ['a length is none', bytesOf('[["order.bpmn",-1]]\nx')],
  ['the lengths are others', bytesOf('[["order.bpmn",5]]\nx')],
  ['there are too many', bytesOf(`${JSON.stringify(Array.from({ length: 101 }, () => ['a.json', 0]))}\n`)],
])('given a link made by hand where %s, then it holds nothing of ours', (_, bytes) => {
  expect(refusalOf(linkAround(deflateSync(bytes)))).toMatch(/holds nothing/);
});

test('given a link that is out there, when it is opened by any later product, then it still holds its file', () => {
  const link = `${PAGE}#/share/1.74.i44GDttkApvUepChJEMDk9hYyNAErBcHkYeMM2CMGxQDsx7m2AFYFGP8ACyK0o8DAA.12s0cbx`;
  const mailer = { name: 'mailer', actions: { send: { id: 'send', name: 'send' } } };
  expect(filesOfLink(link)).toEqual([file('mailer.json', `${JSON.stringify(mailer, null, 2)}\n`)]);
});

test('given an archive in a link, then it is refused: nothing is unpacked twice', () => {
  const archive = { path: 'shop.zip', bytes: zip(ORDER) };
  expect(unpackFiles(packFiles([archive]))).toBeNull();
  expect(refusalOf(linkAround(packFiles([archive])))).toMatch(/holds nothing/);
});

test('given data that is packed wrongly, of a newer version, foreign or very long, then each says what it is', () => {
  expect(refusalOf(linkAround(bytesOf('no deflate at all')))).toMatch(/holds nothing/);
  expect(refusalOf(linkAround(packFiles(ORDER).subarray(0, 30)))).toMatch(/holds nothing/);
  expect(refusalOf(`${PAGE}#/share/2.5.aaaaa`)).toMatch(/newer/);
  expect(refusalOf(`${PAGE}#/share/hello`)).toMatch(/holds nothing/);
  expect(refusalOf(`${PAGE}#/share/1.9.${'a'.repeat(100_000)}`)).toMatch(/too large/);
});

test('an address is one of something shared by its start', () => {
  for (const hash of ['#/share', '#/share/', '#/share/1.2', '#share/1.2'])
    expect(isShareLink(PAGE + hash)).toBe(true);
  for (const hash of ['', '#/projects', '#/shared/1', '#/projects/share'])
    expect(isShareLink(PAGE + hash)).toBe(false);
});
