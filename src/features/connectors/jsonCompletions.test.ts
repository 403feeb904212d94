import { describe, expect, it } from 'vitest';
import { jsonCompletions } from './jsonCompletions.ts';

/** `|` is the cursor. Gives the text once the option is chosen. */
function completed(text: string, label: string): string | null {
  const offset = text.indexOf('|');
  const source = text.replace('|', '');
  const found = jsonCompletions(source, offset, true);
  const option = found?.options.find((one) => one.label === label);
  if (!found || !option) return null;
  return source.slice(0, found.from) + (option.apply ?? label) + source.slice(found.to ?? offset);
}

const inParameter = (text: string) =>
  `{"name":"mailer","actions":{"a":{"id":"a","name":"send","inputs":[{"id":"p",${text}}]}}}`;

describe('jsonCompletions', () => {
  it.each([
    ['ty|', 'type', '"type": ""'],
    ['"ty|', 'type', '"type": ""'],
    ['"ty|"', 'type', '"type": ""'],
    ['"ty|": "string"', 'type', '"type": "string"'],
    ['"type": |', 'integer', '"type": "integer"'],
    ['"type": "in|"', 'integer', '"type": "integer"'],
    ['"required": |', 'true', '"required": true'],
  ])('given %s, when %s is chosen, then it says %s', (text, label, expected) => {
    expect(completed(inParameter(text), label)).toBe(inParameter(expected));
  });

  it('given more of a word is typed, then the same options are good, and Enter takes one at once', () => {
    for (const text of ['|', '"|', '"|"']) {
      const offset = inParameter(text).indexOf('|');
      const { whileTyped } = jsonCompletions(inParameter(text).replace('|', ''), offset, true) ?? {};
      expect(whileTyped?.test('ty')).toBe(true);
      expect(whileTyped?.test('type": ')).toBe(false);
    }
  });

  it('offers no key that is there already', () => {
    expect(completed('{"name":"mailer",|}', 'name')).toBeNull();
    expect(completed('{"name":"mailer",|}', 'actions')).toBe('{"name":"mailer","actions": {}}');
  });
});
