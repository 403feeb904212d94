import { expect, test } from 'vitest';
import { connectorProblems } from '../../../domain/problems/connectorProblems.ts';
import { requestPlan } from '../../code/RequestPlan.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted } from '../testing.ts';

const wsdl = (inside: string, types = '') => `<?xml version="1.0"?>
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:s12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:h="http://schemas.xmlsoap.org/wsdl/http/"
  xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:parcels" targetNamespace="urn:parcels" name="Parcels">
  <w:documentation>Parcels of a shop.</w:documentation>
  <w:types><x:schema targetNamespace="urn:parcels" elementFormDefault="qualified">${types}</x:schema></w:types>
  ${inside}
</w:definitions>`;

const TYPES = `
  <x:element name="Send"><x:complexType><x:sequence>
    <x:element name="weight" type="t:Weight"/>
    <x:element name="state" minOccurs="0" default="open" type="t:State"><x:annotation><x:documentation>How far
      it is.</x:documentation></x:annotation></x:element>
    <x:element name="line" type="t:Line" maxOccurs="unbounded"/>
    <x:element name="sentAt" type="x:dateTime" nillable="true"/>
    <x:choice><x:element name="depot" type="x:string"/><x:element name="street" type="x:string"/></x:choice>
    <x:element name="gift" type="x:boolean" fixed="true"/>
  </x:sequence></x:complexType></x:element>
  <x:element name="SendResponse"><x:complexType><x:sequence><x:element name="parcel" type="t:Parcel"/></x:sequence></x:complexType></x:element>
  <x:element name="Session" type="x:string"/>
  <x:element name="TooHeavy"><x:complexType><x:sequence><x:element name="limit" type="x:int"/></x:sequence></x:complexType></x:element>
  <x:element name="Ping"><x:complexType/></x:element>
  <x:simpleType name="Weight"><x:restriction base="x:decimal"><x:minInclusive value="0"/></x:restriction></x:simpleType>
  <x:simpleType name="State"><x:restriction base="x:string"><x:enumeration value="open"/><x:enumeration value="sent"/></x:restriction></x:simpleType>
  <x:complexType name="Line"><x:simpleContent><x:extension base="x:int"><x:attribute name="sku" use="required"/></x:extension></x:simpleContent></x:complexType>
  <x:complexType name="Thing"><x:sequence><x:element name="id" type="x:long"/></x:sequence></x:complexType>
  <x:complexType name="Parcel"><x:complexContent><x:extension base="t:Thing"><x:sequence>
    <x:element name="inside" type="t:Parcel" minOccurs="0"/><x:group ref="t:Marks"/>
  </x:sequence></x:extension></x:complexContent></x:complexType>
  <x:group name="Marks"><x:sequence><x:element name="mark" type="x:token" minOccurs="0"/><x:group ref="t:Marks"/></x:sequence></x:group>`;

