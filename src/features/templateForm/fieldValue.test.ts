import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asExpression, asPlain, fieldMode, fieldText, isChecked, valueOfText } from './fieldValue.ts';
import { property } from './testing.ts';

describe('the mode of a field', () => {
  it.each([
    ['required', undefined, 'expression'],
    ['optional', '=a', 'expression'],
    ['optional', 'a', 'plain'],
    ['static', '=20', 'plain'],
    [undefined, '=a', 'plain'],
  ] as const)('given feel %s and %s, then it is %s', (feel, value, mode) => {
    expect(fieldMode(property({ type: 'Number', ...(feel && { feel }) }), value)).toBe(mode);
  });

  it('given a dropdown, then it never is an expression', () => {
    expect(fieldMode(property({ type: 'Dropdown', feel: 'required' }), '=a')).toBe('plain');
  });
});

describe('the text of a field', () => {
  it('given a static number as it is written, then it is the number', () => {
    const field = property({ type: 'Number', feel: 'static' });
    expect(fieldText(field, '=20')).toBe('20');
    expect(valueOfText(field, 'plain', ' 20 ')).toBe(20);
  });

  it('given text that begins with = in a field without expressions, then it stays', () => {
    expect(fieldText(property(), '=a')).toBe('=a');
  });

  it('given a number that is none, then the text is not lost', () => {
    expect(valueOfText(property({ type: 'Number' }), 'plain', 'many')).toBe('many');
  });

  it('given nothing, then there is no value', () => {
    expect(valueOfText(property(), 'expression', '  ')).toBeUndefined();
  });

  it('given any expression, then it comes back from its text', () => {
    const field = property({ feel: 'required' });
    fc.assert(
      fc.property(
        fc
          .string({ minLength: 1 })
          .map((text) => text.trim())
          .filter((text) => text !== '' && !text.startsWith('=')),
        (text) => {
          const value = valueOfText(field, 'expression', text);
          expect(value).toBe(`=${text}`);
          expect(fieldText(field, value)).toBe(text);
        },
      ),
    );
  });

  it.each([[true], ['true'], ['=true']])('given %s, then the box is ticked', (value) => {
    expect(isChecked(value)).toBe(true);
  });
});

describe('going from text to an expression and back', () => {
  it('given any text, then it is a literal that says the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(asPlain(asExpression(text, property({ feel: 'optional' }), []))).toBe(text);
      }),
    );
  });

  it('given the name of a variable, then it is the variable', () => {
    expect(asExpression('orderId', property(), ['orderId'])).toBe('orderId');
  });

  it('given a number, then it is the number', () => {
    expect(asExpression('20', property({ type: 'Number' }), [])).toBe('20');
  });

  it('given an expression that is no literal, then its text stays', () => {
    expect(asPlain('"a" + b')).toBe('"a" + b');
  });
});
