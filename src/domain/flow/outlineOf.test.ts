import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementInfo, MessageFlowInfo, NoteInfo, ProcessModel } from '../process/process.ts';
import { model, task } from '../testing.ts';
import { outlineOf } from './outlineOf.ts';

const node = (id: string, type: string, more: Partial<ElementInfo> = {}) =>
  task(id, { type: `bpmn:${type}`, ...more });
/** 'a>b' or, with a name, 'a>b yes'. */
function flows(...texts: readonly string[]): ElementInfo[] {
  return texts.map((text) => {
    const [ends = '', ...name] = text.split(' ');
    const [source = '', target = ''] = ends.split('>');
    const named = name.length > 0 ? { name: name.join(' ') } : {};
    return task(ends, { type: 'bpmn:SequenceFlow', source, target, ...named });
  });
}

/** As people would write it down: '- ' per level, what leads elsewhere in brackets. */
function told(elements: readonly ElementInfo[]): readonly string[] {
  return outlineOf(model([], elements))
    .slice(1)
    .map(({ level, id, group, to, leads, flow }) => {
      const where = to !== undefined && leads !== 'next' ? ` (${leads ?? ''} ${to})` : '';
      return `${'- '.repeat(level - 2)}${group ?? id}${where}${flow === undefined ? '' : ' →'}`;
    });
}

test('given a straight flow in any order, then it is told from its start on, a line each', () => {
  expect(
    told([
      node('end', 'EndEvent'),
      node('check', 'Task'),
      node('start', 'StartEvent'),
      ...flows('check>end', 'start>check'),
    ]),
  ).toEqual(['start →', 'check →', 'end']);
});

test('given two ways that meet, then the branches are under the gateway and what follows is told once behind it', () => {
  expect(
    told([
      node('start', 'StartEvent'),
      node('stock', 'ExclusiveGateway'),
      node('ship', 'Task'),
      node('order', 'Task'),
      node('join', 'ExclusiveGateway'),
      node('end', 'EndEvent'),
      ...flows('start>stock', 'stock>ship yes', 'stock>order no', 'ship>join', 'order>join', 'join>end'),
    ]),
  ).toEqual([
    'start →',
    'stock',
    '- stock>ship',
    '- - ship',
    '- - ship>join (on join)',
    '- stock>order',
    '- - order',
    '- - order>join (on join)',
    'join →',
    'end',
  ]);
});

test('given a loop, then the branch refers back and the only other way goes on at the level of the gateway', () => {
  expect(
    told([
      node('start', 'StartEvent'),
      node('ask', 'Task'),
      node('fine', 'ExclusiveGateway'),
      node('end', 'EndEvent'),
      ...flows('start>ask', 'ask>fine', 'fine>ask no', 'fine>end yes'),
    ]),
  ).toEqual(['start →', 'ask →', 'fine', '- fine>ask (back ask)', '- fine>end', 'end']);
});

test('given events on a task and a sub-process, then both are under their element, with what they lead to', () => {
  expect(
    told([
      node('start', 'StartEvent'),
      node('sub', 'SubProcess'),
      node('inner', 'StartEvent', { parent: 'sub' }),
      node('work', 'Task', { parent: 'sub' }),
      task('inner>work', { type: 'bpmn:SequenceFlow', parent: 'sub', source: 'inner', target: 'work' }),
      node('failed', 'BoundaryEvent', { attachedTo: 'sub' }),
      node('tell', 'Task'),
      node('end', 'EndEvent'),
      ...flows('start>sub', 'sub>end', 'failed>tell', 'tell>end'),
    ]),
  ).toEqual([
    'start →',
    'sub →',
    '- inner →',
    '- work',
    '- failed →',
    '- - tell',
    '- - tell>end (on end)',
    'end',
  ]);
});