const SERVICE = `
  <w:message name="SendIn"><w:part name="parameters" element="t:Send"/></w:message>
  <w:message name="Head"><w:part name="session" element="t:Session"/></w:message>
  <w:message name="SendOut"><w:part name="parameters" element="t:SendResponse"/></w:message>
  <w:message name="Heavy"><w:part name="fault" element="t:TooHeavy"/></w:message>
  <w:message name="PingIn"><w:part name="parameters" element="t:Ping"/></w:message>
  <w:portType name="Port">
    <w:operation name="send"><w:documentation>Sends a parcel.</w:documentation>
      <w:input message="t:SendIn"/><w:output message="t:SendOut"/><w:fault name="TooHeavy" message="t:Heavy"/></w:operation>
    <w:operation name="ping"><w:input message="t:PingIn"/></w:operation>
    <w:operation name="told"><w:output message="t:SendOut"/></w:operation>
    <w:operation name="forgotten"><w:input message="t:PingIn"/></w:operation>
  </w:portType>
  <w:portType name="Web"><w:operation name="look"><w:input message="t:PingIn"/></w:operation></w:portType>
  <w:binding name="Soap12" type="t:Port"><s12:binding transport="http://schemas.xmlsoap.org/soap/http"/></w:binding>
  <w:binding name="Soap" type="t:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="send"><s:operation soapAction="urn:parcels/send"/>
      <w:input><s:header message="t:Head" part="session" use="literal"/><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation>
    <w:operation name="ping"><s:operation soapAction=""/><w:input><s:body use="literal"/></w:input></w:operation>
    <w:operation name="told"><s:operation/></w:operation>
  </w:binding>
  <w:binding name="Get" type="t:Web"><h:binding verb="GET"/></w:binding>
  <w:service name="ParcelService">
    <w:port name="a" binding="t:Soap"><s:address location="https://parcels.example.com/soap"/></w:port>
    <w:port name="b" binding="t:Soap12"><s12:address location="https://parcels.example.com/soap12"/></w:port>
    <w:port name="c" binding="t:Get"><h:address location="https://parcels.example.com/web"/></w:port>
  </w:service>`;

const FULL = wsdl(SERVICE, TYPES);

