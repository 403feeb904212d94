import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templatesOfConnector } from '../../camunda/connectorTemplates.ts';
import { templateTextProblems } from '../../camunda/templateTextProblems.ts';
import { described, drafted, flawsOf, hostileName } from '../testing.ts';

interface Named {
  readonly channels: readonly string[];
  readonly members: readonly string[];
  readonly other: string;
}

/** Messages hold themselves again and again. */
function schemaOf({ members }: Named) {
  const again = Object.fromEntries(members.map((name) => [name, { $ref: '#/components/schemas/all' }]));
  return { type: 'object', properties: again, required: members };
}

function version2(named: Named): string {
  const { channels, members, other } = named;
  const message = {
    name: other,
    payload: { $ref: '#/components/schemas/all' },
    headers: { type: 'object', properties: Object.fromEntries(members.map((name) => [name, {}])) },
    correlationId: { location: `$message.header#/${other}` },
    bindings: { [other]: { [other]: other }, kafka: { key: { type: 'string', enum: members } } },
  };
  const parts = channels.map((name) => {
    const both = { operationId: other, message: { oneOf: [message, message, { $ref: `#/${other}` }] } };
    return [name, { parameters: { [other]: {} }, publish: both, subscribe: both }] as const;
  });
  return JSON.stringify({
    ...{ asyncapi: '2.6.0', info: { title: other, version: other } },
    servers: { [other]: { url: other, protocol: other, security: [{ [other]: [] }] } },
    channels: Object.fromEntries(parts),
    components: { schemas: { all: schemaOf(named) }, securitySchemes: { [other]: { type: other } } },
  });
}

function version3(named: Named): string {
  const { channels, members, other } = named;
  const messages = Object.fromEntries(
    members.map((name) => [name, { payload: schemaOf(named), traits: [{}] }]),
  );
  const operations = channels.flatMap((name, at) => {
    const channel = { $ref: `#/channels/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    return [
      [`${name}${String(at)}`, { action: 'send', channel, reply: { channel } }],
      [name, { action: 'receive', channel, reply: { channel, address: { location: other } } }],
    ] as const;
  });
  return JSON.stringify({
    ...{ asyncapi: '3.0.0', info: { title: other } },
    channels: Object.fromEntries(channels.map((name) => [name, { address: `${other}{${other}}`, messages }])),
    operations: Object.fromEntries<object>(operations),
    components: { schemas: { all: schemaOf(named) } },
  });
}

const named: fc.Arbitrary<Named> = fc.record({
  channels: fc.uniqueArray(hostileName, { minLength: 1, maxLength: 3 }),
  members: fc.uniqueArray(hostileName, { minLength: 1, maxLength: 3 }),
  other: hostileName,
});

test.each([
  ['2', version2],
  ['3', version3],
] as const)(
  'given names from anyone in AsyncAPI %s, then both sides are sound connectors',
  async (_, textOf) => {
    await fc.assert(
      fc.asyncProperty(named, async (one) => {
        for (const asApplication of [false, true]) {
          const draft = await drafted(textOf(one), { asApplication });
          expect(flawsOf(draft)).toEqual([]);
          const { connector, about } = draft;
          const events = templatesOfConnector({
            connector: { ...connector, actions: [] },
            version: '1.0.0',
            about,
          });
          expect(new Set(events.map(({ id }) => id)).size).toBe(connector.events.length * 5);
          expect(
            events.flatMap(({ json }) =>
              templateTextProblems(JSON.stringify(json)).filter(({ severity }) => severity !== 'note'),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  },
);

test('given an operation of 6,000 messages, then those that are too many are told', async () => {
  const oneOf = Array.from({ length: 3_000 }, (_, at) => ({ name: `m${String(at)}`, payload: {} }));
  const channels = { a: { publish: { message: { oneOf } } }, b: { publish: { message: { oneOf } } } };
  const { operations, problems } = await described(JSON.stringify({ asyncapi: '2.0.0', channels }));
  expect(operations).toHaveLength(3_000);
  expect(new Set(operations.map(({ name }) => name)).size).toBe(3_000);
  expect(problems.map(({ code }) => code)).toContain('api-too-many');
});

test('given messages and traits that refer to themselves, then there is an end', async () => {
  const circular = { $ref: '#/components/messages/a' };
  const { operations } = await described(
    JSON.stringify({
      ...{ asyncapi: '2.0.0', channels: { a: { publish: { message: circular, traits: [circular] } } } },
      components: { messages: { a: circular } },
    }),
  );
  expect(operations[0]?.problems.map(({ code }) => code)).toEqual(['api-message-unknown']);
});