test('given what no start leads to, lanes and data, then they are gathered at the end', () => {
  expect(
    told([
      node('lane', 'Lane'),
      node('paper', 'DataObjectReference'),
      node('object', 'DataObject'),
      node('start', 'StartEvent'),
      node('a', 'Task'),
      node('b', 'Task'),
      ...flows('a>b', 'b>a', 'a>gone'),
    ]),
  ).toEqual([
    'start',
    'unreached',
    '- a →',
    '- b',
    '- b>a (back a)',
    '- a>gone',
    'lanes',
    '- lane',
    'data',
    '- paper',
  ]);
});

test('given a flow that says something, then it has a line though it is the only one', () => {
  const elements = [node('start', 'StartEvent'), node('end', 'EndEvent'), ...flows('start>end at once')];
  expect(told(elements)).toEqual(['start', 'start>end', 'end']);
});

test('given pools, then each is a line with its process under it, and one without a process is a line alone', () => {
  const rows = outlineOf({
    processes: [
      { id: 'Process_1', executable: true, variables: [], data: {} },
      { id: 'Process_2', executable: true, variables: [], data: {} },
    ],
    elements: [
      node('shop', 'Participant'),
      node('customer', 'Participant', { processId: '' }),
      node('start', 'StartEvent'),
      node('other', 'StartEvent', { processId: 'Process_2' }),
    ],
  });
  expect(rows.map(({ level, id }) => `${level} ${id}`)).toEqual([
    '1 shop',
    '2 start',
    '1 customer',
    '1 Process_2',
    '2 other',
  ]);
});

const TYPES = [
  'StartEvent',
  'EndEvent',
  'Task',
  'ExclusiveGateway',
  'BoundaryEvent',
  'SubProcess',
  'DataStoreReference',
  'Lane',
];
const anyModel = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const reference = fc.option(
    fc.nat(size + 1).map((at) => `n${at}`),
    { nil: undefined },
  );
  const one = fc.record({
    type: fc.constantFrom(...TYPES),
    parent: reference,
    attachedTo: reference,
    apart: fc.boolean(),
  });
  const flow = fc.record({
    from: fc.nat(size + 1),
    to: fc.nat(size + 1),
    parent: reference,
    named: fc.boolean(),
  });
  return fc.record({
    nodes: fc.array(one, { minLength: size, maxLength: size }),
    flows: fc.array(flow, { maxLength: 2 * size }),
    isFlat: fc.boolean(),
  });
});

test('given any graph, however broken, then every element is told exactly once and the places are those of a tree', () => {
  fc.assert(
    fc.property(anyModel, ({ nodes, flows: ways, isFlat }) => {
      const parentOf = (parent: string | undefined) => (isFlat || parent === undefined ? {} : { parent });
      const elements = [
        ...nodes.map(({ type, parent, attachedTo, apart }, at) =>
          node(`n${at}`, type, {
            ...parentOf(parent),
            ...(attachedTo !== undefined && { attachedTo }),
            ...(apart && { isForCompensation: true }),
          }),
        ),
        ...ways.map(({ from, to, parent, named }, at) =>
          task(`f${at}`, {
            type: 'bpmn:SequenceFlow',
            source: `n${from}`,
            target: `n${to}`,
            ...parentOf(parent),
            ...(named && { name: 'named' }),
          }),
        ),
      ];
      const rows = outlineOf(model([], elements));
      const ids = rows.flatMap(({ id, flow }) => [id, flow]).filter((id) => id !== '' && id !== undefined);
      expect([...ids].sort()).toEqual(['Process_1', ...elements.map(({ id }) => id)].sort());
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      rows.forEach((row, at) => {
        const above = rows[row.parent];
        expect(row.level).toBe((above?.level ?? 0) + 1);
        const siblings = rows.filter(({ parent }) => parent === row.parent);
        expect([siblings.indexOf(row) + 1, siblings.length]).toEqual([row.place, row.of]);
        expect(rows.slice(at + 1, row.end).every(({ level }) => level > row.level)).toBe(true);
        expect(rows[row.end]?.level ?? 0).toBeLessThanOrEqual(row.level);
        if (row.flow !== undefined) {
          const flow = elements.find(({ id }) => id === row.flow);
          // what an event on a border leads to is under it
          const reach = elements.find(({ id }) => id === row.id)?.type === 'bpmn:BoundaryEvent' ? 1 : 0;
          const isOn = (id: string) =>
            id !== flow?.target && elements.find((one) => one.id === id)?.attachedTo === row.id;
          const next = rows.slice(at + 1).find(({ id, level }) => level <= row.level + reach && !isOn(id));
          expect([flow?.source, flow?.target]).toEqual([row.id, next?.id]);
        }
      });
    }),
    { numRuns: 500 },
  );
});

