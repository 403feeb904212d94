import { afterEach, describe, expect, it } from 'vitest';
import { setTexts } from '../../language/texts.ts';
import { schemaMessage } from './schemaMessage.ts';

afterEach(() => {
  setTexts('en');
});

const said = (message: string) => schemaMessage({ keyword: 'errorMessage', message, params: {} });

describe('schemaMessage', () => {
  it('given a sentence of the schema, then it is said in the language of the page', () => {
    setTexts('de', { 'Missing {0} for group “{1}”.': 'In der Gruppe „{1}“ fehlt „{0}“.' });
    expect(said('missing id for group "1"')).toBe('In der Gruppe „1“ fehlt „id“.');
    setTexts('en');
    expect(said('missing id for group "1"')).toBe('Missing id for group “1”.');
  });

  it('given a sentence that nobody knows, then it stays', () => {
    expect(said('must be `new` and { a, b }')).toBe('Must be “new” and a, b.');
  });
});
