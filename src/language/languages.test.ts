import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsIn, textsInCode } from './textsInCode.ts';

const TEXTS = new URL('./texts/', import.meta.url);
const CODE = new URL('..', import.meta.url).pathname;

/** What the canvas and its parts say stands in their packages: src/modeler looks it up here as well. */
const OF_PACKAGES = 'bpmn-js: ';

const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const isCounted = (key: string) => /^# .*\|# /.test(key);

describe.each(readdirSync(TEXTS))('the language %s', (file) => {
  const texts = JSON.parse(readFileSync(new URL(file, TEXTS), 'utf8')) as Record<string, string>;
  const inCode = new Map(textsInCode(CODE).map(({ key, place }) => [key, place]));

  it('has every text that stands in the code', () => {
    const missing = [...inCode].filter(([key]) => !Object.hasOwn(texts, key) && /\p{L}/u.test(key));
    expect(missing).toEqual([]);
  });

  it('has none that stands nowhere any more', () => {
    expect(Object.keys(texts).filter((key) => !inCode.has(key) && !key.startsWith(OF_PACKAGES))).toEqual([]);
  });

  it('fills in what English fills in', () => {
    const others = Object.entries(texts).filter(
      ([key, text]) => String(places(key)) !== String(places(text)) && !isCounted(key),
    );
    expect(others).toEqual([]);
  });

  it('says one and many', () => {
    const wrong = Object.entries(texts).filter(
      ([key, text]) => isCounted(key) && !/^[^|]*#[^|]*\|[^|]*#[^|]*$/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('has no text of spaces', () => {
    expect(Object.entries(texts).filter(([key, text]) => key.trim() !== '' && text.trim() === '')).toEqual(
      [],
    );
  });
});

describe('texts in the code', () => {
  it('given fixed texts, filled ones, ones with elements and counted things, then all are found', () => {
    const code =
      "t('Delete'); t`Rename ${a} to ${b}`; counted(n, 'task'); counted(n, 'process', 'processes'); rich`A ${<b>{t('c')}</b>} d`;";
    expect(textsIn('a.tsx', code).map(({ key }) => key)).toEqual([
      'Delete',
      'Rename {0} to {1}',
      '# task|# tasks',
      '# process|# processes',
      'A {0} d',
      'c',
    ]);
  });

  it('given a text that is only known when it runs, then it is refused', () => {
    expect(() => textsIn('a.ts', 't(label)')).toThrow('“label” is no fixed text');
  });
});
