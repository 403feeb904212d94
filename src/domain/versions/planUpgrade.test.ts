import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import { planUpgrade } from './planUpgrade.ts';
import type { UpgradableTask } from './planUpgrade.ts';
import type { ElementData, MappingEntry } from '../process/process.ts';
import { action, connector, parameter, variable } from '../testing.ts';

function version(number: string, actions: readonly Action[], name = 'mail'): CatalogueConnector {
  return {
    documentId: 'document-mail',
    version: number,
    hash: `hash-${number}`,
    preferred: false,
    icon: { name: 'mail', hue: 'blue' },
    connector: connector(name, actions),
  };
}

const from = (name: string): MappingEntry => ({ type: 'variable', value: name });
const before = version('1.0.0', [action('send', ['to!', 'text', 'size:integer'], ['id', 'state'])]);
const [send] = before.connector.actions;
const after = version(
  '2.0.0',
  [
    {
      ...send!,
      name: 'write',
      inputs: [
        parameter('recipient', { id: 'id-to', required: true }),
        parameter('size:string'),
        parameter('total!'),
      ],
      outputs: [parameter('messageId', { id: 'id-id' }), parameter('sentAt:date')],
    },
  ],
  'post',
);
const variables = ['to', 'total', 'sentAt', 'key'].map((name) => variable(name));
const task: UpgradableTask = {
  id: 'Task_1',
  name: 'Tell them',
  implementation: 'mail.send',
  data: {
    assignment: { id: 'x' },
    connectorVersion: '1.0.0',
    connectorHash: 'hash-1.0.0',
    mapping: {
      inputs: { to: from('to'), text: { type: 'value', value: 'Hello' } },
      outputs: {
        key: from('id'),
        total: { type: 'value', value: '${id} and ${state}' },
        sentAt: { type: 'value', value: '${id}' },
      },
    },
    constants: { size: { value: 3 }, text: { value: 'x' } },
    touched: { inputs: ['to', 'text', 'size'], outputs: ['id', 'state'] },
  },
};

describe('moving a task to another version', () => {
  test('follows all names, drops what is lost, maps what is gained, pins it', () => {
    expect(planUpgrade(task, before, after, variables)).toEqual({
      implementation: 'post.write',
      data: {
        assignment: { id: 'x' },
        connectorVersion: '2.0.0',
        connectorHash: 'hash-2.0.0',
        mapping: {
          inputs: { recipient: from('to'), total: from('total') },
          outputs: { key: from('messageId'), sentAt: { type: 'value', value: '${messageId}' } },
        },
        constants: { size: { value: 3 } },
        touched: { inputs: ['recipient', 'size'], outputs: ['messageId'] },
      },
      kept: [{ kind: 'input', name: 'size', mapped: true }],
      renamed: [
        { kind: 'input', from: 'to', to: 'recipient' },
        { kind: 'output', from: 'id', to: 'messageId' },
      ],
      gained: [
        { kind: 'input', name: 'total', type: 'string', required: true, mappedTo: 'total' },
        { kind: 'output', name: 'sentAt', type: 'date', required: false },
      ],
      lost: [
        { kind: 'input', name: 'text', hadMapping: true },
        { kind: 'output', name: 'state', hadMapping: true },
      ],
      retyped: [{ kind: 'input', name: 'size', from: 'integer', to: 'string' }],
    });
  });
  test('and down again has what both versions know', () => {
    const up = planUpgrade(task, before, after, variables);
    const down = planUpgrade(
      { ...task, implementation: 'post.write', data: up.data },
      after,
      before,
      variables,
    );
    expect(down.implementation).toBe('mail.send');
    expect(down.data).toEqual({
      ...task.data,
      mapping: {
        inputs: { to: from('to') },
        outputs: { key: from('id'), sentAt: { type: 'value', value: '${id}' } },
      },
      constants: { size: { value: 3 } },
      touched: { inputs: ['to', 'size'], outputs: ['id'] },
    });
  });
  test('to a draft takes the hash away', () => {
    const { hash: _, ...draft } = after;
    expect(planUpgrade(task, before, draft, []).data).not.toHaveProperty('connectorHash');
  });
  test('that has no such action changes nothing', () => {
    const plan = planUpgrade(task, before, version('3.0.0', [action('read')]), variables);
    expect(plan.implementation).toBeNull();
    expect(plan.data).toBe(task.data);
    expect(plan.lost.map(({ name, hadMapping }) => [name, hadMapping])).toEqual([
      ['to', true],
      ['text', true],
      ['size', true],
      ['id', true],
      ['state', true],
    ]);
  });
  test('two parameters can swap their names, in expressions too', () => {
    const one = version('1.0.0', [action('send', ['a', 'b'], ['x', 'y'])]);
    const [old] = one.connector.actions;
    const swapped = (list: readonly Parameter[]) =>
      list.map((item, index) => ({ ...item, name: list[1 - index]!.name }));
    const two = version('2.0.0', [{ ...old!, inputs: swapped(old!.inputs), outputs: swapped(old!.outputs) }]);
    const data: ElementData = {
      mapping: {
        inputs: { a: from('va'), b: from('vb') },
        outputs: { v: { type: 'value', value: '${x} then ${y}' } },
      },
    };
    expect(planUpgrade({ ...task, data }, one, two, []).data.mapping).toEqual({
      inputs: { b: from('va'), a: from('vb') },
      outputs: { v: { type: 'value', value: '${y} then ${x}' } },
    });
  });
  test('a parameter renamed to the name of one that is gone takes its place', () => {
    const one = version('1.0.0', [action('send', ['a', 'b'])]);
    const two = version('2.0.0', [
      { ...one.connector.actions[0]!, inputs: [parameter('b', { id: 'id-a' })] },
    ]);
    const data: ElementData = { mapping: { inputs: { a: from('va'), b: from('vb') } } };
    const plan = planUpgrade({ ...task, data }, one, two, []);
    expect(plan.data.mapping).toEqual({ inputs: { b: from('va') } });
    expect(plan.lost).toEqual([{ kind: 'input', name: 'b', hadMapping: true }]);
  });
});

