import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { activeProperties } from './activeProperties.ts';
import type { TemplateCondition, TemplateProperty, TemplateValue } from './ElementTemplate.ts';
import { templateOf } from './testing.ts';

const input = (name: string) => ({ type: 'zeebe:input', name });
const equals = (property: string, value: TemplateValue): TemplateCondition => ({
  kind: 'equals',
  property,
  value,
});

function activeIds(
  properties: readonly Partial<TemplateProperty>[],
  values: Readonly<Record<string, TemplateValue>>,
  options?: Parameters<typeof activeProperties>[2],
): readonly (string | undefined)[] {
  const template = templateOf(properties);
  const byIndex = new Map(
    template.properties.flatMap(({ id, index }): [number, TemplateValue][] => {
      const value = values[id ?? ''];
      return value === undefined ? [] : [[index, value]];
    }),
  );
  const active = activeProperties(template, byIndex, options);
  return template.properties.filter(({ index }) => active.has(index)).map(({ id }) => id);
}

describe('one condition', () => {
  const asked = (
    condition: TemplateCondition,
    other: Partial<TemplateProperty>,
    value?: TemplateValue,
  ): boolean =>
    activeIds(
      [
        { id: 'other', ...other },
        { id: 'p', binding: input('p'), condition },
      ],
      value === undefined ? {} : { other: value },
    ).includes('p');

  test.each<[TemplateCondition, Partial<TemplateProperty>, TemplateValue | undefined, boolean]>([
    [equals('other', 'a'), {}, 'a', true],
    [equals('other', 'a'), {}, 'A', false],
    [equals('other', 'a'), {}, undefined, false],
    [equals('other', ''), {}, undefined, true],
    [equals('other', 1), {}, '1', false],
    [equals('other', 1), { type: 'Number' }, '1', true],
    [equals('other', '1.0'), { type: 'Number', feel: 'static' }, '=1', true],
    [equals('other', '=20'), { type: 'Number', binding: input('n') }, '=20', true],
    [equals('other', 2), { type: 'Number', binding: input('n') }, '=a', false],
    [equals('other', true), { type: 'Boolean', binding: input('n') }, '=true', true],
    [equals('other', true), { type: 'Boolean', binding: input('n') }, '=false', false],
    [equals('other', false), { type: 'Boolean', binding: input('n') }, false, true],
    [equals('other', 'true'), { type: 'Boolean', binding: input('n') }, '=true', false],
    [
      equals('other', true),
      { type: 'Boolean', binding: { type: 'zeebe:property', name: 'n' } },
      'true',
      true,
    ],
    [equals('other', 'x'), { feel: 'required' }, '=x', true],
    [equals('other', 'x'), { feel: 'optional' }, '=x', false],
    [{ kind: 'oneOf', property: 'other', values: ['a', 'b'] }, {}, 'b', true],
    [{ kind: 'oneOf', property: 'other', values: ['a', 'b'] }, {}, 'c', false],
    [{ kind: 'oneOf', property: 'other', values: [] }, {}, 'c', false],
    [{ kind: 'isEmpty', property: 'other', value: true }, {}, undefined, true],
    [{ kind: 'isEmpty', property: 'other', value: true }, {}, ' ', false],
    [{ kind: 'isEmpty', property: 'other', value: false }, {}, 'a', true],
    [{ kind: 'isActive', property: 'other', value: true }, {}, undefined, true],
    [{ kind: 'isActive', property: 'other', value: false }, {}, 'a', false],
    [{ kind: 'isActive', property: 'nobody', value: true }, {}, 'a', false],
    [{ kind: 'isActive', property: 'nobody', value: false }, {}, 'a', true],
    [equals('nobody', ''), {}, 'a', false],
    [{ kind: 'isEmpty', property: 'nobody', value: true }, {}, 'a', false],
    [{ kind: 'allMatch', conditions: [equals('other', 'a'), equals('other', 'b')] }, {}, 'a', false],
    [{ kind: 'allMatch', conditions: [equals('other', 'a'), equals('other', 'a')] }, {}, 'a', true],
    [{ kind: 'allMatch', conditions: [] }, {}, 'a', true],
  ])('given %o of a property %o with %o, then it is %s', (condition, other, value, expected) => {
    expect(asked(condition, other, value)).toBe(expected);
  });
});

