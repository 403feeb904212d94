import { describe, expect, test } from 'vitest';
import {
  addVariable,
  orderVariables,
  removeVariable,
  renameVariable,
  updateVariable,
  variableUses,
} from './editVariables.ts';
import type { SavedScenario } from '../scenario/SavedScenario.ts';
import type { ElementData, MappingEntry } from './process.ts';
import { action, catalogued, model, task, variable } from '../testing.ts';

const entry = (value: string): MappingEntry => ({ type: 'variable', value });
const label = action('label', ['order', 'weight'], ['trackingId']);
const connectors = [catalogued('parcel', [label])];
const labelTask = (id: string, data: ElementData = {}) => task(id, { implementation: 'parcel.label', data });

describe('adding a variable', () => {
  test('maps untouched matches in every task of the process, in the same step', () => {
    const given = model(
      [variable('weight')],
      [
        labelTask('T1', { mapping: { inputs: { weight: entry('weight') } } }),
        labelTask('T2', { touched: { inputs: ['order'], outputs: [] } }),
        labelTask('T3', { mapping: { inputs: { order: entry('other') } } }),
        labelTask('T4', { mapping: { inputs: {}, outputs: {} } }),
        task('T5', { implementation: 'other.thing' }),
        task('T6'),
        { ...labelTask('T7'), processId: 'Process_2' },
      ],
    );
    const order = variable('order');
    const changes = addVariable(given, 'Process_1', order, connectors);
    expect([...changes.keys()]).toEqual(['Process_1', 'T1']);
    expect(changes.get('Process_1')?.variables).toEqual([variable('weight'), order]);
    expect(changes.get('T1')?.mapping?.inputs).toEqual({ weight: entry('weight'), order: entry('order') });
  });
  test('gives a task that had no entry at all the other identical names too', () => {
    const given = model([variable('weight')], [labelTask('T1')]);
    expect(addVariable(given, 'Process_1', variable('order'), connectors).get('T1')?.mapping).toEqual({
      inputs: { order: entry('order'), weight: entry('weight') },
    });
    expect(addVariable(given, 'Process_1', variable('unrelated'), connectors).has('T1')).toBe(false);
  });
  test('keeps what else the process carries; an unknown process changes nothing', () => {
    const rest = { templates: { a: 1 } };
    const given = model([], [], { data: { processRest: rest } });
    expect(addVariable(given, 'Process_1', variable('a'), []).get('Process_1')?.processRest).toBe(rest);
    expect(addVariable(given, 'Process_9', variable('a'), []).size).toBe(0);
  });
});

