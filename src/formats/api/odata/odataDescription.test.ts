import { expect, test } from 'vitest';
import { makeRequest } from '../../trial/makeRequest.ts';
import { requestPlan } from '../../code/RequestPlan.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted, flawsOf } from '../testing.ts';
import { edmx2, edmx4, SHOP } from './testing.ts';

/** The address and the body that an action sends. */
async function sentBy(text: string, name: string, inputs: JsonObject) {
  const { connector, about } = await drafted(text);
  const action = connector.actions.find((one) => one.name === name);
  const planned = action && requestPlan(about.api, connector, action);
  if (!planned || !('plan' in planned)) throw new Error(`${name} sends nothing`);
  const made = makeRequest(
    planned.plan,
    inputs,
    [],
    new Map([['BASE_URL', 'https://shop.example.com/odata/']]),
  );
  if ('problem' in made) return made.problem;
  const { method, url, body } = made.request;
  return `${method} ${url.replace('https://shop.example.com/odata', '')}${body === undefined ? '' : ` ${body}`}`;
}

test('given a service, then its sets, singletons, functions and actions are actions with typed inputs', async () => {
  // when
  const { connector, about, problems } = await drafted(SHOP);
  const typed = (name: string) =>
    connector.actions
      .find((one) => one.name === name)
      ?.inputs.map((one) => `${one.name}:${one.type}${one.required ? '!' : ''}`);
  // then
  expect(connector.name).toBe('shop');
  expect(connector.description).toBe('All of the shop.');
  expect(about.api).toMatchObject({ format: 'odata-4', title: 'Shop' });
  expect(connector.actions.map(({ name }) => name)).toEqual([
    ...['list-Orders', 'create-Orders', 'get-Orders', 'update-Orders'],
    ...[
      'list-Orders-Lines',
      'create-Orders-Lines',
      'get-Orders-Lines',
      'update-Orders-Lines',
      'delete-Orders-Lines',
    ],
    ...[
      'list-Things',
      'create-Things',
      'get-Things',
      'update-Things',
      'delete-Things',
      'get-Newest',
      'update-Newest',
    ],
    ...['Find', 'Send-Orders', 'Weigh-Things'],
  ]);
  expect(typed('list-Orders')).toEqual([
    ...['filter:string!', 'select:array', 'expand:array', 'orderby:array', 'skip:integer'],
  ]);
  expect(typed('list-Things')).toContain('count:boolean');
  expect(typed('create-Orders')).toEqual([
    ...['ID:string', 'Number:string!', 'Total:bigdecimal', 'State:string', 'Customer:string', 'ShipTo:json'],
    'Product_odata_bind:string',
  ]);
  expect(typed('update-Orders')).toEqual([
    ...['ID:string!', 'If_Match:string!', 'Number:string', 'Total:bigdecimal', 'State:string', 'ShipTo:json'],
    'Product_odata_bind:string',
  ]);
  expect(typed('create-Things')).toContain('odata_type:string!');
  expect(typed('get-Orders-Lines')).toEqual(['ID:string!', 'Lines_ID:integer!', 'select:array']);
  const number = connector.actions[1]?.inputs[1];
  expect(number).toMatchObject({ description: 'What people call it.', model: { maxLength: 20 } });
  expect(connector.actions[0]?.description).toBe('Lists every Order of Orders.\n\nWhat was ordered.');
  expect(connector.actions[2]?.outputs.map(({ name }) => name)).toEqual([
    'response',
    'errorOther',
    'ETag',
    'status',
  ]);
  expect(connector.errors.map(({ code }) => code)).toEqual(['404', '412', 'default']);
  expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  expect(flawsOf(await drafted(SHOP))).toEqual([]);
});

test('given what cannot come over, then each says where it stands and why', async () => {
  const { operations } = await described(SHOP);
  const refused = operations.filter((one) => one.refused !== undefined);
  expect(refused.map(({ key, refused: why }) => [key, why])).toEqual([
    ['GET /Orders({ID})/Scan', 'It is a stream of bytes, of which a process holds a reference only.'],
    [
      'GET /Orders?$deltatoken',
      'What has changed since the last time is asked with a link of the answer before, which no task has.',
    ],
    [
      'POST /example.Shop.Nowhere/example.Shop.Close',
      'It is called on example.Shop.Nowhere, and no set or singleton that has a key gives access to one.',
    ],
    ['POST /$batch', 'It holds several requests in one, and a task sends one.'],
  ]);
  expect(refused[0]?.problems[0]?.place).toMatchObject({
    line: 19,
    path: expect.arrayContaining(['Property Scan']) as unknown,
  });
});

