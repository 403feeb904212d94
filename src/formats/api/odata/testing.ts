/** For tests: a service of version 4. */
export const edmx4 = (inside: string, more = '') => `<?xml version="1.0"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">${more}
  <edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml">
    <edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/>
  </edmx:Reference>
  <edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.xml">
    <edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities"/>
  </edmx:Reference>
  <edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="example.Shop" Alias="self">
    ${inside}
  </Schema></edmx:DataServices>
</edmx:Edmx>`;

/** For tests: one of version 2, with what SAP's add to it. */
export const edmx2 = (inside: string, services = '') => `<?xml version="1.0"?>
<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx"
  xmlns:x="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata" xmlns:sap="http://www.sap.com/Protocols/SAPData">
  <edmx:DataServices x:DataServiceVersion="2.0"${services}><Schema xmlns="http://schemas.microsoft.com/ado/2008/09/edm" Namespace="API_SHOP">
    ${inside}
  </Schema></edmx:DataServices>
</edmx:Edmx>`;

export const SHOP = edmx4(`
  <EntityType Name="Order"><Key><PropertyRef Name="ID"/></Key>
    <Property Name="ID" Type="Edm.Guid" Nullable="false"/>
    <Property Name="Number" Type="Edm.String" Nullable="false" MaxLength="20"><Annotation Term="Core.Description" String="What people call it."/></Property>
    <Property Name="Total" Type="Edm.Decimal" Precision="9" Scale="2"/>
    <Property Name="State" Type="self.State" Nullable="false" DefaultValue="open"/>
    <Property Name="ChangedAt" Type="Edm.DateTimeOffset"><Annotation Term="Core.Computed"/></Property>
    <Property Name="Customer" Type="Edm.String"><Annotation Term="Core.Immutable" Bool="true"/></Property>
    <Property Name="ShipTo" Type="self.Address"/>
    <Property Name="Scan" Type="Edm.Stream"/>
    <NavigationProperty Name="Lines" Type="Collection(self.Line)" ContainsTarget="true"/>
    <NavigationProperty Name="Product" Type="self.Product"/>
  </EntityType>
  <EntityType Name="Line"><Key><PropertyRef Name="ID"/></Key><Property Name="ID" Type="Edm.Int32" Nullable="false"/><Property Name="Count" Type="self.Quantity"/></EntityType>
  <EntityType Name="Thing" Abstract="true"><Key><PropertyRef Name="Name"/><PropertyRef Name="Color"/></Key>
    <Property Name="Name" Type="Edm.String" Nullable="false"/><Property Name="Color" Type="self.Color" Nullable="false"/></EntityType>
  <EntityType Name="Product" BaseType="self.Thing" OpenType="true"><Property Name="Weight" Type="Edm.Double"/></EntityType>
  <ComplexType Name="Address"><Property Name="Street" Type="Edm.String" Nullable="false"/><Property Name="Next" Type="self.Address"/></ComplexType>
  <TypeDefinition Name="Quantity" UnderlyingType="Edm.Int16"/>
  <EnumType Name="State"><Member Name="open"/><Member Name="sent"/></EnumType>
  <EnumType Name="Color" IsFlags="true"><Member Name="red"/><Member Name="blue"/></EnumType>
  <Action Name="Send" IsBound="true"><Parameter Name="it" Type="self.Order"/><Parameter Name="on" Type="Edm.Date" Nullable="false"/><ReturnType Type="self.Order"/></Action>
  <Action Name="Close" IsBound="true"><Parameter Name="it" Type="self.Nowhere"/></Action>
  <Function Name="Weigh" IsBound="true"><Parameter Name="them" Type="Collection(self.Product)"/><Parameter Name="in" Type="Edm.String"/><ReturnType Type="Edm.Double"/></Function>
  <Function Name="Find"><Parameter Name="name" Type="Edm.String"/><Parameter Name="colors" Type="Collection(Edm.String)"/><ReturnType Type="Collection(self.Thing)"/></Function>
  <EntityContainer Name="Container"><Annotation Term="Core.Description" String="All of the shop."/>
    <EntitySet Name="Orders" EntityType="self.Order"><Annotation Term="Core.LongDescription" String="What was ordered."/></EntitySet>
    <EntitySet Name="Things" EntityType="self.Thing"/>
    <Singleton Name="Newest" Type="self.Product"/>
    <FunctionImport Name="Find" Function="self.Find"/>
  </EntityContainer>
  <Annotations Target="self.Container/Orders">
    <Annotation Term="Core.OptimisticConcurrency"><Collection><PropertyPath>ChangedAt</PropertyPath></Collection></Annotation>
    <Annotation Term="Capabilities.DeleteRestrictions"><Record><PropertyValue Property="Deletable" Bool="false"/></Record></Annotation>
    <Annotation Term="Capabilities.FilterRestrictions"><Record><PropertyValue Property="RequiresFilter" Bool="true"/></Record></Annotation>
    <Annotation Term="Capabilities.CountRestrictions"><Record><PropertyValue Property="Countable" Bool="false"/></Record></Annotation>
    <Annotation Term="Capabilities.ChangeTracking"><Record><PropertyValue Property="Supported" Bool="true"/></Record></Annotation>
    <Annotation Term="Capabilities.TopSupported" Bool="false"/>
  </Annotations>`);