describe('renaming a variable', () => {
  test('is followed by scenarios of another process of the document, inside of the calls that lead here', () => {
    const answer = { kind: 'outputs' as const, values: { order: 1 } };
    const within = (call: string) => [{ element: call, visit: 1 }];
    const scenario: SavedScenario = {
      ...{ id: 's', name: 's', given: { order: 1 } },
      answers: [
        { element: 'pack', visit: 1, answer },
        { element: 'pack', visit: 1, answer, within: within('here') },
        { element: 'pack', visit: 1, answer, within: within('elsewhere') },
      ],
      expected: { end: 'over', path: [], variables: { order: 1 } },
    };
    const order = variable('order');
    const read = model(
      [order],
      [
        task('pack'),
        task('here', { processId: 'Other', calledElement: 'Process_1' }),
        task('elsewhere', { processId: 'Other', calledElement: 'Process_2' }),
      ],
    );
    const other = { ...read.processes[0], id: 'Other', executable: true, variables: [] };
    const processes = [...read.processes, { ...other, data: { scenarios: [scenario] } }];
    const changes = updateVariable({ ...read, processes }, 'Process_1', { ...order, name: 'parcel' }, []);
    const [own, here, elsewhere] = scenario.answers;
    expect(changes.get('Other')?.scenarios).toEqual([
      {
        ...scenario,
        answers: [own, { ...here, answer: { kind: 'outputs', values: { parcel: 1 } } }, elsewhere],
      },
    ]);
  });
  const before: ElementData = {
    mapping: {
      inputs: {
        order: entry('parcelOrder'),
        weight: { type: 'value', value: '${parcelOrder.weight + other}' },
        json: { type: 'value', value: { deep: ['${parcelOrder}'] } },
      },
      outputs: { parcelOrder: entry('trackingId'), other: { type: 'value', value: '${parcelOrder}' } },
    },
    constants: { c: { value: '${parcelOrder}' } },
    assignment: { assignment: '${parcelOrder.owner}' },
    template: { subject: 'About ${parcelOrder.id}' },
  };
  const given = model(
    [variable('parcelOrder'), variable('copy', { value: '${parcelOrder}' }), variable('other')],
    [labelTask('T1', before), task('T2', { data: { mapping: { inputs: { a: entry('other') } } } })],
  );

  test('is followed by everything that names it', () => {
    const changes = renameVariable(given, 'Process_1', 'parcelOrder', 'shipment', connectors);
    expect([...changes.keys()]).toEqual(['Process_1', 'T1']);
    expect(changes.get('Process_1')?.variables?.map(({ name, value }) => [name, value])).toEqual([
      ['shipment', undefined],
      ['copy', '${shipment}'],
      ['other', undefined],
    ]);
    expect(changes.get('T1')).toEqual(
      JSON.parse(JSON.stringify(before).replaceAll('parcelOrder', 'shipment')),
    );
    expect(Object.keys(changes.get('T1')?.mapping?.outputs ?? {})).toEqual(['shipment', 'other']);
  });
  test('and taken back by renaming it back', () => {
    const there = renameVariable(given, 'Process_1', 'parcelOrder', 'shipment', connectors);
    const after = model(
      there.get('Process_1')?.variables ?? [],
      given.elements.map((element) => ({ ...element, data: there.get(element.id) ?? element.data })),
    );
    const back = renameVariable(after, 'Process_1', 'shipment', 'parcelOrder', connectors);
    expect(back.get('T1')).toEqual(before);
    expect(back.get('Process_1')?.variables).toEqual(given.processes[0]?.variables);
  });
  test('to the name of an untouched parameter maps it', () => {
    const plain = model([variable('parcelOrder')], [labelTask('T1'), labelTask('T2', before)]);
    const changes = renameVariable(plain, 'Process_1', 'parcelOrder', 'order', connectors);
    expect(changes.get('T1')?.mapping).toEqual({ inputs: { order: entry('order') } });
    expect(changes.get('T2')?.mapping?.inputs?.order).toEqual(entry('order'));
  });
  test('leaves alone what an action returns under that name', () => {
    const data: ElementData = { mapping: { outputs: { x: { type: 'value', value: '${trackingId}' } } } };
    const hidden = model([variable('trackingId'), variable('x')], [labelTask('T1', data)]);
    expect(renameVariable(hidden, 'Process_1', 'trackingId', 'y', connectors).has('T1')).toBe(false);
  });
  test('is refused where the name is taken, and does nothing where it is the same', () => {
    expect(renameVariable(given, 'Process_1', 'parcelOrder', 'other', connectors).size).toBe(0);
    expect(renameVariable(given, 'Process_1', 'nobody', 'x', connectors).size).toBe(0);
    expect(renameVariable(given, 'Process_1', 'other', '', connectors).size).toBe(0);
  });
  test('of one of two with the same name leaves what names them to the other', () => {
    const twice = model(
      [variable('a'), variable('a', { id: 'second' })],
      [labelTask('T1', { mapping: { inputs: { weight: entry('a') } } })],
    );
    const changes = renameVariable(twice, 'Process_1', 'a', 'b', connectors);
    expect(changes.get('Process_1')?.variables?.map(({ id, name }) => [id, name])).toEqual([
      ['v-a', 'a'],
      ['second', 'b'],
    ]);
    expect(changes.has('T1')).toBe(false);
  });
  test('renames the parameter of calls to the process', () => {
    const call = task('C1', {
      type: 'bpmn:CallActivity',
      processId: 'Process_2',
      calledElement: 'Process_1',
      data: {
        mapping: { inputs: { a: entry('a') }, outputs: { result: entry('a') } },
        touched: { inputs: ['a'], outputs: ['a'] },
      },
    });
    expect(renameVariable(model([variable('a')], [call]), 'Process_1', 'a', 'b', []).get('C1')).toEqual({
      mapping: { inputs: { b: entry('a') }, outputs: { result: entry('b') } },
      touched: { inputs: ['b'], outputs: ['b'] },
    });
  });
  test('works for names of the language', () => {
    const data: ElementData = {
      mapping: { inputs: { x: entry('constructor') }, outputs: { constructor: entry('y') } },
    };
    const odd = model([variable('constructor')], [labelTask('T1', data)]);
    const changed = renameVariable(odd, 'Process_1', 'constructor', '__proto__', []).get('T1');
    expect(Object.keys(changed?.mapping?.outputs ?? {})).toEqual(['__proto__']);
    expect(changed?.mapping?.inputs?.x).toEqual(entry('__proto__'));
  });
});

