export const WSDL = 'http://schemas.xmlsoap.org/wsdl/';

/** What says in which version of SOAP a binding is; others are no SOAP. */
export const SOAP_VERSIONS: ReadonlyMap<string, SoapVersion> = new Map([
  ['http://schemas.xmlsoap.org/wsdl/soap/', '1.1'],
  ['http://schemas.xmlsoap.org/wsdl/soap12/', '1.2'],
]);

export type SoapVersion = '1.1' | '1.2';