test.each([
  ['get-Orders', { ID: '7f0c' }, 'GET /Orders(7f0c)'],
  ['get-Orders', { ID: "7f'" }, 'ID cannot be "7f\'": it is written without quotes.'],
  [
    'get-Things',
    { Name: "O'Neil/)", Color: 'red' },
    "GET /Things(Name='O''Neil%2F)',Color=example.Shop.Color'red')",
  ],
  [
    'list-Things',
    { filter: "Name eq 'a b'", select: ['Name', 'Color'], top: 2, count: true },
    'GET /Things?%24filter=Name%20eq%20%27a%20b%27&%24select=Name%2CColor&%24top=2&%24count=true',
  ],
  ['get-Orders-Lines', { ID: '1', Lines_ID: 3 }, 'GET /Orders(1)/Lines(3)'],
  ['Send-Orders', { ID: '1', on: '2026-11-27' }, 'POST /Orders(1)/example.Shop.Send {"on":"2026-11-27"}'],
  ['Weigh-Things', { in_value: 'kg' }, "GET /Things/example.Shop.Product/example.Shop.Weigh(in='kg')"],
  [
    'Find',
    { name: 'a', colors: ["it's"] },
    "GET /Find(name='a',colors=@colors)?%40colors=%5B%22it%27s%22%5D",
  ],
] as const)('given %s with %j, then it is sent as OData writes it', async (name, inputs, line) => {
  expect(await sentBy(SHOP, name, inputs)).toBe(line);
});

const JSON_SHOP = {
  $Version: '4.01',
  $EntityContainer: 'example.Shop.Container',
  $Reference: { 'https://x.test/core': { $Include: [{ $Namespace: 'Org.OData.Core.V1', $Alias: 'Core' }] } },
  'example.Shop': {
    $Alias: 'self',
    Line: {
      $Kind: 'EntityType',
      $Key: ['ID'],
      ID: { $Type: 'Edm.Int32' },
      Count: { $Type: 'self.Quantity', $Nullable: true },
    },
    Quantity: { $Kind: 'TypeDefinition', $UnderlyingType: 'Edm.Int16' },
    Order: {
      ...{ $Kind: 'EntityType', $Key: ['ID'] },
      ID: { '@Core.Description': 'Its number.' },
      Lines: { $Kind: 'NavigationProperty', $Collection: true, $Type: 'self.Line', $ContainsTarget: true },
    },
    Close: [
      {
        $Kind: 'Action',
        $IsBound: true,
        $Parameter: [{ $Name: 'it', $Type: 'self.Order' }, { $Name: 'why' }],
      },
    ],
    Count: [{ $Kind: 'Function', $ReturnType: { $Type: 'Edm.Int32' } }],
    Container: {
      $Kind: 'EntityContainer',
      Orders: {
        $Collection: true,
        $Type: 'self.Order',
        '@Org.OData.Capabilities.V1.InsertRestrictions': { Insertable: false },
      },
      Count: { $Function: 'self.Count' },
    },
  },
};

test('given the same service in JSON and in XML, then it is the same connector but for its places', async () => {
  // given
  const xml =
    edmx4(`<EntityType Name="Line"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/><Property Name="Count" Type="self.Quantity"/></EntityType>
    <TypeDefinition Name="Quantity" UnderlyingType="Edm.Int16"/>
    <EntityType Name="Order"><Key><PropertyRef Name="ID"/></Key>
      <Property Name="ID" Type="Edm.String" Nullable="false"><Annotation Term="Core.Description" String="Its number."/></Property>
      <NavigationProperty Name="Lines" Type="Collection(self.Line)" ContainsTarget="true"/></EntityType>
    <Action Name="Close" IsBound="true"><Parameter Name="it" Type="self.Order"/><Parameter Name="why" Type="Edm.String" Nullable="false"/></Action>
    <Function Name="Count"><ReturnType Type="Edm.Int32" Nullable="false"/></Function>
    <EntityContainer Name="Container"><EntitySet Name="Orders" EntityType="self.Order">
      <Annotation Term="Capabilities.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false"/></Record></Annotation>
    </EntitySet><FunctionImport Name="Count" Function="self.Count"/></EntityContainer>`);
  // when
  const [one, other] = [await drafted(xml), await drafted(JSON.stringify(JSON_SHOP))];
  // then
  expect(one.connector.actions.map(({ name }) => name)).toEqual([
    ...['list-Orders', 'get-Orders', 'update-Orders', 'delete-Orders'],
    ...[
      'list-Orders-Lines',
      'create-Orders-Lines',
      'get-Orders-Lines',
      'update-Orders-Lines',
      'delete-Orders-Lines',
    ],
    ...['Count', 'Close-Orders'],
  ]);
  expect(other.connector).toEqual(one.connector);
  expect(other.about).toEqual(one.about);
  expect(flawsOf(other)).toEqual([]);
});

