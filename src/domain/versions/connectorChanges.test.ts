import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryConnector } from '../connector/arbitraryConnector.ts';
import type { Action, Connector, Parameter } from '../connector/connector.ts';
import { connectorChanges } from './connectorChanges.ts';
import type { ChangeKind, Weight } from './definitionChange.ts';
import { groupedChanges, weightOf } from './definitionChange.ts';
import { movedTo } from '../values/editList.ts';
import { renamesBetween } from './renames.ts';
import { action, connector, parameter } from '../testing.ts';

const send = action('send', ['to!', 'text', 'size:integer'], ['id', 'state']);
const mail = connector('mail', [send], {
  events: [action('received', ['folder'], ['message'])],
  config: [{ name: 'HOST', rest: {} }],
  errors: [{ name: 'refused', code: 'R1', rest: {} }],
});

/** The definition with one parameter of `send` (or of the event) another one. */
function edited(
  list: 'inputs' | 'outputs',
  index: number,
  patch: Partial<Parameter>,
  of: 'actions' | 'events' = 'actions',
  from: Connector = mail,
): Connector {
  const change = (one: Action): Action => ({
    ...one,
    [list]: one[list].map((item, at) => (at === index ? { ...item, ...patch } : item)),
  });
  return { ...from, [of]: from[of].map(change) };
}

function summary(before: Connector, after: Connector) {
  return connectorChanges(before, after).map(({ weight, kind, subject }) => `${weight} ${kind} ${subject}`);
}

const modelled = (model: NonNullable<Parameter['model']>, list: 'inputs' | 'outputs') =>
  edited(list, 0, { model });

