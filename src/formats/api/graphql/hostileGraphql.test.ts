import fc from 'fast-check';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { draftConnector } from '../../../domain/api/draftConnector.ts';
import { described, drafted, flawsOf, hostileName } from '../testing.ts';

interface Named {
  readonly names: readonly string[];
  readonly text: string;
}

const named: fc.Arbitrary<Named> = fc.record({
  names: fc.uniqueArray(
    fc.oneof(hostileName, fc.constantFrom('id', 'a', '__proto__', 'constructor', 'query')),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  text: hostileName,
});

const type = (kind: string, name: string, more: object = {}) => ({ kind, name, ...more });
const ref = (name: string, kind = 'OBJECT') => ({ kind, name });

/** A service that calls its things as it likes. */
function introspection({ names, text }: Named): string {
  const args = names.map((name) => ({
    ...{ name, description: text, type: ref('String', 'SCALAR'), defaultValue: text },
  }));
  const fields = [
    ...names.map((name) => ({ name, args, description: text, type: ref('Query') })),
    ...names.map((name) => ({ name: `${name}_`, args: [], type: ref(name, 'ENUM') })),
  ];
  const enums = names.map((name) => type('ENUM', name, { enumValues: names.map((one) => ({ name: one })) }));
  return JSON.stringify({
    __schema: {
      ...{ description: text, queryType: { name: 'Query' }, mutationType: { name: 'Query' } },
      types: [type('OBJECT', 'Query', { fields }), type('SCALAR', 'String'), ...enums],
    },
  });
}

test('given names from anyone, then connectors are sound and documents are what the language takes', async () => {
  await fc.assert(
    fc.asyncProperty(named, async (one) => {
      const draft = await drafted(introspection(one));
      expect(flawsOf(draft)).toEqual([]);
      for (const { inputs } of draft.about.api?.calls ?? []) parse(inputs[0]?.constant ?? '');
    }),
    { numRuns: 30 },
  );
});

test('given texts and defaults from anyone in the language itself, then they are texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
      const value = JSON.stringify(text.toWellFormed().replaceAll(/\p{Cc}/gu, ' '));
      const draft = await drafted(`${value} type Query { ${value} a(b: String = ${value}): Int }`);
      expect(flawsOf(draft)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('given types that hold each other, then there is an end, and a document of bounded size', async () => {
  const many = Array.from({ length: 60 }, (_, at) => at);
  const types = many.map(
    (at) => `type T${at} { ${many.map((to) => `v${to}: Int f${to}: T${to}`).join(' ')} }`,
  );
  const inputs = many.map((at) => `input I${at} { ${many.map((to) => `f${to}: I${to}`).join(' ')} }`);
  const text = [`type Query { all(by: I0): T0 }`, ...types, ...inputs].join('\n');
  const draft = await drafted(text);
  expect(flawsOf(draft)).toEqual([]);
  const document = draft.about.api?.calls[0]?.inputs[0]?.constant ?? '';
  expect(document.split('\n').length).toBeLessThan(500);
});

test('given 10,000 queries, then all are there, and a few can be chosen', async () => {
  const fields = Array.from({ length: 10_000 }, (_, at) => `q${at}: Int`);
  const api = await described(`type Query { ${fields.join('\n')} }`);
  expect(api.operations).toHaveLength(10_000);
  const { connector } = await draftConnector(api, { operations: ['query q7'] });
  expect(connector.actions.map(({ name }) => name)).toEqual(['q7']);
});
