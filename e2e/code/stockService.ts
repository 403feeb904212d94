/** Services of ours with a key of every type whose literal OData writes in a way of its own: of version 4, and of 2. */
const types = (names: readonly string[]) =>
  names
    .map(
      (name) =>
        `<EntityType Name="By${name}"><Key><PropertyRef Name="Key"/></Key>
          <Property Name="Key" Type="Edm.${name}" Nullable="false"/><Property Name="Text" Type="Edm.String"/></EntityType>`,
    )
    .join('\n');
const sets = (names: readonly string[]) =>
  names.map((name) => `<EntitySet Name="All${name}" EntityType="stock.By${name}"/>`).join('\n');

const OF_4 = ['String', 'Int32', 'Int64', 'Guid', 'Boolean', 'Decimal', 'Double', 'Date', 'DateTimeOffset'];
const OF_2 = ['String', 'Int32', 'Int64', 'Guid', 'Boolean', 'Decimal', 'Double', 'DateTime', 'Binary'];

export const STOCK_SERVICE_4 = `<?xml version="1.0"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
  <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="stock">
    ${types(OF_4)}
    <EntityType Name="Line"><Key><PropertyRef Name="Order"/><PropertyRef Name="Number"/></Key>
      <Property Name="Order" Type="Edm.String" Nullable="false"/><Property Name="Number" Type="Edm.Int32" Nullable="false"/>
    </EntityType>
    <Function Name="Find"><Parameter Name="name" Type="Edm.String"/><Parameter Name="on" Type="Edm.Date"/><ReturnType Type="Edm.Int32"/></Function>
    <EntityContainer Name="Stock">
      ${sets(OF_4)}
      <EntitySet Name="Lines" EntityType="stock.Line"/>
      <FunctionImport Name="Find" Function="stock.Find"/>
    </EntityContainer>
  </Schema></edmx:DataServices></edmx:Edmx>`;

export const STOCK_SERVICE_2 = `<?xml version="1.0"?>
<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"
  xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><edmx:DataServices m:DataServiceVersion="2.0">
  <Schema xmlns="http://schemas.microsoft.com/ado/2008/09/edm" Namespace="stock">
    ${types(OF_2)}
    <EntityContainer Name="OldStock" m:IsDefaultEntityContainer="true">${sets(OF_2)}</EntityContainer>
  </Schema></edmx:DataServices></edmx:Edmx>`;
