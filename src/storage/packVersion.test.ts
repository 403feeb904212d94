import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSamePart, packVersion, partKey, unpackVersion, type Part } from './packVersion.ts';

const content = fc.record({
  kind: fc.constant('process' as const),
  projectId: fc.string(),
  name: fc.string({ unit: 'binary' }),
  xml: fc.string({ maxLength: 600, size: 'max' }),
  extensions: fc.option(fc.string({ maxLength: 600, size: 'max' })),
  xmlFile: fc.record({ name: fc.string(), bytes: fc.uint8Array({ maxLength: 300 }) }),
  sidecar: fc.record({
    target: fc.constant('activiti' as const),
    elements: fc.dictionary(
      fc.constantFrom('__proto__', 'constructor', 'a', '0', '["xml"]'),
      fc.constant({}),
    ),
  }),
});

it('given any content, when it is packed and unpacked, then it is the same and its long parts are kept once', () => {
  fc.assert(
    fc.property(content, (value) => {
      const parts = new Map<string, Part>();
      const packed = packVersion(value, (part) => {
        const key = partKey(part);
        if (parts.has(key)) expect(isSamePart(parts.get(key), part)).toBe(true);
        parts.set(key, part);
        return key;
      });
      expect(JSON.stringify(packed.content).length).toBeLessThan(4_000);
      expect(unpackVersion(packed, (key) => parts.get(key))).toEqual(value);
    }),
  );
});

it('given parts that differ, when they ask for a key again, then they get another', () => {
  expect(partKey('a')).toBe(partKey('a'));
  expect(new Set([partKey('a'), partKey('b'), partKey(new Uint8Array([97])), partKey('a', 1)]).size).toBe(4);
});
