import { expect, test } from 'vitest';
import { API_KINDS, type ApiKind, kindByName, kindByStart, kindOfJson, kindOfText } from './apiKinds.ts';
import { API_READERS } from './apiReaders.ts';
import { describeApi } from './describeApi.ts';

test.each(Object.entries(API_KINDS))(
  'what is recognised as %s in a notation is read from it',
  (id, kind: ApiKind) => {
    const reader = API_READERS[id as keyof typeof API_KINDS];
    expect([reader.text, reader.xml, reader.json].map((one) => one !== undefined)).toEqual(
      [kind.isText, kind.isXml, kind.isJson].map((one) => one !== undefined),
    );
  },
);

test.each([
  ['{"info":{"title":"A"},"openapi":"3.0.0"', 'openapi'],
  ['# ours\n---\nswagger: "2.0"', 'openapi'],
  ['asyncapi: 3.0.0', 'asyncapi'],
  ['<?xml version="1.0"?>\n<edmx:Edmx Version="4.0"', 'odata'],
  ['{"$Version":"4.01"', 'odata'],
  ['<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">', 'wsdl'],
  ['{"data":{"__schema":{"types":[', 'graphql'],
  ['"""\nAll of it.\n"""\ntype Query {\n', 'graphql'],
  ['{\n "log": {', 'har'],
  ['{"info":{"_postman_id":"1"', 'postman'],
  ['$ curl https://api.example.com', 'curl'],
  ['POST /orders HTTP/1.1\r\nHost: x', 'http'],
  ['<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">', null],
  ['{"name":"mailer","actions":{}}', null],
  ['type something here and go on', null],
  ['get /on with it', null],
  ['union is strength', null],
])('given the first lines %j, then they are those of %s', (text, kind) => {
  expect(kindByStart(text)).toBe(kind);
});

test.each([
  ['type Query\nextend type Query { a: Int }', 'graphql'],
  ['extend schema @link(url: "x")', 'graphql'],
  ['scalar Date\n', 'graphql'],
  ['type Query implements Node { id: ID }', 'graphql'],
  ['type of thing', null],
  ['GET https://api.example.com/a', 'http'],
])('given the text %j, then it is %s', (text, kind) => {
  expect(kindOfText(text)).toBe(kind);
});

test('a name tells only what nothing else is called', () => {
  expect(['a.GraphQL', 'b.wsdl', 'c.har', 'd.csdl', 'e.json', 'f.yaml', 'g'].map(kindByName)).toEqual([
    ...['graphql', 'wsdl', 'har', 'odata'],
    ...[null, null, null],
  ]);
});

test('a version that is not read is told by its kind', async () => {
  const told = async (text: string) => {
    const { problems } = await describeApi({ kind: 'text', text });
    return problems.map(({ message }) => message).join(' ');
  };
  expect(await told('{"swaggerVersion":"1.2","apis":[]}')).toContain(
    'OpenAPI or Swagger 1.2; 2.0, 3.0 and 3.1 are',
  );
  expect(await told('asyncapi: 1.2.0')).toBe('This is AsyncAPI 1.2.0; 2 and 3 are read here.');
  expect(await told('{"$Version":"5.0"}')).toBe('This is CSDL JSON of OData 5.0; 4 is read here.');
  expect(await told('<description xmlns="http://www.w3.org/ns/wsdl"/>')).toBe(
    'This is WSDL 2.0; 1.1 is read here.',
  );
  expect(await told('{"requests":[],"order":[]}')).toContain('version 1');
  expect(await told('{"a":1}')).toMatch(/OpenAPI 3\.0 and 3\.1, Swagger 2\.0, .*HAR 1\.2/);
});

test('members of other files are no kind', () => {
  expect(kindOfJson({ openapi: { a: 1 } })).toBeNull();
  expect(kindOfJson({ item: [] })).toBeNull();
  expect(kindOfJson([])).toBeNull();
});
