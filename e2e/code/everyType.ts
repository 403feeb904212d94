import type { Connector, Parameter } from '../../src/domain/connector/connector.ts';
import { VALUE_TYPES } from '../../src/domain/connector/types.ts';
import type { JsonValue } from '../../src/domain/values/json.ts';

const TYPES = [...VALUE_TYPES, 'bigdecimal', 'somethingElse'];

const SHAPES: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['string', { enum: ['one', 'two'] }],
  ['array', { type: 'array', items: { type: 'object', properties: { size: { type: 'number' } } } }],
  [
    'json',
    {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string' },
        lines: { type: 'array', items: { type: 'integer' } },
        day: { type: 'string', format: 'date' },
        more: { type: 'object', properties: { isGift: { type: 'boolean' } } },
      },
    },
  ],
]);

/** A connector with parameters of every type: needed or not, with a schema or none; with errors and every kind of setting. */
export const EVERY_TYPE: Connector = {
  name: 'every-type',
  description: 'Parameters of every type.',
  actions: [
    {
      key: 'take',
      name: 'take',
      description: 'Takes all of them and gives all of them back.',
      inputs: [
        ...TYPES.map((type) => parameter(`needed-${type}`, type, { required: true })),
        ...TYPES.map((type) => parameter(`perhaps-${type}`, type, {})),
        ...Array.from(SHAPES, ([type, model]) => parameter(`shaped-${type}`, type, { model })),
      ],
      outputs: [
        ...TYPES.map((type) => parameter(`given-${type}`, type, {})),
        ...Array.from(SHAPES, ([type, model]) => parameter(`formed-${type}`, type, { model })),
      ],
      rest: {},
    },
    { key: 'nothing', name: 'nothing', inputs: [], outputs: [], rest: {} },
  ],
  events: [],
  config: [
    { name: 'ADDRESS', required: true, rest: {} },
    { name: 'TOKEN', required: true, secure: true, rest: {} },
    { name: 'PLACE', value: 'here "and" $there', rest: {} },
    { name: 'SPARE', secure: true, rest: {} },
  ],
  errors: [
    { name: 'Not there', code: 'NOT_THERE', description: 'There is none.', rest: {} },
    { name: 'Not there either', code: 'not-there', rest: {} },
    { name: '404', code: '404', rest: {} },
  ],
  rest: {},
};

function parameter(name: string, type: string, more: Partial<Parameter>): Parameter {
  return { id: name, name, type, rest: {}, ...more };
}
