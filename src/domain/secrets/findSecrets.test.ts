import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './findSecrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const of = (...parts: readonly string[]) => parts.join('');
const random = 'q7Zp2LxV9sKd4RtYb8Wn3Gh6Jm1Fc5Ae';

describe('what looks like a secret', () => {
  it.each([
    ['AWS', of('"key": "AKIA', 'A1B2C3D4E5F6G7H8', '"')],
    ['GitHub', of('ghp_', 'a1B2'.repeat(9))],
    ['Slack', of('xoxb-', '123456789012-abcdef')],
    ['Google', of('AIza', 'a1B2c'.repeat(7))],
    ['Azure', of('AccountKey=', 'a1B2'.repeat(12), '==')],
    ['JSON web token', of('eyJ', 'hbGciOiJI', '.eyJ', 'zdWIiOiIx', '.', 'c2lnbmF0dXJl')],
    ['private key', of('-----BEGIN RSA ', 'PRIVATE', ' KEY-----')],
    ['address with a password', 'postgres://app:hunter22@db.example.org/x'],
    ['beside its name', 'Server=a;Password=hunter22;'],
    ['beside its name', '{"password": "hunter22"}'],
    ['beside its name', '{"apiKey": {"type": "value", "value": "hunter22"}}'],
    ['beside its name', '{"name": "smtp-password", "required": true, "value": "hunter22"}'],
    ['beside its name', '<zeebe:input source="hunter22" target="password"/>'],
    ['beside its name', `Authorization: Bearer ${random}`],
    ['random key', `"x": "${random}"`],
  ])('%s', (what, text) => {
    const found = findSecrets(`line one\n${text}`);
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toContain(what);
    expect(found[0]?.start).toBeGreaterThan(8);
  });

  it.each([
    '{"password": "{{secrets.PASSWORD}}"}',
    '{"password": {"type": "variable", "value": "password"}}',
    '{"name": "password", "type": "string"}',
    '{"password": "string"}',
    '{"token": "=camunda.secrets.TOKEN"}',
    '<zeebe:input source="{{secrets.TOKEN}}" target="password"/>',
    'password=${password}',
    'The password is never written here. Basic authentication needs a user name.',
    '550e8400-e29b-41d4-a716-446655440000',
    'Connector_parcel-3fa85f64-5717-4562-b3fc-2c963f66afa6',
    'sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'Activity_0x1y2z3 Flow_1ab2cd3 BPMNShape_Activity_0x1y2z3_di sid-6FD4FFD3-5784-4D33-9509-234EAB886930',
    `data:image/png;base64,${random}${random}`,
    'org.camunda.bpm.engine.test.ServiceTaskDelegateExpressionActivityBehavior2019',
    'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  ])('given %s, then there is none', (text) => expect(findSecrets(text)).toEqual([]));

  it('given a file full of them, then each is found once, in its order', () => {
    const line = `"password": "hunter22", "picture": "data:image/png;base64,${random}"\n`;
    const found = findSecrets(line.repeat(40_000));
    expect(found.map(({ start }) => start)).toEqual(
      Array.from({ length: 40_000 }, (_, at) => at * line.length + 13),
    );
  });

  it('given ids and hashes of any kind, then there is none', () => {
    fc.assert(fc.property(fc.uuid(), (id) => findSecrets(`"id": "${id}"`).length === 0));
    const hex = fc.string({
      unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 a b c d e f'.split(' ')),
      minLength: 32,
      maxLength: 64,
    });
    fc.assert(fc.property(hex, (hash) => findSecrets(`"hash": "${hash}"`).length === 0));
  });
});
