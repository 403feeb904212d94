import { describe, expect, it } from 'vitest';
import { catalogued } from '../../domain/testing.ts';
import { DocumentationIndex } from './searchDocumentation.ts';

const mailer = catalogued(
  'mailer',
  [
    {
      key: 'a',
      name: 'send',
      description: 'Sends one message',
      inputs: [{ name: 'recipient', type: 'string', description: 'Who gets it', rest: {} }],
      outputs: [],
      rest: {},
    },
  ],
  { description: 'Talks to a mail server' },
);
const shop = catalogued('shop', [], { description: 'Orders and carts' });
const index = new DocumentationIndex([mailer, shop], (one) =>
  one === shop ? 'Refunds need the role clerk.' : '',
);
const found = (query: string) =>
  index
    .find(query)
    .map(({ connector, parts }) => [connector.connector.name, ...parts.map(({ part }) => part)]);

describe('DocumentationIndex', () => {
  it.each([
    ['mailer', ['mailer', 'send', 'send › recipient']],
    ['recipient', ['mailer', 'send › recipient']],
    ['recipent', ['mailer', 'send › recipient']],
    ['reicpient', ['mailer', 'send › recipient']],
    ['refunds clerk', ['shop']],
    ['carts', ['shop']],
  ])('finds %s', (query, expected) => {
    expect(found(query)[0]?.toSorted()).toEqual(expected.toSorted());
  });

  it('finds nothing where one of the words is nowhere', () => {
    expect(found('mailer zebra')).toEqual([]);
  });
});
