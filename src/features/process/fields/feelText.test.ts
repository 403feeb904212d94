import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asFeelText, asPlainText } from './feelText.ts';

it('given any text, when it becomes an expression and text again, then it is what it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => asPlainText(asFeelText(text)) === text));
});

it('given a text of two lines, when it becomes an expression and text again, then it has two lines', () => {
  expect(asPlainText(asFeelText('one\ntwo'))).toBe('one\ntwo');
});

it.each([
  ['= total > 250', 'total > 250'],
  ['=12', '12'],
  ['="a" + "b"', '"a" + "b"'],
])('given the expression %s, then its text is what stands after the sign', (value, text) => {
  expect(asPlainText(value)).toBe(text);
});