test('given 5,000 tasks in a row, each with a loop back, then it is told in one level', () => {
  const count = 5000;
  const elements = [
    node('n0', 'StartEvent'),
    ...Array.from({ length: count }, (_, at) => [
      node(`n${at + 1}`, 'Task'),
      ...flows(`n${at}>n${at + 1}`, `n${at + 1}>n${Math.max(1, at - 3)}`),
    ]).flat(),
  ];
  const rows = outlineOf(model([], elements));
  expect(Math.max(...rows.map(({ level }) => level))).toBe(3);
  expect(rows.filter(({ isFlow }) => isFlow !== true)).toHaveLength(count + 2);
});

const note = (id: string, about: readonly string[] = [], holder = 'Process_1'): NoteInfo => ({
  ...{ id, holder, about },
  text: id,
});

/** With notes and messages: '✎' before a note, '>' before what is sent, '<' before what is received. */
function toldBeside(given: ProcessModel): readonly string[] {
  const signs = { sent: '> ', received: '< ' };
  return outlineOf(given).map(({ level, id, group, isNote, message, to }) => {
    const sign = isNote === true ? '✎ ' : message === undefined ? '' : signs[message];
    return `${'- '.repeat(level - 1)}${sign}${group ?? id}${message === undefined ? '' : ` ${to ?? ''}`}`;
  });
}

test('given notes, then each is under what it belongs to, a flow has a line of its own for it, and the others are at the end', () => {
  const elements = [
    node('start', 'StartEvent'),
    node('check', 'Task'),
    node('end', 'EndEvent'),
    ...flows('start>check', 'check>end'),
  ];
  const notes = [
    note('n1', ['check', 'end']),
    note('n2', ['check>end']),
    note('n3'),
    note('n4', ['gone'], ''),
  ];
  expect(toldBeside({ ...model([], elements), notes })).toEqual([
    'Process_1',
    '- start',
    '- check',
    '- - ✎ n1',
    '- check>end',
    '- - ✎ n2',
    '- end',
    '- notes',
    '- - ✎ n3',
    'notes',
    '- ✎ n4',
  ]);
});

test('given messages between pools, then each is told where it is sent and where it arrives, and leads to the other end', () => {
  const pool = (id: string, processId: string) => node(id, 'Participant', { processId });
  const elements = [
    pool('Shop', 'Process_1'),
    pool('Bank', ''),
    node('order', 'SendTask'),
    pool('Store', 'Process_2'),
    node('receive', 'StartEvent', { processId: 'Process_2' }),
  ];
  const message = (id: string, source: string, target: string): MessageFlowInfo => ({ id, source, target });
  const { processes } = model([], []);
  const given: ProcessModel = {
    ...{ elements, processes: processes.flatMap((one) => [one, { ...one, id: 'Process_2' }]) },
    messageFlows: [message('m1', 'order', 'receive'), message('m2', 'Bank', 'order'), message('m3', '', '')],
    notes: [note('about', ['m1'])],
  };
  expect(toldBeside(given)).toEqual([
    'Shop',
    '- order',
    '- - > m1 receive',
    '- - - ✎ about',
    '- - < m2 Bank',
    'Bank',
    '- > m2 order',
    'Store',
    '- receive',
    '- - < m1 order',
    'notes',
    '- > m3 ',
  ]);
  const rows = outlineOf(given);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