describe('each change has the weight it has for those who use the connector', () => {
  test.each<[string, Connector, string[]]>([
    ['a new name', { ...mail, name: 'post' }, ['breaking renamed connector']],
    ['an action gone', { ...mail, actions: [] }, ['breaking removed action']],
    ['an action more', { ...mail, actions: [send, action('read')] }, ['compatible added action']],
    ['an action renamed', { ...mail, actions: [{ ...send, name: 'write' }] }, ['breaking renamed action']],
    ['an event gone', { ...mail, events: [] }, ['breaking removed event']],
    ['an input renamed', edited('inputs', 0, { name: 'recipient' }), ['breaking renamed input']],
    ['an input retyped', edited('inputs', 2, { type: 'bigdecimal' }), ['breaking retyped input']],
    ['an input required', edited('inputs', 1, { required: true }), ['breaking required input']],
    [
      'an input required that has a default',
      edited('inputs', 1, { required: true, value: 'Hello' }),
      ['compatible required input', 'compatible default input'],
    ],
    ['an input optional', edited('inputs', 0, { required: false }), ['compatible optional input']],
    ['an output promised', edited('outputs', 0, { required: true }), ['compatible required output']],
    ['a default', edited('inputs', 1, { value: 'Hello' }), ['compatible default input']],
    ['read-only', edited('inputs', 1, { readOnly: true }), ['breaking read-only input']],
    [
      'hidden',
      edited('inputs', 1, { hidden: true, value: 'x' }),
      ['compatible default input', 'compatible shown input'],
    ],
    [
      'hidden and required without a default',
      edited('inputs', 0, { hidden: true }),
      ['breaking shown input'],
    ],
    ['under Advanced', edited('inputs', 1, { advanced: true }), ['text shown input']],
    ['a label', edited('inputs', 1, { label: 'Text' }), ['text label input']],
    ['a placeholder', edited('inputs', 1, { placeholder: '…' }), ['text placeholder input']],
    ['a description', edited('inputs', 1, { description: 'x' }), ['text description input']],
    ['input values listed', modelled({ enum: ['a'] }, 'inputs'), ['breaking allowed-values input']],
    ['output values listed', modelled({ enum: ['a'] }, 'outputs'), ['compatible allowed-values output']],
    [
      'an event output retyped',
      edited('outputs', 0, { type: 'json' }, 'events'),
      ['breaking retyped output'],
    ],
    [
      'a required configuration',
      { ...mail, config: [...mail.config, { name: 'KEY', required: true, rest: {} }] },
      ['breaking added configuration'],
    ],
    [
      'a required configuration with its value',
      { ...mail, config: [...mail.config, { name: 'PORT', required: true, value: '25', rest: {} }] },
      ['compatible added configuration'],
    ],
    [
      'a configuration that must be set now',
      { ...mail, config: [{ name: 'HOST', required: true, rest: {} }] },
      ['breaking required configuration'],
    ],
    ['a configuration gone', { ...mail, config: [] }, ['compatible removed configuration']],
    [
      'a configuration renamed',
      { ...mail, config: [{ name: 'SERVER', rest: {} }] },
      ['breaking renamed configuration'],
    ],
    [
      'a secret',
      { ...mail, config: [{ name: 'HOST', secure: true, rest: {} }] },
      ['compatible secure configuration'],
    ],
    ['an error gone', { ...mail, errors: [] }, ['breaking removed error']],
    [
      'another code',
      { ...mail, errors: [{ name: 'refused', code: 'R2', rest: {} }] },
      ['breaking code error'],
    ],
    [
      'an error renamed',
      { ...mail, errors: [{ name: 'denied', code: 'R1', rest: {} }] },
      ['text renamed error'],
    ],
    ['unknown keys', { ...mail, rest: { x: 1 } }, ['compatible other connector']],
    ['another id', { ...mail, id: 'x' }, ['text identity connector']],
    ['false for absent', edited('inputs', 1, { required: false }), ['text other connector']],
  ])('%s', (_, after, expected) => {
    expect(summary(mail, after)).toEqual(expected);
  });

  test('allowed values: an input may gain, an output may lose', () => {
    const few = { enum: ['a', 'b'] };
    const more = { enum: ['a', 'b', 'c'] };
    expect(summary(modelled(few, 'inputs'), modelled(more, 'inputs'))).toEqual([
      'compatible allowed-values input',
    ]);
    expect(summary(modelled(more, 'inputs'), modelled(few, 'inputs'))).toEqual([
      'breaking allowed-values input',
    ]);
    expect(summary(modelled(few, 'outputs'), modelled(more, 'outputs'))).toEqual([
      'breaking allowed-values output',
    ]);
    expect(summary(modelled(more, 'outputs'), modelled(few, 'outputs'))).toEqual([
      'compatible allowed-values output',
    ]);
    expect(summary(modelled(few, 'inputs'), modelled({ enum: ['b', 'a'] }, 'inputs'))).toEqual([
      'text order input',
    ]);
  });

  test('a schema: a property more is compatible, a rule more breaks who writes', () => {
    const plain = { type: 'object', properties: { a: { type: 'string' } } };
    const richer = { ...plain, properties: { ...plain.properties, b: { type: 'string' } } };
    const stricter = { ...plain, required: ['a'] };
    const weight = (before: typeof plain, after: typeof plain, list: 'inputs' | 'outputs') =>
      weightOf(connectorChanges(modelled(before, list), modelled(after, list)));
    expect(weight(plain, richer, 'inputs')).toBe('compatible');
    expect(weight(richer, plain, 'outputs')).toBe('breaking');
    expect(weight(plain, stricter, 'inputs')).toBe('breaking');
    expect(weight(plain, stricter, 'outputs')).toBe('compatible');
    expect(weight(stricter, plain, 'outputs')).toBe('breaking');
    expect(weight(plain, { ...plain, title: 'A thing' } as typeof plain, 'inputs')).toBe('text');
  });

  test('taking the default from a required input breaks', () => {
    const with_ = edited('inputs', 0, { value: 'me' });
    expect(summary(with_, mail)).toEqual(['breaking default input']);
  });
});

