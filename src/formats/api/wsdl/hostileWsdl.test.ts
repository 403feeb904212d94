import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAttribute } from '../../../bpmn/xmlText.ts';
import { draftConnector } from '../../../domain/api/draftConnector.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted, flawsOf, hostileName } from '../testing.ts';

interface Named {
  readonly operations: readonly string[];
  readonly members: readonly string[];
  readonly fault: string;
}

/** The type of every member is that of all: they hold each other. */
function wsdlOf({ operations, members, fault }: Named): string {
  const name = (text: string) => `"${escapeAttribute(text.toWellFormed().replaceAll(/\p{C}/gu, ''))}"`;
  const all = members.map((one) => `<x:element name=${name(one)} minOccurs="0" type="t:All"/>`).join('');
  const text = members.map((one) => `<x:attribute name=${name(one)} type="x:string"/>`).join('');
  const calls = operations.map(
    (one) =>
      `<w:operation name=${name(one)}><s:operation soapAction=${name(one)}/><w:input message="t:M"/><w:output message="t:M"/><w:fault name=${name(fault)} message="t:M"/></w:operation>`,
  );
  return `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="t" targetNamespace="t">
    <w:types><x:schema targetNamespace="t"><x:element name="E" type="t:All"/>
      <x:complexType name="All"><x:sequence>${all}</x:sequence>${text}</x:complexType></x:schema></w:types>
    <w:message name="M"><w:part name="p" element="t:E"/></w:message>
    <w:portType name="P">${calls.join('')}</w:portType>
    <w:binding name="B" type="t:P"><s:binding/>${calls.join('')}</w:binding>
  </w:definitions>`;
}

test('given names from anyone, then names are valid and no two are the same', async () => {
  const names = fc.array(hostileName, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.record({ operations: names, members: names, fault: hostileName }), async (named) => {
      const draft = await drafted(wsdlOf(named));
      expect(draft.connector.actions).toHaveLength(named.operations.length);
      expect(flawsOf(draft)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('given types that hold each other and themselves again and again, then there is an end', async () => {
  const types = Array.from({ length: 40 }, (_, at) => {
    const members = Array.from({ length: 40 }, (__, to) => `<x:element name="m${to}" type="t:T${to}"/>`);
    return `<x:complexType name="T${at}"><x:complexContent><x:extension base="t:T${(at + 1) % 40}"><x:sequence>${members.join('')}</x:sequence></x:extension></x:complexContent></x:complexType>`;
  });
  const loops =
    '<x:element name="A" ref="t:A" default="x"/><x:simpleType name="S"><x:restriction base="t:S"/></x:simpleType>';
  const text = wsdlOf({ operations: ['a'], members: ['b'], fault: 'c' })
    .replace('</x:schema>', `${types.join('')}${loops}</x:schema>`)
    .replace('type="t:All"/>', 'type="t:T0"/>')
    .replace('element="t:E"/>', 'element="t:E"/><w:part name="q" type="t:S"/>');
  expect(flawsOf(await drafted(text))).toEqual([]);
});

test('given 5,000 operations, then all are there; given more than 20 MB, then it is refused', async () => {
  const operations = Array.from({ length: 5_000 }, (_, at) => `op${at}`);
  const api = await described(wsdlOf({ operations, members: ['a'], fault: 'f' }));
  expect(api.operations).toHaveLength(5_000);
  const first = { operations: ['SOAP P.op7'] };
  expect((await draftConnector(api, first)).connector.actions.map(({ name }) => name)).toEqual(['op7']);
  const large = `<a>${' '.repeat(20_000_000)}</a>`;
  expect((await describeApi({ kind: 'text', text: large })).problems[0]?.code).toBe('file-too-large');
});
