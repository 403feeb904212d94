import { describe, expect, test } from 'vitest';
import { decodeText, encodeXml } from './readText.ts';

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('decoding', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('<a b="é€"/>'), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff<a b="é€"/>'), 'utf-8'],
    ['UTF-16LE with a mark', utf16('\ufeff<a b="é€"/>', true), 'utf-16le'],
    ['UTF-16BE with a mark', utf16('\ufeff<a b="é€"/>', false), 'utf-16be'],
    ['UTF-16LE without', utf16('<a b="é€"/>', true), 'utf-16le'],
    ['UTF-16BE without', utf16('<a b="é€"/>', false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: '<a b="é€"/>', encoding, guessed: false });
  });

  test('by the declaration of XML', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a b="é"/>';
    expect(decodeText(latin1(xml))).toEqual({ text: xml, encoding: 'iso-8859-1', guessed: false });
    const japanese = new Uint8Array([
      ...latin1('<?xml version="1.0" encoding="Shift_JIS"?><a>'),
      0x93,
      0xfa,
      ...latin1('</a>'),
    ]);
    expect(decodeText(japanese)?.text).toContain('<a>日</a>');
  });

  test('a declaration of UTF-16 in a file of single bytes is wrong', () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a/>';
    expect(decodeText(latin1(xml))).toMatchObject({ text: xml, encoding: 'utf-8' });
  });

  test('what is not what it says is guessed, and said to be', () => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?><a b="é"/>';
    expect(decodeText(latin1(xml))).toEqual({ text: xml, encoding: 'windows-1252', guessed: true });
  });
});

test('edited XML goes out as UTF-8, and says so', () => {
  const written = (xml: string) => new TextDecoder().decode(encodeXml(xml));
  expect(written(`<?xml version='1.0' encoding='windows-1252' standalone="yes"?><a b="é"/>`)).toBe(
    `<?xml version='1.0' encoding='UTF-8' standalone="yes"?><a b="é"/>`,
  );
  expect(written('<?xml version="1.0" encoding="utf-8"?><a/>')).toBe(
    '<?xml version="1.0" encoding="utf-8"?><a/>',
  );
  expect(written('<a encoding="x"/>')).toBe('<a encoding="x"/>');
});