test('a change says which tasks it reaches: of the action, of the parameter, or none', () => {
  const reached = (after: Connector) =>
    connectorChanges(mail, after).map(({ kind, reaches }) => [kind, reaches] as const);
  const parameter = (list: 'inputs' | 'outputs', name: string, required: boolean) => ({
    action: 'send',
    parameter: { list, name, required },
  });
  expect(reached(edited('inputs', 1, { name: 'body' }))).toEqual([
    ['renamed', parameter('inputs', 'text', false)],
  ]);
  expect(reached(edited('inputs', 1, { required: true }))).toEqual([
    ['required', parameter('inputs', 'text', true)],
  ]);
  expect(reached(edited('outputs', 1, { type: 'json' }))).toEqual([
    ['retyped', parameter('outputs', 'state', false)],
  ]);
  expect(reached({ ...mail, actions: [] })).toEqual([['removed', { action: 'send' }]]);
  expect(reached({ ...mail, name: 'post' })).toEqual([['renamed', {}]]);
  expect(reached({ ...mail, actions: [send, action('read')] })).toEqual([['added', undefined]]);
  expect(reached(edited('outputs', 0, { type: 'json' }, 'events'))).toEqual([['retyped', undefined]]);
  expect(reached(edited('inputs', 1, { description: 'x' }))).toEqual([['description', undefined]]);
});

test('a change says what it is, where, and in the words of a modeler', () => {
  const after = edited('inputs', 0, { name: 'recipient', type: 'json' });
  expect(connectorChanges(mail, after)).toEqual([
    {
      weight: 'breaking',
      kind: 'renamed',
      subject: 'input',
      label: 'send › recipient',
      path: ['actions', 'key-send', 'inputs', 0, 'name'],
      reaches: { action: 'send', parameter: { list: 'inputs', name: 'to', required: true } },
      before: 'to',
      after: 'recipient',
      message: 'The input “to” of “send” is now called “recipient”.',
    },
    {
      weight: 'breaking',
      kind: 'retyped',
      subject: 'input',
      label: 'send › recipient',
      path: ['actions', 'key-send', 'inputs', 0, 'type'],
      reaches: { action: 'send', parameter: { list: 'inputs', name: 'to', required: true } },
      before: 'string',
      after: 'json',
      message: 'The input “recipient” of “send” was a string and is json now.',
    },
  ]);
  const [gone] = connectorChanges(mail, { ...mail, actions: [{ ...send, outputs: send.outputs.slice(1) }] });
  expect(gone).toMatchObject({
    label: 'send › id',
    path: ['actions', 'key-send', 'outputs'],
    message: 'The output “id” of “send” is gone.',
  });
});

test('a long value is cut in the sentence and whole beside it', () => {
  const value = 'x'.repeat(100);
  const [change] = connectorChanges(mail, edited('inputs', 1, { value }));
  expect(change).toMatchObject({
    after: value,
    message: expect.stringMatching(/“x{59}…” now\.$/) as unknown,
  });
});

test('the value of a secret is never told', () => {
  const secret = (value: string) => ({ ...mail, config: [{ name: 'KEY', secure: true, value, rest: {} }] });
  expect(JSON.stringify(connectorChanges(secret('hunter2'), secret('swordfish')))).not.toMatch(
    /hunter|sword/,
  );
  expect(connectorChanges(secret('hunter2'), secret('swordfish'))).toHaveLength(1);
});

test('groups: what breaks first, then what is new, changed, and texts', () => {
  const after: Connector = {
    ...edited('inputs', 0, { required: false, description: 'x' }),
    errors: [],
    events: [...mail.events, action('sent')],
  };
  const groups = groupedChanges(connectorChanges(mail, after));
  expect(groups.map(({ id, changes }) => [id, changes.length])).toEqual([
    ['breaking', 1],
    ['new', 1],
    ['changed', 1],
    ['texts', 1],
  ]);
  expect(groupedChanges([])).toEqual([]);
  expect(weightOf([])).toBeNull();
});

