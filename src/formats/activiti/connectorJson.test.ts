import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connector } from '../../domain/connector/connector.ts';
import { readConnector, writeConnector } from './connectorJson.ts';

const read = (text: string): Connector => {
  const { connector } = readConnector(text);
  if (!connector) throw new Error(`not read: ${text}`);
  return connector;
};

const names = fc.constantFrom('a', 'b', 'send', 'constructor', '__proto__', '1', '');
const odd = fc.oneof(
  fc.integer(),
  fc.constant(null),
  fc.boolean(),
  fc.constant('x'),
  fc.constant([]),
  fc.constant({}),
);
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: odd });

/** Members in any order, some missing, some of the wrong type, some unknown. */
const object = (members: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record(
        { ...Object.fromEntries(Object.entries(members).map(([k, v]) => [k, mostly(v)])), icon: odd },
        { requiredKeys: [] },
      ),
      fc.boolean(),
    )
    .map(([value, reversed]) => (reversed ? Object.fromEntries(Object.entries(value).reverse()) : value));
const map = (value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(names, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));

const parameter = object({
  id: names,
  name: names,
  type: fc.constantFrom('string', 'json', 'custom'),
  required: fc.boolean(),
  description: fc.string(),
  readOnly: fc.boolean(),
  hidden: fc.boolean(),
  advanced: fc.boolean(),
  value: fc.jsonValue({ maxDepth: 2 }),
  model: fc.constant({ enum: ['a'] }),
});
const parameters = fc.oneof(fc.array(parameter, { maxLength: 3 }), map(parameter));
const action = fc
  .tuple(
    object({
      id: names,
      name: names,
      description: fc.string(),
      inputs: parameters,
      outputs: parameters,
      model: odd,
    }),
    fc.boolean(),
  )
  // Old files say `input`. Nothing says both.
  .map(([value, old]) =>
    Object.fromEntries(
      Object.entries(value).map(([key, one]) => [old && key === 'inputs' ? 'input' : key, one]),
    ),
  );
const connectorJson = object({
  id: names,
  name: names,
  description: fc.string(),
  actions: map(mostly(action)),
  events: map(action),
  config: fc.array(object({ name: names, value: fc.string(), secure: fc.boolean() }), { maxLength: 2 }),
  errors: fc.array(object({ name: names, code: fc.string() }), { maxLength: 2 }),
});
const text = fc
  .tuple(connectorJson, fc.constantFrom(undefined, 2, '\t'), fc.boolean())
  .map(([value, indent, windows]) =>
    JSON.stringify(value, null, indent).replaceAll('\n', windows ? '\r\n' : '\n'),
  );

describe('laws', () => {
  test('what nobody edited is written as it was read', () => {
    fc.assert(
      fc.property(text, (file) => {
        expect(writeConnector(read(file), file)).toBe(file);
      }),
      { numRuns: 150 },
    );
  });

  test('what is written is read again, over any other file', () => {
    fc.assert(
      fc.property(text, text, (file, other) => {
        const connector = withoutMapKeys(read(other));
        expect(withoutMapKeys(read(writeConnector(connector, file)))).toEqual(connector);
        expect(read(writeConnector(connector))).toEqual(connector);
      }),
      { numRuns: 150 },
    );
  });

  test('an edit changes the order and the number of keys nowhere else', () => {
    fc.assert(
      fc.property(text, (file) => {
        const connector = read(file);
        const edited = { ...connector, description: 'edited' };
        expect(withoutDescription(writeConnector(edited, file))).toBe(withoutDescription(file));
      }),
    );
  });
});

function withoutDescription(text: string): string {
  const members = Object.entries(JSON.parse(text) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(members.filter(([key]) => key !== 'description')));
}

/** Over a file that lists parameters as a map, the new ones get a key. */
function withoutMapKeys(connector: Connector): Connector {
  return JSON.parse(JSON.stringify(connector), (_, value: unknown) => {
    const isParameter = typeof value === 'object' && value !== null && 'type' in value && 'rest' in value;
    if (!isParameter) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'key'));
  }) as Connector;
}

const POST = `{
  "name": "post",
  "icon": "old.png",
  "actions": {
    "2": {
      "name": "send", "x-team": "a",
      "inputs": [{"id": "1", "name": "to", "type": "string", "additional": true}]
    },
    "1": { "id": "1", "name": "label" }
  }
}`;

test('actions come in the order of the file and can be moved', () => {
  const connector = read(POST);
  expect(connector.actions.map(({ name }) => name)).toEqual(['send', 'label']);
  expect(connector.rest).toEqual({ icon: 'old.png' });
  expect(connector.actions[0]?.inputs[0]?.rest).toEqual({ additional: true });

  const moved = writeConnector({ ...connector, actions: connector.actions.toReversed() }, POST);
  expect(read(moved).actions.map(({ name }) => name)).toEqual(['label', 'send']);
  expect(moved).toContain('"name": "send", "x-team": "a"');
});

test('old files: parameters as maps, `input` for `inputs`', () => {
  const old =
    '{"name":"c","actions":{"a":{"name":"a","input":{"k":{"id":"i","name":"n","type":"string"}},"output":[{"id":"o","name":"r","type":"json"}]}}}';
  const connector = read(old);
  const [action] = connector.actions;
  expect(action?.inputs).toMatchObject([{ key: 'k', name: 'n' }]);
  expect(action?.outputs).toMatchObject([{ name: 'r' }]);
  const edited = {
    ...connector,
    actions: [{ ...action!, inputs: [{ ...action!.inputs[0]!, description: 'd' }] }],
  };
  expect(writeConnector(edited, old)).toBe(old.replace('"name":"n",', '"name":"n","description":"d",'));
});

test('what is no connector is refused with its place', () => {
  expect(readConnector('{\n  "name": oops\n}', 'a.json')).toMatchObject({
    connector: null,
    problems: [{ code: 'json-invalid', place: { file: 'a.json', line: 2, column: 11 } }],
  });
  expect(readConnector('[1]').connector).toBeNull();
  expect(readConnector('').problems).toMatchObject([{ message: 'The file is empty.' }]);
  expect(readConnector('['.repeat(100_000)).problems).toMatchObject([{ code: 'json-too-deep' }]);
});

test('what has the wrong type is kept and reported where it is', () => {
  const file = '{"name":"c","description":5,"actions":[],"errors":[{"name":"e","value":"v"}]}';
  const { connector, problems } = readConnector(file, 'c.json');
  expect(connector?.rest).toEqual({ description: 5, actions: [] });
  expect(problems.map(({ code, place }) => [code, place.path?.join('.'), place.column])).toEqual([
    ['wrong-type', 'description', 27],
    ['wrong-type', 'actions', 39],
    ['unknown-key', 'errors.0.value', 64],
  ]);
  expect(read(writeConnector({ ...connector!, description: 'now' }, file)).description).toBe('now');
});
