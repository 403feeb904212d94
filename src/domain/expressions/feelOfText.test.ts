import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExpressionTree, Operator } from './ExpressionTree.ts';
import { feelOfText, feelOfValue, textOfFeel, variableOfFeel } from './feelOfText.ts';
import { parseFeel } from './parseFeel.ts';
import { treeOfJuel } from './treeOfJuel.ts';
import { writeFeel, writeJuel } from './writeTree.ts';

describe('feelOfText', () => {
  it.each([
    ['${x}', 'x'],
    ['${order.customer.name}', 'order.customer.name'],
    ['${a == b}', 'a = b'],
    ["${status != 'open' && !done}", 'status != "open" and not(done)'],
    ['${amount ge 100 or vip}', 'amount >= 100 or vip'],
    ['${(a + b) * 2}', '(a + b) * 2'],
    ['${a - (b - c)}', 'a - (b - c)'],
    ['${vip ? "gold" : "none"}', 'if vip then "gold" else "none"'],
    ['${x == null}', 'x = null'],
    ['Dear ${name}!', '"Dear " + string(name) + "!"'],
    ['${a}${b}', 'string(a) + string(b)'],
    ['plain', '"plain"'],
    ['${""}a${\'b\'}', '"ab"'],
    ['${for}', '`for`'],
    ['${(a == b) == c}', '(a = b) = c'],
  ])('given %s, then it is %s', (text, feel) => {
    expect(feelOfText(text)).toBe(feel);
  });

  it.each([
    '${bean.call()}',
    '${call(x)}',
    '${empty list}',
    '${list[0]}',
    '${a % 2}',
    '${a == b == c}',
    'Dear ${name.trim()}',
    '${}',
    '${a b}',
    '${1e5}',
  ])('given %s, then FEEL cannot say it', (text) => {
    expect(feelOfText(text)).toBeNull();
  });

  it('given values, then their JSON is FEEL, with the expressions in it', () => {
    expect(feelOfValue({ to: ['${user.mail}', 'x'], 'a b': null, n: -1.5 })).toBe(
      '{to: [user.mail, "x"], "a b": null, n: -1.5}',
    );
    expect(feelOfValue([{ to: '${x.y()}' }])).toBeNull();
  });
});

describe('textOfFeel', () => {
  it.each([
    ['x', '${x}'],
    ['"Dear " + string(name) + "!"', 'Dear ${name}!'],
    ['"a" + b', 'a${b}'],
    ['"plain"', 'plain'],
    ['if a = 1 then b else c', '${a == 1 ? b : c}'],
    ['not(a) and b', '${!a && b}'],
    ['`order`', '${order}'],
  ])('given %s, then it is %s', (feel, text) => {
    expect(textOfFeel(feel)).toBe(text);
  });

  it.each([
    'count(x)',
    '[1, 2]',
    '{a: 1}',
    'x[1]',
    'for i in x return i',
    '`order id`',
    'a between 1 and 2',
    '"${x}"',
    '"$" + "{x}"',
    'date("2026-01-01")',
    '',
  ])('given %s, then ${…} cannot say it', (feel) => {
    expect(textOfFeel(feel)).toBeNull();
  });

  it('given one name, then it is a variable', () => {
    expect(['x', ' x ', 'x.y', '1', '`a b`'].map(variableOfFeel)).toEqual(['x', 'x', null, null, 'a b']);
  });
});

const operators: readonly Operator[] = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'];

const { tree } = fc.letrec<{ tree: ExpressionTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.record({
      kind: fc.constant('name'),
      path: fc.array(fc.constantFrom('a', 'order', 'x1', '$y'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('number'), written: fc.constantFrom('0', '1.50', '42') }),
    fc.record({ kind: fc.constant('constant'), value: fc.constantFrom(true, false, null) }),
    fc.record({ kind: fc.constantFrom('not', 'negative'), of: tie('tree') }),
    fc.record({
      kind: fc.constant('binary'),
      operator: fc.constantFrom(...operators),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ kind: fc.constant('choice'), test: tie('tree'), yes: tie('tree'), no: tie('tree') }),
  ),
}));

describe('both languages', () => {
  it('given any tree, when it is written and read, then it is that tree', () => {
    fc.assert(
      fc.property(tree, (one) => {
        expect(parseFeel(writeFeel(one))).toEqual(one);
        expect(treeOfJuel(writeJuel(one) ?? '')).toEqual(one);
      }),
    );
  });

  it('given any text, when it goes to FEEL and back, then it still says the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', ' ', '$', '{', '}', '=', '\n', 'é') });
    const part = fc.oneof(
      text,
      tree.map((one) => `\${${writeJuel(one) ?? ''}}`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        const before = parts.join('');
        const feel = feelOfText(before);
        const after = feel === null ? null : textOfFeel(feel);
        if (feel !== null && after !== null) expect(feelOfText(after)).toBe(feel);
      }),
    );
  });

  it('given anything at all, then reading it does not throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a.(!)=<?:"`-+ \\1{['.split('')), maxLength: 40 }),
        (text) => {
          parseFeel(text);
          treeOfJuel(text);
          treeOfJuel('('.repeat(500) + text);
        },
      ),
    );
  });
});
