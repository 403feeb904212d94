import { afterEach, describe, expect, it } from 'vitest';
import { inSentence } from './inSentence.ts';
import { t } from './t.ts';
import { setTexts } from './texts.ts';

describe('texts of a language', () => {
  afterEach(() => setTexts('en'));

  it('given English, then texts are what stands in the code', () => {
    expect(t('Delete')).toBe('Delete');
    expect(t`Rename ${'a'} to ${'b'}`).toBe('Rename a to b');
    expect(inSentence('Input')).toBe('input');
  });

  it('given German, then its words and its order are taken', () => {
    setTexts('de', {
      Delete: 'Löschen',
      'Rename {0} to {1}': 'In {1} wird {0} umbenannt',
    });
    expect(t('Delete')).toBe('Löschen');
    expect(t`Rename ${'a'} to ${'b'}`).toBe('In b wird a umbenannt');
    expect(inSentence('Eingabe')).toBe('Eingabe');
  });

  it('given a text the language has not, then it stays English', () => {
    setTexts('de', {});
    expect(t`Rename ${'a'}`).toBe('Rename a');
  });

  it('given a value that looks like a place or a pattern, then it is filled in as it is', () => {
    setTexts('de', { 'Rename {0} to {1}': '{0} wird {1}' });
    expect(t`Rename ${'{1}'} to ${'$&'}`).toBe('{1} wird $&');
  });
});
