import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../values/json.ts';
import { templateNeeds } from './templateNeeds.ts';

const withValue = (...values: readonly string[]): JsonObject => ({
  properties: values.map((value) => ({ value })),
});

describe('secrets', () => {
  test.each([
    ['{{secrets.API_KEY}}', ['API_KEY']],
    ['Bearer {{ secrets.team/api.key }} and {{secrets.B}}', ['B', 'team/api.key']],
    ['=camunda.secrets.TOKEN', ['TOKEN']],
    ['="Basic " + secrets.USER + secrets.PASSWORD', ['PASSWORD', 'USER']],
    ['secrets.OLD', ['OLD']],
    ['= my.secrets.list', []],
    ['=mysecrets.x', []],
    ['{{secrets.}}', []],
  ])('of %s', (value, secrets) => {
    expect(templateNeeds(withValue(value)).secrets).toEqual(secrets);
  });
});

describe('hosts', () => {
  test.each([
    ['https://api.acme.com/v1?x=http', ['api.acme.com']],
    ['="https://API.acme.com:8443/" + id', ['api.acme.com:8443']],
    ['wss://user:pass@push.acme.com', ['push.acme.com']],
    ['http://[::1]:8080/x', ['[::1]:8080']],
    ['https://{{secrets.HOST}}/x', []],
    ['https://eu.{{secrets.ZONE}}.acme.com', []],
    ['data:text/plain,hello', []],
  ])('of %s', (value, hosts) => {
    expect(templateNeeds(withValue(value)).hosts).toEqual(hosts);
  });

  // Looked through again from each of its letters it would take an hour.
  test('a long text without an end is looked through once', () => {
    const long = withValue(`https://${'a.'.repeat(1_000_000)}{`, 'a'.repeat(2_000_000));
    expect(templateNeeds(long).secrets).toEqual([]);
  });
});

test('choices, presets and credentials count, what people read does not', () => {
  const { secrets, hosts } = templateNeeds({
    description: 'https://docs.acme.com {{secrets.NO}}',
    properties: [
      { placeholder: '{{secrets.NO}}', tooltip: 'https://no.acme.com' },
      { choices: [{ name: 'EU', value: 'https://eu.acme.com' }] },
    ],
    presets: [{ id: 'p', properties: { url: 'https://us.acme.com', token: '{{secrets.PRESET}}' } }],
    configurationTemplates: [{ properties: [{ value: '{{secrets.CREDENTIAL}}' }] }],
  });
  expect(secrets).toEqual(['CREDENTIAL', 'PRESET']);
  expect(hosts).toEqual(['eu.acme.com', 'us.acme.com']);
});
