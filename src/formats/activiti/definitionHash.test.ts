import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionHash } from './definitionHash.ts';

describe('definitionHash', () => {
  it('is the same for the same definition, whatever its spacing and the order of its keys', () => {
    const hash = definitionHash('{"name":"mailer","actions":{"a":{"id":"a","name":"send"}}}');
    expect(definitionHash('{\n "actions": {"a": {"name": "send", "id": "a"}}, "name": "mailer"\n}')).toBe(
      hash,
    );
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs where anything is said otherwise, also the order of a list', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (left, right) => {
        const same = definitionHash(left) === definitionHash(right);
        const equal = JSON.stringify(sorted(JSON.parse(left))) === JSON.stringify(sorted(JSON.parse(right)));
        expect(same).toBe(equal);
      }),
    );
    expect(definitionHash('[1,2]')).not.toBe(definitionHash('[2,1]'));
  });

  it('takes a text that is no JSON as it is', () => {
    expect(definitionHash('{')).not.toBe(definitionHash('{ '));
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, sorted(item)]);
  // Not the bare list: {} is not [].
  return { entries: entries.sort(([a], [b]) => (a < b ? -1 : 1)) };
}
