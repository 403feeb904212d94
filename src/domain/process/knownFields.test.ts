import { describe, expect, it } from 'vitest';
import { knownFields } from './knownFields.ts';
import type { Variable } from './process.ts';

const variable = (more: Partial<Variable>): Variable => ({
  id: 'v',
  name: 'order',
  type: 'json',
  required: false,
  rest: {},
  ...more,
});
const shown = (one: Variable) => knownFields(one).map(({ path, type }) => `${path.join('.')}: ${type}`);

describe('what is known to be in a variable', () => {
  it('is what its schema says', () => {
    const model = {
      type: 'object',
      properties: {
        due: { type: 'string', format: 'date' },
        customer: { type: 'object', properties: { age: { type: 'integer' } } },
        'not a name': { type: 'string' },
      },
    };
    expect(shown(variable({ model, value: { other: 1 } }))).toEqual([
      'order.due: date',
      'order.customer: json',
      'order.customer.age: integer',
    ]);
  });

  it('else what its default holds', () => {
    expect(shown(variable({ value: { id: 'A', items: [1], net: 1.5 } }))).toEqual([
      'order.id: string',
      'order.items: array',
      'order.net: bigdecimal',
    ]);
    expect(shown(variable({ value: '${x}' }))).toEqual([]);
  });

  it('ends, however deep and wide it is', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 300; depth += 1) value = { a: value };
    expect(shown(variable({ value: value as never }))).toHaveLength(4);
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, index]));
    expect(shown(variable({ value: wide }))).toHaveLength(100);
  });
});
