import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeJsonLike, encodeXmlLike } from './encodeText.ts';
import { decodeText } from './readText.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
};
const file = (bytes: Uint8Array) => ({ name: 'a.bpmn', bytes });
const written = (bytes: Uint8Array): string => decodeText(bytes)?.text ?? '';

describe('edited XML goes out in the encoding it came in', () => {
  const unicode = '<?xml version="1.0"?><a b="é€日😀"/>';
  test.each([
    ['UTF-8', new TextEncoder().encode(unicode)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${unicode}`)],
    ['UTF-16LE with a mark', utf16(`\ufeff${unicode}`, true)],
    ['UTF-16BE with a mark', utf16(`\ufeff${unicode}`, false)],
    ['UTF-16LE without', utf16(unicode, true)],
    ['UTF-16BE without', utf16(unicode, false)],
  ])('%s', (_, bytes) => {
    expect(encodeXmlLike(unicode, file(bytes))).toEqual({ bytes, changed: null });
    const edited = encodeXmlLike(unicode.replace('é', 'üü'), file(bytes)).bytes;
    expect(decodeText(edited)).toEqual({ ...decodeText(bytes), text: unicode.replace('é', 'üü') });
    expect(edited.slice(0, 2)).toEqual(bytes.slice(0, 2));
  });

  test.each([
    'windows-1252',
    'ISO-8859-1',
    'iso-8859-15',
    'windows-1251',
    'Shift_JIS',
    'EUC-JP',
    'GBK',
    'Big5',
  ])('%s, with references for what it lacks', (encoding) => {
    const xml = `<?xml version="1.0" encoding="${encoding}"?><a b="x"><!-- c --><d>y</d><![CDATA[z]]></a>`;
    const edited = xml.replace('"x"', '"é€日"').replace('y', '日и😀').replace('[z]', '[é<日]');
    const { bytes, changed } = encodeXmlLike(edited, file(latin1(xml)));
    expect(changed).toBeNull();
    const text = written(bytes);
    expect(text).toContain(`encoding="${encoding}"`);
    const plain = text
      .replaceAll(/\]\]>&#(\d+);<!\[CDATA\[/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    expect(plain).toBe(edited);
  });

  test('what it has is written as it is', () => {
    const xml = '<?xml version="1.0" encoding="windows-1251"?><a b=""/>';
    const { bytes } = encodeXmlLike(xml.replace('""', '"Яя"'), file(latin1(xml)));
    expect([...bytes.slice(-5)]).toEqual([0xdf, 0xff, 0x22, 0x2f, 0x3e]);
  });

  test('where no reference is possible it goes out as UTF-8, and says why', () => {
    const xml = '<?xml version="1.0" encoding="windows-1252"?><a><!-- c --></a>';
    const { bytes, changed } = encodeXmlLike(xml.replace(' c ', ' 日 '), file(latin1(xml)));
    expect(new TextDecoder().decode(bytes)).toBe('<?xml version="1.0" encoding="UTF-8"?><a><!-- 日 --></a>');
    expect(changed).toContain('windows-1252');
  });

  test('an encoding that was written into the text is taken', () => {
    const source = file(latin1('<?xml version="1.0" encoding="windows-1252"?><a b="\u00e9"/>'));
    const asUtf8 = '<?xml version="1.0" encoding="UTF-8"?><a b="é"/>';
    expect(encodeXmlLike(asUtf8, source).bytes).toEqual(new TextEncoder().encode(asUtf8));
    const asJapanese = '<?xml version="1.0" encoding="Shift_JIS"?><a b="日"/>';
    expect(written(encodeXmlLike(asJapanese, source).bytes)).toBe(asJapanese);
  });

  test('what was guessed goes out as UTF-8, as it says', () => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?><a b="\u00e9"/>';
    expect(encodeXmlLike(xml, file(latin1(xml))).bytes).toEqual(new TextEncoder().encode(xml));
  });

  test('any text that is put into a file of any encoding is read back', () => {
    const encodings = fc.constantFrom(
      'windows-1252',
      'iso-8859-2',
      'koi8-r',
      'shift_jis',
      'euc-kr',
      'gb18030',
    );
    // XML has no other characters
    const value = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replaceAll(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|["<&]/gu, ''));
    fc.assert(
      fc.property(encodings, value, (encoding, text) => {
        const xml = `<?xml version="1.0" encoding="${encoding}"?><a b=""/>`;
        const { bytes, changed } = encodeXmlLike(
          xml.replace('""', () => `"${text}"`),
          file(latin1(xml)),
        );
        const back = written(bytes).replaceAll(/&#(\d+);/g, (_, code: string) =>
          String.fromCodePoint(Number(code)),
        );
        expect(changed).toBeNull();
        expect(back).toBe(xml.replace('""', () => `"${text}"`));
      }),
    );
  });
});

test('JSON keeps its byte order mark and UTF-16', () => {
  const json = '{"a":"é日😀"}';
  for (const bytes of [
    new TextEncoder().encode(json),
    new TextEncoder().encode(`\ufeff${json}`),
    utf16(`\ufeff${json}`, true),
    utf16(`\ufeff${json}`, false),
    utf16(json, true),
  ])
    expect(encodeJsonLike(json, file(bytes))).toEqual(bytes);
  expect(encodeJsonLike(json, undefined)).toEqual(new TextEncoder().encode(json));
});
