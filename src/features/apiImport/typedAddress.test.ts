import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedAddress } from './typedAddress.ts';

test.each([
  [
    'https://api.example.com/openapi.json',
    'api.example.com',
    "curl -fL -o openapi.json 'https://api.example.com/openapi.json'",
  ],
  [
    ' http://x.test:81/odata/$metadata \n',
    'x.test:81',
    "curl -fL -o metadata.xml 'http://x.test:81/odata/$metadata'",
  ],
  ['https://x.test', 'x.test', "curl -fL -o description 'https://x.test/'"],
  ["https://u:pw@x.test/a'b/-o?q='$(id)'", 'x.test', "curl -fL -o o 'https://x.test/a%27b/-o?q=%27$(id)%27'"],
])('given %j, then a command fetches it from its host', (text, host, command) => {
  expect(typedAddress(text)).toMatchObject({ host, command });
});

test.each([
  '',
  'openapi: 3.0.0',
  'curl https://x.test',
  'ftp://x.test/a',
  'https://x.test/a https://x.test/b',
  'https://',
])('given %j, then it is no address', (text) => expect(typedAddress(text)).toBeNull());

test('given any address, then the command is five words, and none of them is a command of its own', () => {
  const path = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/\s/.test(text));
  fc.assert(
    fc.property(path, (text) => {
      const address = typedAddress(`https://x.test/${text}`);
      if (address === null) return;
      expect(address.command).toMatch(/^curl -fL -o [A-Za-z0-9_][\w.-]* '[^'\s]*'$/);
    }),
  );
});
