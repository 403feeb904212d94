/** A SOAP service of ours, with a header, a fault and an attribute: its actions are described, and sent by hand. */
export const BANK_SERVICE = `<?xml version="1.0"?>
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:bank" targetNamespace="urn:bank" name="Bank">
  <w:types><x:schema targetNamespace="urn:bank" elementFormDefault="qualified">
    <x:element name="Pay"><x:complexType><x:sequence>
      <x:element name="amount" type="t:Amount"/>
      <x:element name="on" type="x:date"/>
      <x:element name="note" type="x:string" minOccurs="0" maxOccurs="unbounded"/>
    </x:sequence></x:complexType></x:element>
    <x:element name="PayResponse"><x:complexType><x:sequence>
      <x:element name="number" type="x:long"/><x:element name="at" type="x:dateTime"/>
    </x:sequence></x:complexType></x:element>
    <x:element name="Session" type="x:string"/>
    <x:element name="NoMoney"><x:complexType><x:sequence><x:element name="missing" type="x:decimal"/></x:sequence></x:complexType></x:element>
    <x:complexType name="Amount"><x:simpleContent><x:extension base="x:decimal">
      <x:attribute name="currency" use="required"/></x:extension></x:simpleContent></x:complexType>
  </x:schema></w:types>
  <w:message name="PayIn"><w:part name="parameters" element="t:Pay"/></w:message>
  <w:message name="PayOut"><w:part name="parameters" element="t:PayResponse"/></w:message>
  <w:message name="Head"><w:part name="session" element="t:Session"/></w:message>
  <w:message name="Poor"><w:part name="fault" element="t:NoMoney"/></w:message>
  <w:portType name="Port"><w:operation name="pay">
    <w:input message="t:PayIn"/><w:output message="t:PayOut"/><w:fault name="NoMoney" message="t:Poor"/>
  </w:operation></w:portType>
  <w:binding name="Soap" type="t:Port"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="pay"><s:operation soapAction="urn:bank/pay"/>
      <w:input><s:header message="t:Head" part="session" use="literal"/><s:body use="literal"/></w:input>
      <w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="BankService"><w:port name="a" binding="t:Soap"><s:address location="https://bank.example.com/soap"/></w:port></w:service>
</w:definitions>`;
