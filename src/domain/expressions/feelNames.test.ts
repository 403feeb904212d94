import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  namesInFeel,
  namesOfResult,
  renameAllInFeel,
  renameInFeel,
  renameInFeelText,
  renameInResult,
} from './feelNames.ts';

describe('renameInFeel', () => {
  it.each([
    ['orderId', 'no'],
    ['orderId + 1', 'no + 1'],
    ['orderId.lines[1].orderId', 'no.lines[1].orderId'],
    ['order.orderId', 'order.orderId'],
    ['order . orderId', 'order . orderId'],
    ['"orderId" + orderId', '"orderId" + no'],
    ['"a \\" orderId" + orderId', '"a \\" orderId" + no'],
    ['orderId2 + my_orderId + orderId', 'orderId2 + my_orderId + no'],
    ['{orderId: orderId}', '{orderId: no}'],
    ['{a: 1, orderId : orderId}', '{a: 1, orderId : no}'],
    ['{"orderId": orderId}', '{"orderId": no}'],
    ['f(orderId: orderId)', 'f(orderId: no)'],
    ['if orderId then orderId else x', 'if no then no else x'],
    ['orderId(1) + orderId', 'orderId(1) + no'],
    ['[1..orderId]', '[1..no]'],
    ['[orderId..5]', '[no..5]'],
    ['lines[orderId = 1]', 'lines[no = 1]'],
    ['`orderId` + 1', '`no` + 1'],
    ['// orderId\norderId', '// orderId\nno'],
    ['/* orderId */ orderId', '/* orderId */ no'],
    ['{a: orderId, b: 2}', '{a: no, b: 2}'],
    ['orderId not finished "', 'no not finished "'],
    ['`orderId1', '`orderId1'],
    ['@"orderId"', '@"orderId"'],
    ['1.orderId', '1.orderId'],
  ])('given %s, then it is %s', (expression, expected) => {
    expect(renameInFeel(expression, 'orderId', 'no')).toBe(expected);
  });

  it('given any text, when the name is not in it, then it stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(renameInFeel(text, 'orderId', 'no')).toBe(text);
        expect(renameInResult(text, 'orderId', 'no')).toBe(text);
      }),
    );
  });

  it('given any expression, when it is renamed and back, then it is the same again', () => {
    const piece = fc.constantFrom(
      'orderId',
      '.',
      ' ',
      '"',
      '{',
      ':',
      ',',
      '}',
      '(',
      ')',
      '+',
      '\n',
      '//',
      'x',
      '1',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(renameInFeel(renameInFeel(text, 'orderId', 'other_1'), 'other_1', 'orderId')).toBe(text);
      }),
    );
  });
});

describe('renameInFeelText', () => {
  it.each([
    ['=orderId', '=no'],
    [' = orderId', ' = no'],
    ['orderId', 'orderId'],
    ['${orderId}', '${orderId}'],
    ['', ''],
  ])('given “%s”, then it is “%s”', (text, expected) => {
    expect(renameInFeelText(text, 'orderId', 'no')).toBe(expected);
  });
});

describe('renameInResult', () => {
  it.each([
    ['{orderId: response.orderId, b: orderId}', '{no: response.orderId, b: no}'],
    ['{"orderId": 1}', '{"no": 1}'],
    ['{a: {orderId: 1}}', '{a: {orderId: 1}}'],
    ['{a: "orderId", orderId: 2}', '{a: "orderId", no: 2}'],
  ])('given %s, then it is %s', (expression, expected) => {
    expect(renameInResult(expression, 'orderId', 'no')).toBe(expected);
  });
});

describe('renameAllInFeel', () => {
  it.each([
    ['a + b.a', 'x + b.a'],
    ['"a" + a', '"a" + x'],
    ['{a: a, b: a.b}', '{a: x, b: x.b}'],
    ['a(a)', 'a(x)'],
    ['`a` > 1', '`x` > 1'],
    ['b + aa', 'a + aa'],
    ['b + a', 'a + x'],
    ['a /* a */ + a // a', 'x /* a */ + x // a'],
    ['if a then', 'if x then'],
    ['1a + c', '1a + `c d`'],
    ['for i in 1..a return i', 'for i in 1..x return i'],
    ['{a /* key */ : a}', '{a /* key */ : x}'],
  ])('given %s, then it becomes %s', (before, after) => {
    const names = new Map([
      ['a', 'x'],
      ['b', before.startsWith('b +') ? 'a' : 'b'],
      ['c', 'c d'],
    ]);
    expect(renameAllInFeel(before, names)).toBe(after);
  });
});

describe('namesInFeel', () => {
  it.each([
    ['a.b + c[d = 1]', ['a', 'c', 'd']],
    ['{a: b, "c": `d e`} // f', ['b', 'd e']],
    ['f(x: y) + "z"', ['y']],
    ['', []],
  ])('given %s, then they are %j', (expression, expected) => {
    expect(namesInFeel(expression)).toEqual(expected);
  });

  it('given any expression, then they are what a rename changes', () => {
    const piece = fc.constantFrom('a', 'b', '.', ' ', '"', '{', ':', ',', '}', '(', ')', '+', '//', '`', '1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const name of ['a', 'b', 'ab']) {
          expect(namesInFeel(text).includes(name)).toBe(renameInFeel(text, name, 'other_1') !== text);
        }
      }),
    );
  });
});

describe('namesOfResult', () => {
  it.each([
    ['{no: response.id, "b": {c: 1}}', ['no', 'b']],
    ['response', []],
  ])('given %s, then they are %j', (expression, expected) => {
    expect(namesOfResult(expression)).toEqual(expected);
  });
});
