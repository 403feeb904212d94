import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ElementData } from '../../domain/process/process.ts';
import { readExtensions, toData, writeExtensions } from './extensionsJson.ts';

const PROCESSES = ['Process_a', 'Process_b'];
const names = fc.constantFrom('a', 'b', 'amount', 'constructor', '__proto__', '1');
const odd = fc.oneof(fc.integer(), fc.constant(null), fc.constant('x'), fc.constant([]));
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: odd });
const map = (keys: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(keys, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
const some = (members: Record<string, fc.Arbitrary<unknown>>) => fc.record(members, { requiredKeys: [] });

const entry = some({
  type: fc.constantFrom('variable', 'value', 'VARIABLE', 'static_value', 'jsonpatch'),
  value: fc.oneof(names, fc.jsonValue({ maxDepth: 1 })),
  team: odd,
});
const mapping = some({
  inputs: map(names, mostly(entry)),
  outputs: map(names, entry),
  mappingType: fc.constantFrom('MAP_ALL', 'MAP_ALL_INPUTS', 'OTHER'),
});
const variable = some({
  id: names,
  name: names,
  type: fc.constantFrom('string', 'json'),
  required: mostly(fc.boolean()),
  value: fc.jsonValue({ maxDepth: 1 }),
  team: odd,
});
const tasks = ['Task_1', 'Task_2', 'Task_3'];
const taskIds = fc.constantFrom(...tasks);
const sections = (elements: fc.Arbitrary<string>) =>
  some({
    properties: mostly(map(names, mostly(variable))),
    mappings: map(elements, mostly(mapping)),
    constants: map(elements, map(names, some({ value: odd }))),
    assignments: map(elements, odd),
    templates: some({ tasks: map(elements, odd), default: odd }),
    unknown: odd,
  });
const multi = fc.record({
  id: fc.constant('process-1'),
  extensions: some({
    Process_a: sections(fc.constantFrom('A_1', 'A_2')),
    Process_b: sections(fc.constantFrom('B_1', 'B_2')),
    Other: odd,
  }),
});
const flat = fc.record({ id: fc.constant('Process_a'), extensions: sections(taskIds) });
const layout = fc.constantFrom(undefined, 2, '\t');
const textOf = (file: fc.Arbitrary<unknown>) =>
  fc
    .tuple(file, layout, fc.boolean())
    .map(([value, indent, windows]) =>
      JSON.stringify(value, null, indent).replaceAll('\n', windows ? '\r\n' : '\n'),
    );

const info = (processIds: readonly string[], processOf: ReadonlyMap<string, string>) => ({
  name: 'order',
  processIds,
  knownIds: new Set([...processIds, ...processOf.keys()]),
  processOf: new Map([...processOf, ...processIds.map((id) => [id, id] as const)]),
});
const MULTI = info(
  PROCESSES,
  new Map([
    ['A_1', 'Process_a'],
    ['A_2', 'Process_a'],
    ['B_1', 'Process_b'],
    ['B_2', 'Process_b'],
  ]),
);
const FLAT = info(['Process_a'], new Map(tasks.map((id) => [id, 'Process_a'])));
const dataIn = (text: string, processIds: readonly string[]) =>
  toData(readExtensions(text).extensions, processIds, null);

describe('laws', () => {
  test('what nobody edited is the same text, in every form', () => {
    fc.assert(
      fc.property(textOf(multi), textOf(flat), (several, one) => {
        expect(writeExtensions(several, dataIn(several, PROCESSES), MULTI)).toBe(several);
        expect(writeExtensions(one, dataIn(one, ['Process_a']), FLAT)).toBe(one);
      }),
      { numRuns: 150 },
    );
  });

  test('what is written is read again, over any other file', () => {
    fc.assert(
      fc.property(textOf(multi), textOf(multi), (file, other) => {
        const data = writable(dataIn(other, PROCESSES));
        // A section of the wrong type says nothing that could go into a file that has a right one.
        fc.pre([...data.values()].every(({ processRest = {} }) => !('properties' in processRest)));
        const text = writeExtensions(file, data, MULTI);
        expect(readable(dataIn(text, PROCESSES))).toEqual(readable(data));
        expect(readable(dataIn(writeExtensions(null, data, MULTI), PROCESSES))).toEqual(readable(data));
      }),
      { numRuns: 150 },
    );
  });

  test('a flat file that was edited is of the form of today, and says the same', () => {
    fc.assert(
      fc.property(textOf(flat), (file) => {
        const data = dataIn(file, ['Process_a']);
        const edited = new Map(data).set('Task_1', {
          ...data.get('Task_1'),
          constants: { new: { value: 'v' } },
        });
        const text = writeExtensions(file, edited, FLAT);
        const read = readExtensions(text).extensions;
        expect(read?.form).toBe('multi');
        expect(readable(toData(read, ['Process_a'], null))).toEqual(readable(edited));
      }),
    );
  });
});

/** Without what may not be written: entries and values that are null. */
function writable(data: ReadonlyMap<string, ElementData>): Map<string, ElementData> {
  const clean = JSON.stringify([...data], (key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (key !== 'inputs' && key !== 'outputs' && key !== 'constants') {
      return 'required' in value
        ? Object.fromEntries(Object.entries(value).filter(([name, one]) => name !== 'value' || one !== null))
        : value;
    }
    return Object.fromEntries(
      Object.entries(value as Record<string, { value?: unknown }>).filter(
        ([, one]) => one.value !== undefined && one.value !== null,
      ),
    );
  });
  return new Map(JSON.parse(clean) as [string, ElementData][]);
}

/** An element that carries nothing, or null, an empty mapping and none at all are one; over an old file, odd entries stay. */
function readable(data: ReadonlyMap<string, ElementData>): unknown {
  return [...writable(data)]
    .map(
      ([id, slice]) =>
        [
          id,
          Object.entries(slice).filter(([, value]) => !['{}', '[]', 'null'].includes(JSON.stringify(value))),
        ] as const,
    )
    .filter(([, slice]) => slice.length > 0)
    .map(([id, slice]) => [id, Object.fromEntries(slice)])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const RANK = `{
  "id": "RankMovie", "createdBy": "me",
  "extensions": {
    "Process_a": {
      "mappings": {
        "A_1": { "inputs": { "movie": {"type": "VARIABLE", "value": "toRank"}, "n": {"type": "value", "value": 1.0} }, "outputs": {} },
        "Gone_1": { "mappingType": "MAP_ALL" }
      },
      "properties": { "1": {"id": "1", "name": "toRank", "type": "string", "required": true} }
    },
    "Elsewhere": { "mappings": { "A_1": {} } }
  }
}
`;

describe('editing', () => {
  test('changes its own lines only; what the diagram never had stays', () => {
    const data = dataIn(RANK, PROCESSES);
    expect(data.get('A_1')?.mapping?.inputs).toMatchObject({ movie: { type: 'variable', value: 'toRank' } });
    expect(data.has('Elsewhere')).toBe(false);
    data.set('A_1', {
      ...data.get('A_1'),
      mapping: {
        inputs: { ...data.get('A_1')?.mapping?.inputs, year: { type: 'value', value: 2 } },
        outputs: {},
      },
    });
    expect(writeExtensions(RANK, data, MULTI)).toBe(
      RANK.replace('1.0} }', '1.0}, "year": {"type": "value", "value": 2} }'),
    );
  });

  test('an element that was deleted takes its entry along, a renamed one keeps it', () => {
    const data = dataIn(RANK, PROCESSES);
    const mapped = data.get('A_1') ?? {};
    data.delete('A_1');
    expect(writeExtensions(RANK, data, MULTI)).not.toMatch(/"A_1": \{ "inputs"/);
    const renamed = new Map([...data, ['A_9', mapped]]);
    const processOf = new Map([...MULTI.processOf, ['A_9', 'Process_a']]);
    expect(writeExtensions(RANK, renamed, { ...MULTI, processOf })).toBe(
      RANK.replace('"A_1": { "inputs"', '"A_9": { "inputs"'),
    );
  });

  test('a process that got another id takes its entry along', () => {
    const data = dataIn(RANK, PROCESSES);
    const renamed = new Map(
      [...data].map(([id, slice]) => [id === 'Process_a' ? 'Process_z' : id, slice] as const),
    );
    const processOf = new Map([
      ['Process_z', 'Process_z'],
      ['A_1', 'Process_z'],
    ]);
    const written = writeExtensions(RANK, renamed, {
      name: 'n',
      processIds: ['Process_z'],
      knownIds: MULTI.knownIds,
      processOf,
    });
    expect(written).toBe(RANK.replace('"Process_a"', '"Process_z"'));
  });

  test('never writes null, nor an entry that says nothing', () => {
    const data = new Map<string, ElementData>([
      [
        'Process_a',
        { variables: [{ id: 'v', name: 'v', type: 'string', required: false, value: null, rest: {} }] },
      ],
      [
        'A_1',
        {
          mapping: {
            inputs: {
              a: { type: 'variable', value: null },
              b: { type: 'value' },
              c: { type: 'value', value: false },
            },
          },
        },
      ],
      ['A_2', { mapping: {}, constants: {} }],
    ]);
    expect(JSON.parse(writeExtensions(null, data, MULTI))).toEqual({
      id: 'process-Process_a',
      name: 'order',
      type: 'PROCESS',
      extensions: {
        Process_a: {
          properties: { v: { id: 'v', name: 'v', type: 'string', required: false } },
          mappings: { A_1: { inputs: { c: { type: 'value', value: false } } } },
        },
      },
    });
  });
});

test('a flat file is upgraded where it stands', () => {
  const file =
    '{\n  "id": "Process_a",\n  "extensions": {\n    "properties": {},\n    "mappings": {\n      "Task_1": {"inputs": {}}\n    }\n  }\n}';
  const data = dataIn(file, ['Process_a']);
  expect(readExtensions(file).extensions?.form).toBe('flat');
  data.set('Task_1', { mapping: { mappingType: 'MAP_ALL' } });
  expect(writeExtensions(file, data, FLAT)).toBe(
    '{\n  "id": "Process_a",\n  "extensions": {\n    "Process_a": {\n      "properties": {},\n      "mappings": {\n        "Task_1": {"mappingType": "MAP_ALL"}\n      }\n    }\n  }\n}',
  );
});

test('sections around the process ids are read as well', () => {
  const file =
    '{"id":"x","extensions":{"properties":{"Process_a":{"v":{"id":"v","name":"v","type":"string","required":true}}},"mappings":{"Process_a":{"A_1":{"mappingType":"MAP_ALL"}}}}}';
  const read = readExtensions(file).extensions;
  expect(read?.form).toBe('inverted');
  const data = toData(read, PROCESSES, null);
  expect(data.get('A_1')).toEqual({ mapping: { mappingType: 'MAP_ALL' } });
  expect(writeExtensions(file, data, MULTI)).toBe(file);
});

test('what is wrong is named with its place', () => {
  const file =
    '{"extensions":{"P":{"mappings":{"T":{"inputs":{"a":{"type":"static_value","value":1},"b":{"type":"variable","value":null}},"outputss":{}}}}}}';
  expect(
    readExtensions(file, 'x.json').problems.map(({ code, place }) => [
      code,
      place.path?.at(-1),
      place.column,
    ]),
  ).toEqual([
    ['dead-mapping-type', 'a', 52],
    ['mapping-without-value', 'b', 90],
    ['unknown-key', 'outputss', 124],
  ]);
  expect(readExtensions('{"extensions":[1]}').extensions).toBeNull();
});
