import { expect, type Page } from '@playwright/test';
import { openDescription } from '../journeys/apiDescription.ts';
import { at, dialog, type Place } from '../journeys/Place.ts';

/** A description of each kind, and one of it that cannot be read. */
const SAMPLES: readonly (readonly [kind: string, file: string, text: string, broken: string])[] = [
  [
    'odata',
    'depot.xml',
    `<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
      <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="example.Depot">
      <EntityType Name="Parcel"><Key><PropertyRef Name="Number"/></Key>
        <Property Name="Number" Type="Edm.String" Nullable="false"/><Property Name="Weight" Type="Edm.Decimal"/>
        <Property Name="Label" Type="Edm.Stream"/></EntityType>
      <Action Name="Send" IsBound="true"><Parameter Name="it" Type="example.Depot.Parcel"/></Action>
      <EntityContainer Name="Depot"><EntitySet Name="Parcels" EntityType="example.Depot.Parcel"/></EntityContainer>
      </Schema></edmx:DataServices></edmx:Edmx>`,
    '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices></edmx:Edmx>',
  ],
  [
    'har',
    'traffic.har',
    JSON.stringify({
      log: {
        entries: [
          recorded('GET', 'https://api.example.com/parcels/17?full=true', '{"id":17,"state":"open"}'),
          recorded('GET', 'https://api.example.com/parcels/18', '{"id":18}'),
          recorded('POST', 'https://api.example.com/parcels', '{"id":19}'),
          recorded('GET', 'https://www.example.com/app.js', 'x', 'text/javascript'),
        ],
      },
    }),
    '{"log":{"entries":[',
  ],
  [
    'asyncapi',
    'messages.yaml',
    `asyncapi: 2.6.0
info: { title: Parcel messages, version: '1.0' }
servers: { prod: { url: 'broker.example.com:9092', protocol: kafka } }
channels:
  parcels.order: { publish: { operationId: orderParcel, message: { payload: { type: object, properties: { weight: { type: number } } } } } }
  parcels.sent: { subscribe: { operationId: parcelSent, message: { payload: { type: object, properties: { track: { type: string } } } } } }
`,
    'asyncapi: 1.2.0\n',
  ],
  [
    'graphql',
    'parcels.graphql',
    `type Query { "One parcel." parcel(id: ID!): Parcel  lost: Nowhere }
type Mutation { send(weight: Float!): Parcel }
type Subscription { moved: Parcel }
type Parcel { id: ID! weight: Float }`,
    'type Query { parcel(id: ID!: Parcel }',
  ],
  [
    'wsdl',
    'parcels.wsdl',
    `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
      xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:parcels" targetNamespace="urn:parcels" name="Parcels">
      <w:types><x:schema targetNamespace="urn:parcels"><x:element name="Send"><x:complexType><x:sequence>
        <x:element name="weight" type="x:decimal"/></x:sequence></x:complexType></x:element></x:schema></w:types>
      <w:message name="In"><w:part name="body" element="t:Send"/></w:message>
      <w:portType name="ParcelDesk"><w:operation name="send"><w:input message="t:In"/></w:operation></w:portType>
      <w:binding name="B" type="t:ParcelDesk"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <w:operation name="send"><s:operation soapAction="urn:send"/><w:input><s:body use="literal"/></w:input></w:operation></w:binding>
      <w:service name="ParcelService"><w:port name="A" binding="t:B"><s:address location="https://parcels.example.com/soap"/></w:port></w:service>
    </w:definitions>`,
    '<description xmlns="http://www.w3.org/ns/wsdl"/>',
  ],
];

function recorded(method: string, url: string, text: string, mimeType = 'application/json'): object {
  return { request: { method, url, headers: [] }, response: { status: 200, content: { mimeType, text } } };
}

export const API_SCREENS: readonly Place[] = [
  { name: 'api-source', open: openSource },
  ...SAMPLES.flatMap(([kind, file, text, broken]): readonly Place[] => [
    { name: `api-${kind}-operations`, open: (page) => openOperations(page, file, text) },
    { name: `api-${kind}-review`, open: (page) => openReview(page, file, text) },
    { name: `api-${kind}-made`, open: (page) => openMade(page, file, text) },
    { name: `api-${kind}-refused`, open: (page) => openRefused(page, file, broken) },
  ]),
];

async function openSource(page: Page): Promise<void> {
  await at(page, '/connectors', page.getByRole('button', { name: 'New connector' }).first());
  await page.getByRole('button', { name: 'Other ways to make one' }).first().click();
  await page.getByRole('menuitem', { name: 'From an API description' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openOperations(page: Page, file: string, text: string): Promise<void> {
  await openDescription(page, file, text);
  await expect(dialog(page).getByRole('list', { name: 'Operations' })).toBeVisible();
}

async function openReview(page: Page, file: string, text: string): Promise<void> {
  await openOperations(page, file, text);
  await dialog(page).getByRole('button', { name: 'Review' }).click();
  await expect(dialog(page).getByLabel('Name of the connector')).toBeVisible();
}

async function openMade(page: Page, file: string, text: string): Promise<void> {
  await openReview(page, file, text);
  await dialog(page).getByRole('button', { name: 'Make the connector' }).click();
  await expect(page.getByLabel('Connector name')).toBeVisible();
}

async function openRefused(page: Page, file: string, text: string): Promise<void> {
  await openSource(page);
  await dialog(page)
    .getByLabel('Description of an API')
    .setInputFiles({
      ...{ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) },
    });
  await expect(dialog(page).getByRole('list', { name: 'Why it could not be read' })).toBeVisible();
}
