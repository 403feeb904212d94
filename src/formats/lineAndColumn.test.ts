import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAndColumn } from './lineAndColumn.ts';

test('lines end as on any system', () => {
  const text = 'a\nbc\r\nd\re';
  const at = (part: string) => lineAndColumn(text, text.indexOf(part));
  expect(at('a')).toEqual({ line: 1, column: 1 });
  expect(at('c')).toEqual({ line: 2, column: 2 });
  expect(at('d')).toEqual({ line: 3, column: 1 });
  expect(at('e')).toEqual({ line: 4, column: 1 });
  expect(lineAndColumn(text, text.length)).toEqual({ line: 4, column: 2 });
  expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 });
});

test('it is where the lines before and the letters of this one end', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '"'), maxLength: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(lines, fc.nat(), (parts, some) => {
      const text = parts.join('\n');
      const offset = some % (text.length + 1);
      const before = text.slice(0, offset).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      expect(lineAndColumn(text, offset)).toEqual({ line: before.length, column });
    }),
  );
});

// At the cost of the whole file each time this would take an hour.
test('a problem on every line of a large file does not cost the whole file each time', () => {
  const text = '{"unknown": 1},\n'.repeat(600_000);
  let last = { line: 0, column: 0 };
  for (let offset = 0; offset < text.length; offset += 16) last = lineAndColumn(text, offset);
  expect(last).toEqual({ line: 600_000, column: 1 });
});