describe('of any two connectors', () => {
  const any = fc.oneof(arbitraryConnector(true), arbitraryConnector(false));
  test('the same one, read again, has not changed', () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(connectorChanges(one, structuredClone(one))).toEqual([]);
      }),
    );
  });
  test('two that differ anywhere differ in a change, and every change stands in a group', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const changes = connectorChanges(one, other);
        expect(changes.length > 0).toBe(JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)));
        expect(groupedChanges(changes).flatMap((group) => group.changes)).toHaveLength(changes.length);
      }),
    );
  });
  test('what tasks follow as a rename is told as one', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const told = connectorChanges(one, other).filter(
          ({ kind, path }) => kind === 'renamed' && (path[0] === 'actions' || path[0] === 'name'),
        );
        expect(told.map(({ before, after }) => `${before} ${after}`).sort()).toEqual(
          renamesBetween(one, other)
            .map(({ from, to }) => `${from} ${to}`)
            .sort(),
        );
      }),
    );
  });
});

type Edit = readonly [
  name: string,
  change: (action: Action) => Action | null,
  kind: ChangeKind,
  weight: Weight,
];

const first = (
  one: Action,
  list: 'inputs' | 'outputs',
  change: (p: Parameter) => Parameter | null,
): Action | null => {
  const [head, ...others] = one[list];
  const now = head && change(head);
  return now ? { ...one, [list]: [now, ...others] } : null;
};

describe('one edit of any connector is told as what it is, and nothing else is', () => {
  const edits: readonly Edit[] = [
    ['rename action', (one) => ({ ...one, name: 'fresh' }), 'renamed', 'breaking'],
    ['describe action', (one) => ({ ...one, description: 'fresh' }), 'description', 'text'],
    ...(['inputs', 'outputs'] as const).flatMap((list): Edit[] => [
      ['rename', (one) => first(one, list, (p) => ({ ...p, name: 'fresh' })), 'renamed', 'breaking'],
      ['retype', (one) => first(one, list, (p) => ({ ...p, type: 'fresh' })), 'retyped', 'breaking'],
      ['label', (one) => first(one, list, (p) => ({ ...p, label: 'fresh' })), 'label', 'text'],
      ['default', (one) => first(one, list, (p) => ({ ...p, value: 'fresh' })), 'default', 'compatible'],
      [
        'remove',
        (one) => (one[list].length === 0 ? null : { ...one, [list]: one[list].slice(1) }),
        'removed',
        'breaking',
      ],
      ['add', (one) => ({ ...one, [list]: [...one[list], parameter('fresh')] }), 'added', 'compatible'],
      [
        'move',
        (one) => (one[list].length < 2 ? null : { ...one, [list]: movedTo(one[list], 0, 1) }),
        'order',
        'text',
      ],
    ]),
    [
      'add required',
      (one) => ({ ...one, inputs: [...one.inputs, parameter('fresh!')] }),
      'added',
      'breaking',
    ],
    [
      'optional input',
      (one) => first(one, 'inputs', (p) => (p.required === true ? { ...p, required: false } : null)),
      'optional',
      'compatible',
    ],
    [
      'optional output',
      (one) => first(one, 'outputs', (p) => (p.required === true ? { ...p, required: false } : null)),
      'optional',
      'breaking',
    ],
  ];
  test.each(edits)('%s', (_, change, kind, weight) => {
    fc.assert(
      fc.property(arbitraryConnector(), fc.constantFrom('actions', 'events'), (one, list) => {
        const [head, ...others] = one[list];
        const now = head ? change(head) : null;
        fc.pre(now !== null);
        const changes = connectorChanges(one, { ...one, [list]: [now, ...others] });
        expect(changes.map((told) => [told.kind, told.weight])).toEqual([[kind, weight]]);
      }),
    );
  });
});

/** JSON whose keys stand in the order of the alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: entries.map(([key, item]) => [key, sorted(item)]) };
}
