import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { member } from '../values/jsonValue.ts';
import { expandSchema } from './expandSchema.ts';
import { parameterOfSchema } from './parameterOfSchema.ts';
import { SchemaGraph } from './SchemaGraph.ts';
import { valueProblem } from '../connector/types.ts';

const NAMES = ['A', 'B', 'C', 'constructor', '__proto__'];

const { schema: anySchema } = fc.letrec<{ schema: JsonValue; more: JsonObject }>((tie) => ({
  more: fc.record(
    {
      properties: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'x y'), tie('schema'), { maxKeys: 3 }),
      items: tie('schema'),
      allOf: fc.array(tie('schema'), { maxLength: 3 }),
      oneOf: fc.array(tie('schema'), { maxLength: 3 }),
      additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
      required: fc.array(fc.constantFrom('a', 'b', 'z'), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  schema: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<JsonValue>(
      { type: 'string', enum: ['a', null, 1] },
      { type: ['integer', 'null'], default: 3 },
      { type: 'string', format: 'date-time', default: '${x}' },
      { type: 'number', exclusiveMinimum: true, minimum: 2 },
      true,
      null,
      'nonsense',
      {},
      { const: 'x' },
    ),
    fc.constantFrom(...NAMES, 'Nowhere').map((name) => ({ $ref: `#/types/${name}` })),
    tie('more'),
    fc
      .tuple(tie('more'), fc.constantFrom('object', 'array', 'string'))
      .map(([more, type]) => ({ ...more, type })),
  ),
}));

const anyTypes = fc
  .tuple(...NAMES.map(() => anySchema))
  .map((schemas) => new Map(NAMES.map((name, at) => [`#/types/${name}`, schemas[at] ?? null])));

function graphOf(types: ReadonlyMap<string, JsonValue>): SchemaGraph {
  return new SchemaGraph({ resolve: (reference) => types.get(reference), operations: [] });
}