test('changing a variable otherwise touches no element', () => {
  const given = model([variable('a'), variable('b')], [labelTask('T1')]);
  const next = variable('a', { type: 'integer', value: 5 });
  const changes = updateVariable(given, 'Process_1', next, connectors);
  expect([...changes]).toEqual([['Process_1', { variables: [next, variable('b')] }]]);
  expect(updateVariable(given, 'Process_1', variable('zzz'), connectors).size).toBe(0);
});

describe('removing a variable', () => {
  const data: ElementData = {
    mapping: {
      inputs: { order: entry('a'), weight: { type: 'value', value: '${a}' }, other: entry('b') },
      outputs: { a: entry('trackingId') },
    },
  };
  const given = model(
    [variable('a'), variable('b', { value: '${a}' })],
    [
      labelTask('T1', data),
      task('T2', { name: 'Two', data: { constants: { c: { value: '${a}' } } } }),
      labelTask('T3', { mapping: { inputs: { order: entry('a') } } }),
      labelTask('T4', {
        mapping: { inputs: { order: entry('a') } },
        touched: { inputs: ['order'], outputs: [] },
      }),
    ],
  );
  test('clears what is nothing but it and leaves expressions', () => {
    const changes = removeVariable(given, 'Process_1', 'v-a');
    expect([...changes.keys()]).toEqual(['Process_1', 'T1', 'T3', 'T4']);
    expect(changes.get('T1')?.mapping).toEqual({
      inputs: { weight: { type: 'value', value: '${a}' }, other: entry('b') },
      outputs: {},
    });
    expect(changes.get('T3')).toEqual({});
    expect(changes.get('T4')?.mapping).toEqual({ inputs: {} });
  });
  test('says before who uses it', () => {
    expect(variableUses(given, 'Process_1', 'a')).toEqual([
      { elementId: 'Process_1', label: 'Process_1', kind: 'default', access: 'read', name: 'b' },
      { elementId: 'T1', label: 'T1', kind: 'input', access: 'read', name: 'order' },
      { elementId: 'T1', label: 'T1', kind: 'expression', access: 'read', name: 'weight' },
      { elementId: 'T1', label: 'T1', kind: 'output', access: 'write', name: 'trackingId' },
      { elementId: 'T2', label: 'Two', kind: 'constant', access: 'read', name: 'c' },
      { elementId: 'T3', label: 'T3', kind: 'input', access: 'read', name: 'order' },
      { elementId: 'T4', label: 'T4', kind: 'input', access: 'read', name: 'order' },
    ]);
    expect(variableUses(given, 'Process_1', 'constructor')).toEqual([]);
  });
  test('of two with the same name leaves what names them', () => {
    const twice = model([variable('a'), variable('a', { id: 'x' })], [labelTask('T1', data)]);
    expect([...removeVariable(twice, 'Process_1', 'x').keys()]).toEqual(['Process_1']);
  });
  test('and adding it again maps what nobody touched', () => {
    const after = model(
      [variable('b')],
      [labelTask('T3', removeVariable(given, 'Process_1', 'v-a').get('T3') ?? {})],
    );
    expect(addVariable(after, 'Process_1', variable('order'), connectors).get('T3')?.mapping).toEqual({
      inputs: { order: entry('order') },
    });
  });
});

test('variables can be put in another order', () => {
  const given = model([variable('a'), variable('b'), variable('c')], []);
  const changes = orderVariables(given, 'Process_1', ['v-c', 'v-a', 'v-b']);
  expect(changes.get('Process_1')?.variables?.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  expect(orderVariables(given, 'Process_1', ['v-a', 'v-b', 'v-c']).size).toBe(0);
});
