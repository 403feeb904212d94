import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAction } from './implementation.ts';
import { connectorProblems } from '../problems/connectorProblems.ts';
import type { MappingEntry } from '../process/process.ts';
import type { OrphanTask } from './reconstructConnector.ts';
import { reconstructConnector } from './reconstructConnector.ts';
import { variable } from '../testing.ts';

const from = (name: string): MappingEntry => ({ type: 'variable', value: name });
const value = (literal: NonNullable<MappingEntry['value']>): MappingEntry => ({
  type: 'value',
  value: literal,
});
const variables = ['name:string', 'count:integer', 'sent:boolean', 'doc:file', 'list:array'].map((text) =>
  variable(text),
);

function orphan(
  implementation: string,
  inputs: Readonly<Record<string, MappingEntry>>,
  outputs: Readonly<Record<string, MappingEntry>> = {},
  more: Partial<OrphanTask> = {},
): OrphanTask {
  return { implementation, variables, data: { mapping: { inputs, outputs } }, ...more };
}

function typesOf(tasks: readonly OrphanTask[], list: 'inputs' | 'outputs') {
  return reconstructConnector('fax', tasks).actions.flatMap((action) =>
    action[list].map(({ name, type }) => `${action.name} ${name}:${type}`),
  );
}

describe('a connector nobody has, told by the tasks that call it', () => {
  test('has the actions, and inputs of the types of what they get', () => {
    const tasks = [
      orphan('fax.send', {
        to: from('name'),
        pages: from('count'),
        copies: value(2),
        rate: value(1.5),
        fast: value(true),
        text: value('Dear ${name}'),
        same: value('${ sent }'),
        sum: value('${count + 1}'),
        list: value(['a']),
        options: value({ a: 1 }),
        unknown: from('nobody'),
      }),
      orphan('fax.cancel', {}),
      orphan('mail.send', { x: from('name') }),
    ];
    expect(reconstructConnector('fax', tasks).actions.map(({ name, key }) => [name, key])).toEqual([
      ['cancel', 'cancel'],
      ['send', 'send'],
    ]);
    expect(typesOf(tasks, 'inputs')).toEqual([
      'send copies:integer',
      'send fast:boolean',
      'send list:array',
      'send options:json',
      'send pages:integer',
      'send rate:json',
      'send same:boolean',
      'send sum:json',
      'send text:string',
      'send to:string',
      'send unknown:json',
    ]);
  });
  test('constants are inputs; no input is required', () => {
    const task: OrphanTask = {
      implementation: 'fax.send',
      variables: [],
      data: { constants: { line: { value: 7 }, prefix: '00' } },
    };
    const [send] = reconstructConnector('fax', [task]).actions;
    expect(send!.inputs).toEqual([
      { id: 'send-in-line', name: 'line', type: 'integer', rest: {} },
      { id: 'send-in-prefix', name: 'prefix', type: 'string', rest: {} },
    ]);
  });
  test('outputs have the types of where they go, and expressions name them too', () => {
    const task = orphan(
      'fax.send',
      {},
      {
        sent: from('ok'),
        doc: from('receipt'),
        elsewhere: from('other'),
        name: value('${report.title} of ${name}'),
      },
    );
    expect(typesOf([task], 'outputs')).toEqual([
      'send ok:boolean',
      'send other:json',
      'send receipt:file',
      'send report:json',
    ]);
  });
  test('where tasks disagree, the type goes with all of them', () => {
    const tasks = [
      orphan('fax.send', { a: from('name'), b: from('doc') }),
      orphan('fax.send', { a: value(1), b: value({}) }),
    ];
    // An object can be a file.
    expect(typesOf(tasks, 'inputs')).toEqual(['send a:json', 'send b:file']);
    const dates = [variable('day:date'), variable('time:datetime')];
    const read = (target: string) => orphan('fax.send', {}, { [target]: from('at') }, { variables: dates });
    expect(typesOf([read('day'), read('time')], 'outputs')).toEqual(['send at:date']);
  });
  test('errors that are caught are errors it has', () => {
    const task = orphan('fax.send', {}, {}, { errorCodes: ['BUSY', 'BUSY', ''] });
    expect(reconstructConnector('fax', [task, task]).errors).toEqual([
      { name: 'BUSY', code: 'BUSY', rest: {} },
    ]);
  });
});

test('whatever the tasks are, in any order: it has what each of them calls and maps, and is sound', () => {
  const name = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'x y');
  const entry = fc.oneof(
    fc.constantFrom(...variables.map((one) => from(one.name))),
    fc.constantFrom<MappingEntry>(
      value('x'),
      value(3),
      value(false),
      value('${count}'),
      value([]),
      value({}),
    ),
  );
  const tasks = fc.array(
    fc
      .tuple(
        fc.constantFrom('send', 'cancel', 'constructor'),
        fc.dictionary(name, entry),
        fc.dictionary(name, entry),
      )
      .map(([action, inputs, outputs]) => orphan(`fax.${action}`, inputs, outputs)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(tasks, (all) => {
      const made = reconstructConnector('fax', all);
      expect(reconstructConnector('fax', all.toReversed())).toEqual(made);
      expect(connectorProblems(made, []).filter(({ severity }) => severity === 'error')).toEqual([]);
      const catalogue = [
        {
          documentId: 'x',
          version: '1.0.0',
          preferred: true,
          icon: { name: 'plug', hue: 'slate' as const },
          connector: made,
        },
      ];
      for (const { implementation, data } of all) {
        const found = findAction(catalogue, implementation);
        const inputs = found!.action.inputs.map((parameter) => parameter.name);
        expect(inputs).toEqual(expect.arrayContaining(Object.keys(data.mapping?.inputs ?? {})));
      }
    }),
  );
});
