import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SHEETS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css'));

/** Where left is left in every language. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'modeler/': 'on the diagram, which has dir="ltr" and other rules of bpmn-js beside ours',
  'ui/base.css text-align: right': 'on pages from right to left alone, whatever the text in a field is',
  'features/process/page/CanvasPane.module.css left: 12px': 'the lower right corner is the bpmn.io mark’s',
};

const PHYSICAL = [
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b/,
  /^(left|right)$/,
  /^border-(top|bottom)-(left|right)-radius$/,
];
const SIDES = /^(margin|padding|inset|scroll-margin|scroll-padding|border-color|border-style)$/;
const ALIGNED = /^(text-align|float|clear)$/;

/** What a rule says of left and right, where it could say it of start and end. */
function physicalIn(css: string): readonly string[] {
  const plain = css.replace(/\/\*.*?\*\//gs, '');
  return [...plain.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)(?=[;}])/g)].flatMap(
    ([, property = '', value = '']) => {
      const [, right, , left] = partsOf(value);
      const isPhysical =
        PHYSICAL.some((one) => one.test(property)) ||
        (ALIGNED.test(property) && /^(left|right)\b/.test(value)) ||
        (SIDES.test(property) && left !== undefined && left !== right) ||
        (property === 'border-radius' && hasUnlikeCorners(value));
      return isPhysical ? [`${property}: ${value.trim()}`] : [];
    },
  );
}

function hasUnlikeCorners(value: string): boolean {
  const [topLeft, topRight = topLeft, bottomRight = topLeft, bottomLeft = topRight] = partsOf(value);
  return topLeft !== topRight || bottomLeft !== bottomRight;
}

/** Its parts between spaces, with functions as one. */
function partsOf(value: string): readonly string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

describe('the look of a page that is read from right to left', () => {
  it.each([
    ['a { margin-left: 4px; }', ['margin-left: 4px']],
    ['a { color: red; right: 0 }', ['right: 0']],
    ['a { text-align: right; }', ['text-align: right']],
    ['a { padding: 0 calc(1px + 2px) 0 0; }', ['padding: 0 calc(1px + 2px) 0 0']],
    ['a { border-radius: 2px 0 0 2px; }', ['border-radius: 2px 0 0 2px']],
    ['a { border-radius: 2px 2px 0 0; margin: 0 4px 2px 4px; inset-inline-start: 0; }', []],
  ])('given %s, when looked at, then its left and right are found', (css, found) => {
    expect(physicalIn(css)).toEqual(found);
  });

  it('given all style sheets, when looked at, then they say start and end instead of left and right', () => {
    expect(SHEETS.length).toBeGreaterThan(100);
    const found = SHEETS.flatMap((path) =>
      physicalIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path} ${line}`),
    );
    const excepted = Object.keys(EXCEPTIONS);
    expect(found.filter((line) => !excepted.some((one) => line.startsWith(one)))).toEqual([]);
    for (const one of excepted)
      expect(
        found.some((line) => line.startsWith(one)),
        one,
      ).toBe(true);
  });
});
