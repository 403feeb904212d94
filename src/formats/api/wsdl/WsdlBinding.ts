import type { ApiServer } from '../../../domain/api/ApiDescription.ts';
import { t } from '../../../language/t.ts';
import { attribute, type ApiElement, type ApiXml, qualified } from '../xml/ApiXml.ts';
import { SOAP_VERSIONS, type SoapVersion, WSDL } from './wsdlNames.ts';

/** How the operations of a port type are called, and where. */
export interface WsdlBinding {
  readonly element: ApiElement;
  /** by name: several may have one */
  readonly operations: ReadonlyMap<string, readonly ApiElement[]>;
  /** of the port type: `{namespace}name` */
  readonly portType: string;
  /** null: it is no SOAP over HTTP, but what `kind` says */
  readonly version: SoapVersion | null;
  readonly kind: string;
  readonly isRpc: boolean;
  readonly servers: readonly ApiServer[];
  /** its ports have addresses that are none of the web */
  readonly strange: readonly string[];
}

export function wsdlBindings(xml: ApiXml): readonly WsdlBinding[] {
  const namespace = attribute(xml.root, 'targetNamespace') ?? '';
  const addresses = new Map<string, string[]>();
  for (const service of xml.children(xml.root, 'service')) {
    for (const port of xml.children(service, 'port')) {
      const binding = attribute(port, 'binding');
      const location = xml.children(port).find(({ localName }) => localName === 'address');
      const url = location && attribute(location, 'location')?.trim();
      if (binding === null || url === undefined || url === '') continue;
      const key = keyOf(qualified(port, binding));
      addresses.set(key, [...(addresses.get(key) ?? []), url]);
    }
  }
  return xml.children(xml.root, 'binding').map((element): WsdlBinding => {
    const soap = xml
      .children(element)
      .find((one) => one.localName === 'binding' && one.namespace !== element.namespace);
    const transport = (soap && attribute(soap, 'transport')) ?? '';
    const version = SOAP_VERSIONS.get(soap?.namespace ?? '') ?? null;
    const isHttp = transport === '' || /\/http\/?$|\/HTTP\/?$/.test(transport);
    const all = addresses.get(`{${namespace}}${attribute(element, 'name') ?? ''}`) ?? [];
    const isWeb = (url: string) => /^https?:\/\/[^\s]+$/i.test(url);
    return {
      element,
      operations: byName(xml.children(element, 'operation')),
      portType: keyOf(qualified(element, attribute(element, 'type') ?? '')),
      version: isHttp ? version : null,
      kind: kindOf(soap, version, transport),
      isRpc: soap !== undefined && attribute(soap, 'style') === 'rpc',
      servers: [...new Set(all.filter(isWeb))].map((url) => ({ url, variables: [] })),
      strange: all.filter((url) => !isWeb(url)),
    };
  });
}

function byName(operations: readonly ApiElement[]): ReadonlyMap<string, readonly ApiElement[]> {
  const found = new Map<string, ApiElement[]>();
  for (const one of operations) {
    const name = attribute(one, 'name') ?? '';
    const known = found.get(name);
    if (known) known.push(one);
    else found.set(name, [one]);
  }
  return found;
}

function kindOf(soap: ApiElement | undefined, version: SoapVersion | null, transport: string): string {
  if (version !== null) return t`SOAP over ${transport.slice(0, 100)}`;
  if (soap?.namespace === `${WSDL}http/`) return `HTTP ${attribute(soap, 'verb') ?? ''}`.trim();
  return t('no protocol that is read here');
}

export function keyOf({ namespace, localName }: { readonly namespace: string; readonly localName: string }) {
  return `{${namespace}}${localName}`;
}
