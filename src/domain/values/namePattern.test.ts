import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNamePattern } from './namePattern.ts';

function matches(pattern: string, name: string): boolean {
  const read = readNamePattern(pattern);
  if (typeof read === 'string') throw new Error(read);
  return read.matches(name);
}

test.each([
  ['Process_[a-z]+(_[a-z0-9]+)*', 'Process_order_to_door2', true],
  ['Process_[a-z]+', 'Process_Order', false],
  ['^[A-Z][a-z]+ .+$', 'Ship the parcel', true],
  ['(ship|send)(ment)?', 'shipment', true],
  ['(ship|send)(ment)?', 'shipments', false],
  ['\\p{Lu}.*', 'Übergabe prüfen', true],
  ['[\\]\\d]{2,3}', ']7', true],
  ['a{2}', 'aaa', false],
  ['(?:a|b){1,2}c??', 'ab', true],
  ['', '', true],
  ['a|', '', true],
  ['.', '😀', true],
])('“%s” and “%s”: %s', (pattern, name, expected) => {
  expect(matches(pattern, name)).toBe(expected);
});

test.each([
  ['(', 'A “(” has no “)”.'],
  [')', 'A “)” has no “(”.'],
  ['[a', 'A “[” has no “]”.'],
  ['*a', 'Nothing stands before “*” that it could repeat.'],
  ['a**', 'Something is repeated twice.'],
  ['a{3,2}', '“{3,2}” is the wrong way round.'],
  ['a{x}', '“{” says how often, as in “{2,5}”; a brace itself is “\\{”.'],
  ['(?=a)', 'A group that begins with “(?” cannot be used here.'],
  ['(a)\\1', '“\\1” cannot be used here.'],
  ['a^b', '“^” stands at the start alone: the whole name has to match.'],
  ['[z-a]', '“[z-a]” is no class of characters.'],
  ['\\p{Nobody}', '“\\p{Nobody}” is no class of characters.'],
  ['a\\', 'It ends with “\\”.'],
  ['(a{99}){99}', 'It says too much: fewer repetitions, or shorter ones.'],
  ['a'.repeat(501), 'A pattern has 500 characters at the most.'],
])('“%s” is refused with the reason', (pattern, reason) => {
  expect(readNamePattern(pattern)).toBe(reason);
});

test('what keeps a stepping-back reader busy for years is answered at once', () => {
  expect(matches('(a+)+b', 'a'.repeat(900))).toBe(false);
  expect(matches('(a|a)*(a|aa)*(a*)*b', 'a'.repeat(900))).toBe(false);
  expect(matches('a*', 'a'.repeat(1001))).toBe(false);
});

test('it says what the language says, for every pattern that both read', () => {
  const leaf = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '-');
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}'))
        .map(([one, times]) => `(?:${one})${times}`),
    ),
  }));
  const name = fc.stringMatching(/^[abc-]{0,7}$/);
  fc.assert(
    fc.property(pattern, name, (expression, text) => {
      expect(matches(expression, text)).toBe(new RegExp(`^(?:${expression})$`, 'u').test(text));
    }),
  );
});