const OLD_SHOP = edmx2(`
  <EntityType Name="Order" x:HasStream="true" sap:label="An order"><Key><PropertyRef Name="ID"/><PropertyRef Name="Until"/></Key>
    <Property Name="ID" Type="Edm.Int64" Nullable="false"/><Property Name="Until" Type="Edm.DateTime" Nullable="false"/>
    <Property Name="Rest" Type="Edm.Decimal" ConcurrencyMode="Fixed" sap:label="Open rest" sap:updatable="false"/>
    <NavigationProperty Name="Buyer" Relationship="API_SHOP.Bought" FromRole="order" ToRole="buyer"/></EntityType>
  <EntityType Name="Buyer"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Guid" Nullable="false"/>
    <Documentation><Summary>Who buys.</Summary></Documentation></EntityType>
  <Association Name="Bought"><End Type="API_SHOP.Order" Multiplicity="*" Role="order"/><End Type="API_SHOP.Buyer" Multiplicity="1" Role="buyer"/></Association>
  <EntityContainer Name="API_SHOP_Entities" x:IsDefaultEntityContainer="true">
    <EntitySet Name="Orders" EntityType="API_SHOP.Order" sap:creatable="false" sap:pageable="false"/>
    <EntitySet Name="Buyers" EntityType="API_SHOP.Buyer" sap:deletable="false"/>
    <FunctionImport Name="Late" ReturnType="Collection(API_SHOP.Order)" EntitySet="Orders" x:HttpMethod="GET">
      <Parameter Name="since" Type="Edm.DateTime" Nullable="false"/><Parameter Name="buyer" Type="Edm.Guid"/></FunctionImport>
  </EntityContainer>
  <atom:link rel="self" href="https://sap.example.com/API_SHOP/$metadata" xmlns:atom="http://www.w3.org/2005/Atom"/>`);

test('given a service of version 2, then it is called as that version says', async () => {
  const { connector, about } = await drafted(OLD_SHOP);
  expect(connector.actions.map(({ name }) => name)).toEqual([
    ...['list-Orders', 'get-Orders', 'update-Orders', 'delete-Orders'],
    ...['list-Buyers', 'create-Buyers', 'get-Buyers', 'update-Buyers', 'Late'],
  ]);
  expect(connector.config).toMatchObject([{ name: 'BASE_URL', value: 'https://sap.example.com/API_SHOP' }]);
  expect(about.api?.format).toBe('odata-2');
  expect(connector.actions[0]?.inputs.map(({ name }) => name)).toEqual([
    'filter',
    'select',
    'expand',
    'orderby',
    'inlinecount',
  ]);
  expect(connector.actions[0]?.outputs[0]?.model).toMatchObject({
    properties: { d: { properties: { results: { type: 'array' } } } },
  });
  const at = { ID: 7, Until: '2026-11-27T06:00:00' };
  expect(await sentBy(OLD_SHOP, 'update-Orders', { ...at, If_Match: '*', Rest: '1.5' })).toBe(
    "MERGE /Orders(ID=7L,Until=datetime'2026-11-27T06%3A00%3A00')",
  );
  expect(await sentBy(OLD_SHOP, 'get-Buyers', { ID: 'a-1' })).toBe("GET /Buyers(guid'a-1')");
  expect(await sentBy(OLD_SHOP, 'Late', { since: '2026-11-27T06:00:00', buyer: 'a-1' })).toBe(
    'GET /Late?since=datetime%272026-11-27T06%3A00%3A00%27&buyer=guid%27a-1%27',
  );
  expect(flawsOf(await drafted(OLD_SHOP))).toEqual([]);
});

test('given version 3, then functions and actions can be bound, and lists come without d', async () => {
  const text = OLD_SHOP.replace(
    'x:DataServiceVersion="2.0"',
    'x:DataServiceVersion="1.0" x:MaxDataServiceVersion="3.0"',
  ).replace(
    '<FunctionImport Name="Late"',
    `<FunctionImport Name="Close" IsBindable="true" IsSideEffecting="true"><Parameter Name="it" Type="API_SHOP.Buyer"/><Parameter Name="why" Type="Edm.String"/></FunctionImport>$&`,
  );
  const { connector, about } = await drafted(text);
  expect(about.api?.format).toBe('odata-3');
  expect(connector.actions[0]?.outputs[0]?.model).toMatchObject({
    properties: { value: { type: 'array' }, 'odata.nextLink': { type: 'string' } },
  });
  expect(await sentBy(text, 'Close-Buyers', { ID: 'a', why: 'late' })).toBe(
    `POST /Buyers(guid'a')/Close {"why":"late"}`,
  );
});

test.each([
  ['<edmx:Runtime><edmx:ConceptualModels/></edmx:Runtime>', 'This is a model of Entity Framework'],
  ['', 'This <Edmx> has no <DataServices>'],
])('given an Edmx that is no service, then it says so', async (inside, start) => {
  const text = `<edmx:Edmx xmlns:edmx="http://schemas.microsoft.com/ado/2009/11/edmx">${inside}</edmx:Edmx>`;
  const { api, problems } = await describeApi({ kind: 'text', text });
  expect(api).toBeNull();
  expect(problems[0]?.message).toMatch(new RegExp(`^${start}`));
});

test('given schemas in another file, then they are named and not fetched', async () => {
  const more =
    '<edmx:Reference Uri="https://x.test/more.xml"><edmx:Include Namespace="x.more"/></edmx:Reference>';
  const { problems, operations } = await described(
    edmx4(
      '<EntityContainer Name="C"><EntitySet Name="Others" EntityType="x.more.Other"/></EntityContainer>',
      more,
    ),
  );
  expect(problems[0]?.message).toContain('“https://x.test/more.xml” is another file, and is not fetched');
  expect(operations[0]?.refused).toBe('Its type “x.more.Other” is not in the description.');
});
