import { describe, expect, test } from 'vitest';
import type { Connector } from '../connector/connector.ts';
import { action, connector, parameter } from '../testing.ts';
import { applyConnectorFix, atPath } from './applyConnectorFix.ts';
import { connectorProblems } from './connectorProblems.ts';

const codes = (given: Connector, others: readonly string[] = []) =>
  connectorProblems(given, others).map(({ code }) => code);

/** All fixes carried out, one after the other, until there are none. */
function mended(given: Connector, others: readonly string[] = []): Connector {
  let result = given;
  for (let round = 0; round < 50; round += 1) {
    const fix = connectorProblems(result, others).find((problem) => problem.fix)?.fix;
    if (fix === undefined) return result;
    result = applyConnectorFix(result, fix);
  }
  throw new Error('fixes do not mend');
}

test('nothing is wrong where nothing is', () => {
  expect(connectorProblems(connector('mail', [action('send', ['a', 'b:json'], ['a'])]), ['other'])).toEqual(
    [],
  );
});

test('the name follows the rule and is there once', () => {
  expect(connectorProblems(connector('My Mail'), [])).toMatchObject([
    {
      code: 'connector-name-invalid',
      severity: 'error',
      place: { path: ['name'] },
      fix: { label: 'Rename to my-mail' },
    },
  ]);
  expect(connectorProblems(connector('mail'), ['mail'])).toMatchObject([
    { code: 'connector-name-duplicate', fix: { action: { kind: 'rename', path: ['name'], name: 'mail-2' } } },
  ]);
});

test('action names have no dot and are there once; events only need one', () => {
  const given = connector('mail', [action('send.now'), action('read'), { ...action('read'), key: 'k2' }], {
    events: [action('a.b c'), { ...action(''), key: 'e2' }],
  });
  expect(connectorProblems(given, []).map(({ code, place }) => [code, place.path])).toEqual([
    ['action-name-invalid', ['actions', 'key-send.now', 'name']],
    ['action-name-duplicate', ['actions', 'k2', 'name']],
    ['event-name-invalid', ['events', 'e2', 'name']],
  ]);
  expect(mended(given).actions.map(({ name }) => name)).toEqual(['send-now', 'read', 'read2']);
});

describe('parameters', () => {
  const of = (...inputs: readonly ReturnType<typeof parameter>[]) =>
    connector('mail', [{ ...action('send'), inputs }]);
  test('that are hidden need a default: nobody else can send them', () => {
    expect(
      connectorProblems(
        of(
          parameter('a', { hidden: true }),
          parameter('b!', { hidden: true }),
          parameter('c!', { hidden: true, value: 'x' }),
        ),
        [],
      ).map(({ code, severity, place }) => [code, severity, place.path?.[3]]),
    ).toEqual([
      ['hidden-without-default', 'error', 1],
      ['hidden-without-default', 'warning', 0],
    ]);
  });

  test('are named once, also with names of the language', () => {
    const given = of(parameter('a'), parameter('a'), parameter('__proto__'), parameter('constructor'));
    expect(connectorProblems(given, [])).toMatchObject([
      {
        code: 'parameter-name-duplicate',
        place: { path: ['actions', 'key-send', 'inputs', 1, 'name'], label: 'send › a' },
        fix: { label: 'Rename to a2' },
      },
    ]);
    expect(codes(of(parameter('__proto__'), parameter('__proto__')))).toEqual(['parameter-name-duplicate']);
  });
  test('have a default that fits their type and their allowed values', () => {
    const given = of(
      parameter('a:integer', { value: 'x' }),
      parameter('b', { value: 'c', model: { enum: ['a', 'b'] } }),
      parameter('c', { value: '${x}', model: { enum: ['a'] } }),
      parameter('d', { value: null }),
    );
    expect(codes(given)).toEqual(['parameter-default-invalid', 'parameter-default-not-allowed']);
    expect(mended(given).actions[0]?.inputs.map(({ value }) => value)).toEqual([
      undefined,
      undefined,
      '${x}',
      null,
    ]);
  });
  test('of a foreign type are noted', () => {
    expect(connectorProblems(of(parameter('a:money')), [])).toMatchObject([
      { code: 'parameter-type-unknown', severity: 'note' },
    ]);
  });
});

test('secrets have no value, errors have a code, both have names', () => {
  const given = connector('mail', [], {
    config: [
      { name: 'KEY', secure: true, value: 's3cret', rest: {} },
      { name: 'KEY', secure: true, value: '', rest: {} },
    ],
    errors: [
      { name: '', rest: {} },
      { name: 'lost', code: 'LOST', rest: {} },
    ],
  });
  expect(codes(given)).toEqual([
    'secret-with-value',
    'config-name-duplicate',
    'error-name-missing',
    'error-without-code',
  ]);
  const better = mended(given);
  expect(better.config).toEqual([
    { name: 'KEY', secure: true, rest: {} },
    { name: 'KEY2', secure: true, value: '', rest: {} },
  ]);
  expect(better.errors[0]?.name).toBe('error');
  expect(JSON.stringify(connectorProblems(given, []))).not.toContain('s3cret');
});

test('a place leads to its action and parameter', () => {
  const given = connector('mail', [action('send', ['a'])]);
  expect(atPath(given, ['actions', 'key-send', 'inputs', 0, 'name'])).toEqual({
    action: given.actions[0],
    parameter: given.actions[0]?.inputs[0],
  });
  expect(atPath(given, ['config', 0])).toEqual({ action: null, parameter: null });
});