test('given a service, then its operations are actions with the members of the envelope as typed inputs', async () => {
  // when
  const { connector, about, problems } = await drafted(FULL);
  const [send, ping] = connector.actions;
  // then
  expect(connector.name).toBe('parcel-service');
  expect(about).toMatchObject({ protocol: 'soap', tags: ['Port', 'Web'] });
  expect(connector.config).toMatchObject([{ name: 'BASE_URL', value: 'https://parcels.example.com/soap' }]);
  expect(send?.description).toBe('Sends a parcel.');
  expect(send?.inputs.map(({ name, type, required }) => `${name}:${type}${required ? '!' : ''}`)).toEqual([
    ...['Session:string', 'weight:bigdecimal!', 'state:string', 'line:array!', 'sentAt:datetime!'],
    ...['depot:string', 'street:string', 'gift:boolean!'],
  ]);
  expect(send?.inputs[1]?.model).toMatchObject({ minimum: 0 });
  expect(send?.inputs[2]).toMatchObject({
    ...{ value: 'open', description: 'How far it is.' },
    model: { enum: ['open', 'sent'] },
  });
  expect(send?.inputs[3]?.model).toMatchObject({
    minItems: 1,
    items: { required: ['@sku'], properties: { '#text': { type: 'integer' }, '@sku': { type: 'string' } } },
  });
  expect(send?.inputs[7]).toMatchObject({ hidden: true, value: true });
  expect(send?.outputs.map(({ name, type }) => `${name}:${type}`)).toEqual(['response:json', 'fault:json']);
  expect(send?.outputs[0]?.model).toMatchObject({
    properties: { parcel: { $ref: '#/$defs/Parcel' } },
    $defs: { Parcel: { properties: { id: { type: 'integer' }, mark: { type: 'string' } } } },
  });
  expect(ping).toMatchObject({ name: 'ping', inputs: [], outputs: [] });
  expect(connector.errors).toMatchObject([{ name: 'TooHeavy', code: 'TooHeavy' }]);
  expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  expect(connectorProblems(connector, [], about).filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('given operations that cannot be called, then each says why, with its line', async () => {
  // when
  const { operations, problems } = await described(FULL);
  // then
  expect(operations.map(({ key, refused }) => [key, refused])).toEqual([
    ['SOAP Port.send', undefined],
    ['SOAP Port.ping', undefined],
    ['SOAP Port.told', 'The service sends it by itself, and no task can.'],
    ['SOAP Port.forgotten', 'Its binding does not name it.'],
    ['SOAP Web.look', 'Its binding is HTTP GET; SOAP over HTTP is read here.'],
  ]);
  expect(operations[2]?.problems[0]?.place).toMatchObject({ line: 38, path: expect.any(Array) as unknown });
  expect(problems.map(({ message }) => message)).toEqual([
    'The binding “Soap12” (SOAP 1.2) is left out: its operations are called by another one.',
  ]);
});

test('given an action of it, then code leaves the request to people and says what has to be sent', async () => {
  // when
  const { connector, about } = await drafted(FULL);
  const [send] = connector.actions;
  // then
  expect(send && requestPlan(about.api, connector, send)).toEqual({
    refused:
      'It is a SOAP 1.1 call, and code cannot write its envelope by itself: send it here by POST, with the content type text/xml and the header SOAPAction: "urn:parcels/send". The body of the envelope holds <Send> of the namespace “urn:parcels”.',
  });
});

test('given rpc and SOAP 1.2, then each part is an input, and the wrapper is told', async () => {
  // given
  const rpc = wsdl(
    `
    <w:message name="AddIn"><w:part name="a" type="x:int"/><w:part name="many" type="t:List"/></w:message>
    <w:message name="AddOut"><w:part name="sum" type="x:int"/></w:message>
    <w:portType name="P"><w:operation name="add"><w:input message="t:AddIn"/><w:output message="t:AddOut"/></w:operation>
      <w:operation name="add"><w:input message="t:AddIn" name="other"/></w:operation></w:portType>
    <w:binding name="B" type="t:P"><s12:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
      <w:operation name="add"><s12:operation soapAction="add"/><w:input><s12:body use="encoded" namespace="urn:calc"/></w:input></w:operation></w:binding>`,
    `<x:complexType name="List"><x:complexContent><x:restriction base="e:Array" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/">
      <x:attribute ref="e:arrayType" xmlns:w="http://schemas.xmlsoap.org/wsdl/" w:arrayType="x:int[]"/></x:restriction></x:complexContent></x:complexType>`,
  );
  // when
  const { connector, about, problems } = await drafted(rpc);
  // then
  expect(connector.actions.map(({ name }) => name)).toEqual(['add', 'add-P']);
  expect(connector.actions[0]?.inputs.map(({ name, type }) => `${name}:${type}`)).toEqual([
    'a:integer',
    'many:array',
  ]);
  expect(connector.actions[0]?.inputs[1]?.model).toMatchObject({ items: { type: 'integer' } });
  expect(about.api?.calls[0]?.byHand).toMatch(
    /SOAP 1\.2 .* action="add"\. .*<add> of the namespace “urn:calc”/,
  );
  expect(problems[0]?.message).toMatch(/encoded by the rules of SOAP/);
  const plain = await drafted(rpc.replace(' namespace="urn:calc"', ''));
  expect(plain.about.api?.calls[0]?.byHand).toContain('<add> without a namespace.');
});

test('given parts in other files, then they are named and not fetched', async () => {
  const text = FULL.replace(
    '<w:message name="SendIn">',
    '<w:import namespace="u" location="http://x.test/more.wsdl"/>$&',
  ).replace('<x:element name="Send">', '<x:include schemaLocation="types.xsd"/>$&');
  const { problems } = await described(text);
  expect(problems.filter(({ code }) => code === 'api-file-missing').map(({ message }) => message)).toEqual([
    expect.stringContaining('“http://x.test/more.wsdl” is another file, and is not fetched'),
    expect.stringContaining('“types.xsd” is another file'),
  ]);
});

test.each([
  ['<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'xml-refused'],
  ['<?xml version="1.0"?><!-- a --><!DOCTYPE definitions SYSTEM "x.dtd"><x/>', 'xml-refused'],
  ['<a><b></a>', 'xml-invalid'],
  [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'xml-refused'],
  ['<html/>', 'api-not-recognised'],
])('given XML like %#, then it is refused with a reason', async (text, code) => {
  const { api, problems } = await describeApi({ kind: 'text', text });
  expect(api).toBeNull();
  expect(problems.map((one) => one.code)).toEqual([code]);
});