describe('conditions that hang on each other', () => {
  const chain: readonly Partial<TemplateProperty>[] = [
    { id: 'a', binding: input('a') },
    { id: 'b', binding: input('b'), condition: equals('a', '1') },
    { id: 'c', binding: input('c'), condition: equals('b', '1') },
    { id: 'd', binding: input('d'), condition: { kind: 'isActive', property: 'c', value: true } },
  ];

  it('given the first of a chain fails, then what an inactive one still holds counts for nothing', () => {
    expect(activeIds(chain, { a: '1', b: '1', c: '1' })).toEqual(['a', 'b', 'c', 'd']);
    expect(activeIds(chain, { a: '0', b: '1', c: '1' })).toEqual(['a']);
    expect(activeIds(chain.toReversed(), { a: '0', b: '1', c: '1' })).toEqual(['a']);
  });

  it('given an active twin with the same binding, then an inactive property has what the twin writes', () => {
    const twins: readonly Partial<TemplateProperty>[] = [
      { id: 'a', binding: input('a') },
      { id: 'x', binding: input('x'), condition: equals('a', '1') },
      { id: 'y', binding: input('x'), condition: equals('a', '2') },
      { id: 'z', binding: input('z'), condition: equals('y', 'of x') },
    ];
    expect(activeIds(twins, { a: '1', x: 'of x', y: 'of y' })).toEqual(['a', 'x', 'z']);
  });

  it('given two that ask for each other, then it comes to an end', () => {
    const circle: readonly Partial<TemplateProperty>[] = [
      { id: 'a', binding: input('a'), condition: { kind: 'isActive', property: 'b', value: false } },
      { id: 'b', binding: input('b'), condition: { kind: 'isActive', property: 'a', value: false } },
      { id: 'c', binding: input('c'), condition: equals('c', 'x') },
    ];
    expect(activeIds(circle, { c: 'x' })).toContain('c');
  });
});

it('given a start event of a process, then the correlation key is not there', () => {
  const key = {
    id: 'key',
    binding: { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' },
  };
  expect(activeIds([key], {})).toEqual(['key']);
  expect(activeIds([key], {}, { isPlainStart: true })).toEqual([]);
});

describe('laws', () => {
  const values = fc.constantFrom<TemplateValue>('', 'x', 'y', '=x');
  const simple = (count: number): fc.Arbitrary<TemplateCondition> => {
    const property = fc.nat({ max: count - 1 }).map((at) => `p${String(at)}`);
    return fc.oneof(
      fc.record({ kind: fc.constant('equals' as const), property, value: values }),
      fc.record({
        kind: fc.constant('oneOf' as const),
        property,
        values: fc.array(values, { maxLength: 2 }),
      }),
      fc.record({ kind: fc.constant('isActive' as const), property, value: fc.boolean() }),
      fc.record({ kind: fc.constant('isEmpty' as const), property, value: fc.boolean() }),
    );
  };
  const SIZE = 6;
  /** each asks only for those before it */
  const chained = fc.tuple(
    ...Array.from({ length: SIZE }, (_, at) =>
      at === 0 ? fc.constant(undefined) : fc.option(simple(at), { nil: undefined }),
    ),
  );

  it('given no circle, then what is active is what the conditions say when only active ones have values', () => {
    fc.assert(
      fc.property(chained, fc.array(values, { minLength: SIZE, maxLength: SIZE }), (conditions, given) => {
        const template = templateOf(
          conditions.map((condition, at) => ({
            id: `p${String(at)}`,
            binding: input(`p${String(at)}`),
            ...(condition && { condition }),
          })),
        );
        const all = new Map(given.entries());
        const active = activeProperties(template, all);
        const written = new Map([...all].filter(([index]) => active.has(index)));
        expect(activeProperties(template, written)).toEqual(active);
        for (const [at, condition] of conditions.entries()) if (!condition) expect(active).toContain(at);
      }),
    );
  });

  it('given any conditions, circles among them, then it ends, and those without one are active', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(simple(SIZE), { nil: undefined }), { maxLength: SIZE }),
        (conditions) => {
          const template = templateOf(
            conditions.map((condition, at) => ({
              id: `p${String(at)}`,
              binding: input(`p${String(at % 3)}`),
              ...(condition && { condition }),
            })),
          );
          const active = activeProperties(template, new Map(conditions.map((_, at) => [at, 'x'])));
          for (const [at, condition] of conditions.entries()) if (!condition) expect(active).toContain(at);
        },
      ),
    );
  });
});