test('given any schemas that lead to each other, then each becomes one that stands by itself and has room', () => {
  fc.assert(
    fc.property(anySchema, anyTypes, fc.constantFrom(60, 400, 20_000), (schema, types, room) => {
      // when
      const { model } = expandSchema(schema, graphOf(types), 'input', room);
      // then
      const text = JSON.stringify(model);
      expect(text.length).toBeLessThan(room * 3 + 200);
      const defs = member(model, '$defs') ?? {};
      for (const [, name = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) {
        expect(name.startsWith('#/$defs/')).toBe(true);
        expect(Object.hasOwn(defs as JsonObject, name.slice('#/$defs/'.length))).toBe(true);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
  );
});

test('given any schema, then its parameter has a default that fits, and none an engine would work out', () => {
  fc.assert(
    fc.property(anySchema, anyTypes, (schema, types) => {
      // when
      const { parameter } = parameterOfSchema(
        { id: 'p', name: 'p', original: 'p', schema, required: true, side: 'input', room: 2_000 },
        graphOf(types),
      );
      // then
      if (parameter.value !== undefined) expect(valueProblem(parameter.value, parameter.type)).toBeNull();
      expect(JSON.stringify(parameter)).not.toContain('${');
    }),
  );
});

test('given a type that leads back to itself, then it stands once in the definitions', () => {
  // given
  const types = new Map<string, JsonValue>([
    [
      '#/types/Tree',
      { type: 'object', properties: { left: { $ref: '#/types/Tree' }, leaf: { $ref: '#/types/Leaf' } } },
    ],
    ['#/types/Leaf', { type: 'string' }],
  ]);
  // when
  const { model, levels } = expandSchema({ $ref: '#/types/Tree' }, graphOf(types), 'output', 1_000);
  // then
  expect(levels).toBeNull();
  expect(model).toEqual({
    $ref: '#/$defs/Tree',
    $defs: {
      Tree: {
        type: 'object',
        properties: { left: { $ref: '#/$defs/Tree' }, leaf: { type: 'string' } },
      },
    },
  });
});

test('given more than there is room for, then deeper levels only say what they are', () => {
  // given
  const wide = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`member${at}`, { type: 'string' }]));
  const schema = {
    type: 'object',
    properties: { id: { type: 'integer' }, inner: { title: 'Inner', type: 'object', properties: wide } },
  };
  // when
  const { model, levels } = expandSchema(schema, graphOf(new Map()), 'output', 300);
  // then
  expect(levels).toBe(0);
  expect(model).toEqual({
    type: 'object',
    properties: { id: { type: 'integer' }, inner: { type: 'object', title: 'Inner' } },
  });
});

test('given texts for which there is no room, then they give way to what the members are', () => {
  // given
  const member = { type: 'string', description: 'Long words about it. '.repeat(4) };
  const schema = {
    type: 'object',
    properties: { a: member, b: member, c: { type: 'object', properties: { d: member } } },
  };
  // when
  const { model, levels } = expandSchema(schema, graphOf(new Map()), 'output', 250);
  // then
  expect(levels).toBeNull();
  expect(model).toEqual({
    type: 'object',
    properties: {
      a: { type: 'string' },
      b: { type: 'string' },
      c: { type: 'object', properties: { d: { type: 'string' } } },
    },
  });
});

test.each<[string, JsonValue]>([
  ['string', { oneOf: [{ type: 'string' }, { type: 'integer' }] }],
  ['string', { anyOf: [{ type: 'string', maxLength: 3 }, { enum: [''] }] }],
  ['bigdecimal', { type: ['integer', 'number'] }],
  ['integer', { anyOf: [{ type: 'integer' }, { type: 'null' }] }],
  ['json', { oneOf: [{ type: 'string' }, { type: 'object' }] }],
  ['json', { oneOf: [{ type: 'string' }, {}] }],
  ['file', { type: 'string', format: 'binary' }],
  ['datetime', { allOf: [{ type: 'string' }, { format: 'date-time' }] }],
  ['json', {}],
])('the type %s is nearest to %j', (type, schema) => {
  const wanted = {
    id: 'p',
    name: 'p',
    original: 'p',
    schema,
    required: false,
    side: 'input',
    room: 2_000,
  } as const;
  expect(parameterOfSchema(wanted, graphOf(new Map())).parameter.type).toBe(type);
});

test('given examples, then a short one is for the empty field, a longer one stands in the schema, and no secret does', () => {
  // given
  const secret = ['hunter', '22'].join('');
  const made = (example: JsonValue) =>
    parameterOfSchema(
      {
        id: 'p',
        name: 'p',
        original: 'p',
        schema: { type: 'object' },
        required: false,
        example,
        side: 'input',
        room: 2_000,
      },
      graphOf(new Map()),
    ).parameter;
  // then
  expect(made({ a: 1 })).toMatchObject({ placeholder: '{"a":1}' });
  expect(made('{"a": 1}')).toMatchObject({ placeholder: '{"a":1}' });
  expect(made({ a: 'x'.repeat(120) }).model).toEqual({ examples: [{ a: 'x'.repeat(120) }] });
  expect(JSON.stringify(made({ password: secret, more: 'x'.repeat(120) }))).not.toContain(secret);
  expect(JSON.stringify(made({ a: '${run}' }))).not.toContain('run');
});

test('given a description in HTML, then its text is what people read', () => {
  const schema = { type: 'string', description: '<p>One &amp; two, <b>as</b> <api_key>.</p><p>Three</p>' };
  const wanted = {
    id: 'p',
    name: 'p',
    original: 'p',
    schema,
    required: false,
    side: 'input',
    room: 2_000,
  } as const;
  expect(parameterOfSchema(wanted, graphOf(new Map())).parameter.description).toBe(
    'One & two, as <api_key>.\nThree',
  );
});

test('given parts that together are one object, then it is one, and what nobody can send is left out', () => {
  // given
  const types = new Map<string, JsonValue>([
    [
      '#/types/Base',
      { type: 'object', required: ['id'], properties: { id: { type: 'integer', readOnly: true } } },
    ],
  ]);
  const schema = {
    allOf: [{ $ref: '#/types/Base' }, { type: 'object', properties: { name: { type: 'string' } } }],
  };
  // when
  const input = expandSchema(schema, graphOf(types), 'input', 1_000).model;
  const output = expandSchema(schema, graphOf(types), 'output', 1_000).model;
  // then
  expect(input).toEqual({ type: 'object', properties: { name: { type: 'string' } } });
  expect(output).toEqual({
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'integer', readOnly: true }, name: { type: 'string' } },
  });
});

test.each(['allOf', 'oneOf', 'properties'])(
  'given types that hold the next one twice by %s, then there is an end',
  (how) => {
    // given
    const twice = (at: number): JsonValue => {
      const next = { $ref: `#/types/T${at + 1}` };
      return { [how]: how === 'properties' ? { a: next, b: next } : [next, { ...next }] };
    };
    const types = new Map(Array.from({ length: 60 }, (_, at) => [`#/types/T${at}`, twice(at)]));
    // when
    const { parameter } = parameterOfSchema(
      {
        id: 'p',
        name: 'p',
        original: 'p',
        schema: { $ref: '#/types/T0' },
        required: true,
        side: 'input',
        room: 5_000,
      },
      graphOf(types),
    );
    // then
    expect(JSON.stringify(parameter).length).toBeLessThan(20_000);
  },
);