describe('where nobody knows the version the task has', () => {
  test('the action is found by name, and what the mapping names is what was there', () => {
    const now = version('2.0.0', [action('send', ['to', 'total'], ['id'])]);
    const plan = planUpgrade(task, null, now, variables);
    expect(plan.implementation).toBe('mail.send');
    expect(plan.lost.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'input text',
      'input size',
      'output state',
    ]);
    expect(plan.gained).toEqual([
      { kind: 'input', name: 'total', type: 'string', required: false, mappedTo: 'total' },
    ]);
    expect(plan.retyped).toEqual([]);
    expect(plan.data.mapping).toEqual({
      inputs: { to: from('to'), total: from('total') },
      outputs: { key: from('id'), sentAt: { type: 'value', value: '${id}' } },
    });
  });
  test('also under another connector name, and not where the action is called otherwise', () => {
    const plan = (name: string) =>
      planUpgrade(task, null, version('2.0.0', [action(name)], 'post'), []).implementation;
    expect(plan('send')).toBe('post.send');
    expect(plan('write')).toBeNull();
  });
});

test('a task that maps nothing by choice still does, and "map all" stays', () => {
  const none: ElementData = { mapping: { inputs: {}, outputs: {} } };
  expect(planUpgrade({ ...task, data: none }, before, after, variables).data.mapping).toEqual(none.mapping);
  const all: ElementData = { mapping: { mappingType: 'MAP_ALL' } };
  expect(planUpgrade({ ...task, data: all }, before, after, variables).data.mapping).toEqual(all.mapping);
});

// Three names for parameters with four identities and variables: they clash as often as they can.
const NAMES = ['a', 'b', 'constructor', '__proto__', 'e'];
const named = fc.constantFrom(...NAMES);
const list = fc
  .uniqueArray(fc.tuple(named, fc.constantFrom('1', '2', '3', '4')), {
    maxLength: 4,
    comparator: (one, other) => one[0] === other[0] || one[1] === other[1],
  })
  .map((all) => all.map(([name, id]) => parameter(name, { id })));
const anyAction = fc.record({ inputs: list, outputs: list, name: fc.constantFrom('send', 'write') });
const anyVersion = (number: string) =>
  fc
    .tuple(anyAction, fc.constantFrom('mail', 'post'))
    .map(([one, name]) => version(number, [{ ...one, key: 'key', rest: {} }], name));
const anyVariables = fc.uniqueArray(named).map((all) => all.map((name) => variable(name)));

/** A task of the version, mapped by hand here and there. */
const anyTask = (of: CatalogueConnector, byHand: fc.Arbitrary<boolean>) => {
  const [one] = of.connector.actions;
  const some = <T>(all: readonly T[]) => fc.subarray([...all]);
  return fc
    .record({
      inputs: some(one!.inputs.map(({ name }) => name)),
      outputs: some(one!.outputs.map(({ name }) => name)),
      inputsByHand: some(one!.inputs.map(({ name }) => name)),
      outputsByHand: some(one!.outputs.map(({ name }) => name)),
      byHand,
    })
    .map((made): UpgradableTask => {
      const touched = { inputs: made.inputsByHand, outputs: made.outputsByHand };
      const entries = Object.fromEntries(made.inputs.map((name) => [name, from(`in_${name}`)]));
      const results = Object.fromEntries(made.outputs.map((name) => [`out_${name}`, from(name)]));
      const mapping = { inputs: entries, outputs: results };
      return {
        id: 'Task_1',
        implementation: `${of.connector.name}.${one!.name}`,
        data: {
          connectorVersion: of.version,
          ...(made.inputs.length + made.outputs.length > 0 && { mapping }),
          ...(made.byHand && { touched }),
        },
      };
    });
};
const inputById = (connector: CatalogueConnector, data: ElementData) =>
  new Map(
    connector.connector.actions[0]!.inputs.flatMap(({ id, name }) => {
      const entries = new Map(Object.entries(data.mapping?.inputs ?? {}));
      return entries.has(name) ? [[id, entries.get(name)] as const] : [];
    }),
  );
