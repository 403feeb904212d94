import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import type { ConnectorError, Parameter } from '../../domain/connector/connector.ts';
import { arbitraryConnector } from '../../domain/connector/arbitraryConnector.ts';
import { action, connector, parameter } from '../../domain/testing.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { exampleCase } from './exampleCase.ts';
import { runCase } from './runCase.ts';

const GONE: ConnectorError = { name: 'Not found', code: '404', rest: {} };
const ship = {
  ...action('ship', [], ['label', 'cost:integer']),
  inputs: [parameter('to!'), parameter('weight:integer', { model: { minimum: 1 } })],
};
const parcel = connector('parcel', [ship], { errors: [GONE] });
const green: TestCase = {
  ...{ id: 'c', action: 'key-ship', name: 'Ships' },
  inputs: [
    { parameter: 'id-to', text: 'Oslo' },
    { parameter: 'id-weight', text: '3' },
  ],
  answer: {
    kind: 'outputs',
    values: [
      { parameter: 'id-label', text: 'L1' },
      { parameter: 'id-cost', text: '12' },
    ],
  },
  expected: { kind: 'outputs', values: [{ parameter: 'id-cost', text: '12' }] },
};

function told(one: TestCase, tried = parcel): readonly string[] {
  return runCase({ connector: tried }, one).findings.map(({ message }) => message);
}

describe('an action that code answers', () => {
  test('given what its definition takes and what is expected, then the case is green', () => {
    expect(runCase({ connector: parcel }, green)).toEqual({ isGreen: true, findings: [] });
  });

  test('given another output than expected, then the difference is told with both values', () => {
    const one = {
      ...green,
      expected: { kind: 'outputs' as const, values: [{ parameter: 'id-cost', text: '13' }] },
    };
    expect(runCase({ connector: parcel }, one).findings).toEqual([
      {
        ...{ at: 'expected', parameter: 'id-cost', expected: 13, got: 12 },
        message: 'cost: 13 is expected, and 12 came.',
      },
    ]);
  });

  test.each([
    [[{ parameter: 'id-weight', text: '3' }], 'to is required, and nothing is given.'],
    [
      [
        { parameter: 'id-to', text: 'x' },
        { parameter: 'id-weight', text: 'heavy' },
      ],
      'weight: “heavy” is not a whole number.',
    ],
    [
      [
        { parameter: 'id-to', text: 'x' },
        { parameter: 'id-weight', text: '0' },
      ],
      'weight: 0 is less than 1.',
    ],
    [
      [
        { parameter: 'id-to', text: 'x' },
        { parameter: 'gone', text: '0' },
      ],
      'A value is kept for gone, which is not in the definition any more.',
    ],
  ])('given the inputs %j, then it says: %s', (inputs, message) => {
    expect(told({ ...green, inputs })).toEqual([message]);
  });

  test('given an expected error, when outputs come, and the other way round, then it is red', () => {
    const error = { kind: 'error', code: '404' } as const;
    expect(told({ ...green, expected: error })).toEqual(['The error 404 is expected; what came: outputs.']);
    expect(told({ ...green, answer: error })).toEqual(['Outputs are expected, and the error 404 came.']);
    expect(told({ ...green, answer: error, expected: error })).toEqual([]);
    expect(told({ ...green, answer: error, expected: error }, { ...parcel, errors: [] })).toEqual([
      'The connector has no error 404 any more.',
    ]);
  });

  test('given a case whose action is gone, then it says so', () => {
    expect(told(green, { ...parcel, actions: [] })).toEqual([
      'Its action is not in the definition any more.',
    ]);
  });
});

describe('an action that is a request', () => {
  const get = { ...action('get', ['id!'], ['book:json', 'problem:json', 'status:integer']), key: 'get' };
  const library = connector('library', [get], {
    config: [{ name: 'ADDRESS', value: 'https://x.org', rest: {} }],
    errors: [GONE],
  });
  const origin: ApiOrigin = {
    ...{ format: 'openapi-3.1', title: 'Library', version: '1', schemes: [] },
    servers: [{ config: 'ADDRESS', urls: ['https://x.org'], variables: [] }],
    calls: [
      {
        ...{ action: 'get', operation: 'GET /b/{id}', method: 'GET', path: '/b/{id}', server: 'ADDRESS' },
        inputs: [{ parameter: 'id-id', in: 'path', name: 'id' }],
        outputs: [
          { parameter: 'id-book', in: 'body', statuses: ['200'] },
          { parameter: 'id-problem', in: 'body', statuses: ['404'] },
          { parameter: 'id-status', in: 'status' },
        ],
        errors: [{ status: '404', code: '404' }],
      },
    ],
  };
  const tried = { connector: library, origin };
  const example = exampleCase(library, get, { origin, taken: [] });

  test('given nothing but the definition, then the example case and that of each error are green', () => {
    expect(example.answer).toMatchObject({ kind: 'response', status: '200' });
    expect(runCase(tried, example).findings).toEqual([]);
    const error = exampleCase(library, get, { origin, error: '404', taken: [] });
    expect(error.answer).toMatchObject({ kind: 'response', status: '404' });
    expect(runCase(tried, error).findings).toEqual([]);
  });

  test('given a response, then outputs come from its body and its status', () => {
    const answer = {
      kind: 'response',
      status: '404',
      headers: 'Content-Type: application/json',
      body: '{"a":1}',
    } as const;
    const messages = runCase(tried, { ...example, answer }).findings.map(({ message }) => message);
    expect(messages).toEqual(['Outputs are expected, and the error 404 came.']);
  });

  test.each([
    [{ status: '500' }, 'No error of the connector stands for the status 500.'],
    [{ status: 'OK' }, '“OK” is no status: those are 100 to 599.'],
    [{ body: '{' }, 'Its body is no JSON, and its Content-Type says it is.'],
    [{ headers: 'no header' }, '“no header” is no header: it is written as Name: value.'],
  ])('given the response %j, then it says: %s', (change, message) => {
    if (example.answer.kind !== 'response') throw new Error('no response');
    const one = { ...example, answer: { ...example.answer, ...change } };
    expect(runCase(tried, one).findings[0]?.message).toBe(message);
  });

  test('given an input that leads to another place of the service, then the request is refused', () => {
    const one = { ...example, inputs: [{ parameter: 'id-id', text: '..' }] };
    expect(runCase(tried, one).findings).toEqual([
      { at: 'request', message: 'id cannot be ..: it would lead elsewhere.' },
    ]);
  });
});

test('given any connector without schemas, then the example case of each action is green', () => {
  const plain = ({ model: _, ...one }: Parameter): Parameter => one;
  fc.assert(
    fc.property(arbitraryConnector(), (some) => {
      for (const one of some.actions) {
        const now = { ...one, inputs: one.inputs.map(plain), outputs: one.outputs.map(plain) };
        const tried = { connector: { ...some, actions: [now] } };
        expect(runCase(tried, exampleCase(tried.connector, now, { taken: [] })).findings).toEqual([]);
      }
    }),
  );
});

test('given a schema that leads back to itself or nowhere, then it is said and nothing breaks', () => {
  for (const model of [{ $ref: '#' }, { $ref: '#/nowhere' }, { allOf: [{ $ref: '#' }] }]) {
    const loop = { ...ship, inputs: [parameter('to!', { model })] };
    const [message] = told(green, { ...parcel, actions: [loop] });
    expect(message).toContain('The schema could not be asked');
  }
});