const outputsById = (connector: CatalogueConnector, data: ElementData) =>
  Object.entries(data.mapping?.outputs ?? {})
    .flatMap(([target, { value }]) => {
      const id = connector.connector.actions[0]!.outputs.find(({ name }) => name === value)?.id;
      return target.startsWith('out_') ? [`${id} to ${target}`] : [];
    })
    .sort();

/** By id, or (with another id on either side) by name. */
const pairs = (one: readonly Parameter[], other: readonly Parameter[]) =>
  one.flatMap((item) => {
    const same =
      other.find(({ id }) => id === item.id) ??
      other.find(({ name, id }) => name === item.name && !one.some((mine) => mine.id === id));
    return same ? [[item, same] as const] : [];
  });

describe('of any versions', () => {
  const cases = fc.tuple(anyVersion('1.0.0'), anyVersion('2.0.0'), anyVariables).chain(([one, two, all]) =>
    fc.record({
      one: fc.constant(one),
      two: fc.constant(two),
      all: fc.constant(all),
      start: anyTask(one, fc.boolean()),
    }),
  );
  test('to the same version changes nothing but the pin', () => {
    fc.assert(
      fc.property(cases, ({ one, all, start }) => {
        const plan = planUpgrade(start, one, one, all);
        expect(plan.implementation).toBe(start.implementation);
        expect(plan.data).toEqual({ ...start.data, connectorHash: one.hash });
        expect([plan.renamed, plan.gained, plan.lost, plan.retyped]).toEqual([[], [], [], []]);
      }),
    );
  });
  test('up and then down keeps every entry whose parameter is in both', () => {
    fc.assert(
      fc.property(cases, ({ one, two, all, start }) => {
        const up = planUpgrade(start, one, two, all);
        const there = { ...start, implementation: up.implementation!, data: up.data };
        const back = planUpgrade(there, two, one, all);
        expect(back.implementation).toBe(start.implementation);
        const [a] = one.connector.actions;
        const [b] = two.connector.actions;
        const shared = new Set(pairs(a!.inputs, b!.inputs).map(([{ id }]) => id));
        const was = [...inputById(one, start.data)].filter(([id]) => shared.has(id));
        const is = [...inputById(one, back.data)].filter(([id]) => shared.has(id));
        for (const entry of was) expect(is).toContainEqual(entry);
        const sharedOutputs = new Set(pairs(a!.outputs, b!.outputs).map(([{ id }]) => id));
        const wasTo = outputsById(one, start.data).filter((text) => sharedOutputs.has(text.split(' ')[0]));
        expect(outputsById(one, back.data).filter((text) => sharedOutputs.has(text.split(' ')[0]))).toEqual(
          wasTo,
        );
      }),
      { numRuns: 300 },
    );
  });
  test('what a person set stays, what a person cleared stays empty', () => {
    fc.assert(
      fc.property(cases, ({ one, two, all, start }) => {
        const { data } = planUpgrade(start, one, two, all);
        const [a] = one.connector.actions;
        const [b] = two.connector.actions;
        const [was, is] = [
          new Map(Object.entries(start.data.mapping?.inputs ?? {})),
          new Map(Object.entries(data.mapping?.inputs ?? {})),
        ];
        for (const [old, now] of pairs(a!.inputs, b!.inputs)) {
          if (start.data.touched?.inputs.includes(old.name) !== true) continue;
          expect(is.get(now.name)).toEqual(was.get(old.name));
          expect(data.touched?.inputs).toContain(now.name);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('every parameter is told of once', () => {
    fc.assert(
      fc.property(cases, ({ one, two, all, start }) => {
        const plan = planUpgrade(start, one, two, all);
        const [a] = one.connector.actions;
        const [b] = two.connector.actions;
        const { kept, renamed, gained, lost } = plan;
        const names = (items: readonly { kind: string; name: string }[]) =>
          items.map(({ kind, name }) => `${kind} ${name}`);
        const old = renamed.map(({ kind, from: name }) => ({ kind, name }));
        const now = renamed.map(({ kind, to: name }) => ({ kind, name }));
        const all_ = (of: Action) => [
          ...of.inputs.map(({ name }) => `input ${name}`),
          ...of.outputs.map(({ name }) => `output ${name}`),
        ];
        expect(names([...kept, ...old, ...lost]).sort()).toEqual(all_(a!).sort());
        expect(names([...kept, ...now, ...gained]).sort()).toEqual(all_(b!).sort());
      }),
    );
  });
});
