import type { ApiDescription, ApiOperation } from '../../../domain/api/ApiDescription.ts';
import { operationName } from '../../../domain/api/apiNames.ts';
import { uniqueNames } from '../../../domain/api/uniqueNames.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import type { Tell } from '../apiProtocol.ts';
import { attribute, type ApiElement, type ApiXml } from '../xml/ApiXml.ts';
import { keyOf, type WsdlBinding, wsdlBindings } from './WsdlBinding.ts';
import { WsdlMessages } from './WsdlMessages.ts';
import { WSDL } from './wsdlNames.ts';
import { wsdlOperation } from './wsdlOperation.ts';
import { XSD } from './xsdBuiltIn.ts';
import { XsdTypes } from './XsdTypes.ts';

/** WSDL 1.1: what can be called by SOAP. */
export async function wsdlDescription(
  xml: ApiXml,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const { root } = xml;
  const schemas = xml.children(root, 'types').flatMap((types) => xml.children(types, 'schema', XSD));
  const types = new XsdTypes(xml, schemas);
  const messages = new WsdlMessages(xml, types);
  const bindings = wsdlBindings(xml);
  const namespace = attribute(root, 'targetNamespace') ?? '';
  const portTypes = xml.children(root, 'portType');
  const unnamed: Omit<ApiOperation, 'name'>[] = [];
  const problems: Problem[] = [...missingFiles(xml, schemas), ...wholeProblems(xml)];
  for (const [at, portType] of portTypes.entries()) {
    const port = attribute(portType, 'name') ?? `port${String(at + 1)}`;
    const own = bindings.filter((one) => one.portType === keyOf({ namespace, localName: port }));
    const { binding, why, others } = chosenBinding(own);
    problems.push(...others.map((one) => otherBinding(xml, one, port)));
    const operations = xml.children(portType, 'operation');
    const seen = new Map<string, number>();
    for (const [place, operation] of operations.entries()) {
      await rest();
      if (place % 200 === 0) tell(t('Reading the operations'), place, operations.length);
      const name = attribute(operation, 'name') ?? '';
      const number = (seen.get(name) ?? 0) + 1;
      seen.set(name, number);
      const key = `SOAP ${port}.${name}${number === 1 ? '' : ` ${String(number)}`}`;
      unnamed.push(wsdlOperation(operation, { xml, messages, port, binding, why, key }));
    }
  }
  const [service] = xml.children(root, 'service');
  const documentation = [root, ...(service ? [service] : [])]
    .map((one) => xml.child(one, 'documentation', WSDL))
    .find((one) => one !== undefined);
  const description = documentation ? xml.text(documentation).trim() : '';
  const names = uniqueNames(
    unnamed.map(({ id, method, path, key, tags }) => ({
      wanted: operationName(id, method, path),
      rank: key,
      apart: `-${operationName(tags[0], 'soap', 'port')}`,
    })),
  );
  return {
    format: 'wsdl-1.1',
    protocol: 'soap',
    title:
      (service && attribute(service, 'name')) ?? attribute(root, 'name') ?? xml.file.replace(/\.[^.]*$/, ''),
    version: '',
    ...(description !== '' && { description }),
    schemes: [],
    tags: portTypes.map((one) => ({ name: attribute(one, 'name') ?? '' })).filter(({ name }) => name !== ''),
    operations: unnamed.map((one, at) => ({ ...one, name: names[at] ?? one.key })),
    problems,
    resolve: types.resolve,
  };
}

interface Chosen {
  readonly binding?: WsdlBinding;
  readonly why: string;
  /** further ways to the same operations */
  readonly others: readonly WsdlBinding[];
}

/** SOAP 1.1 before 1.2, one with an address before one without. */
function chosenBinding(all: readonly WsdlBinding[]): Chosen {
  const possible = all
    .filter(
      ({ version, servers, strange }) => version !== null && (servers.length > 0 || strange.length === 0),
    )
    .toSorted(
      (a, b) =>
        Number(b.servers.length > 0) - Number(a.servers.length > 0) ||
        (a.version ?? '').localeCompare(b.version ?? ''),
    );
  const [binding] = possible;
  if (binding) return { binding, why: '', others: all.filter((one) => one !== binding) };
  const [first] = all;
  const strange = all.flatMap((one) => one.strange)[0];
  const why =
    first === undefined
      ? t('No binding says how it is called.')
      : strange !== undefined
        ? t`Its address is “${strange.slice(0, 100)}”; http and https are called here.`
        : t`Its binding is ${first.kind}; SOAP over HTTP is read here.`;
  return { why, others: [] };
}

function otherBinding(xml: ApiXml, { element, version, kind }: WsdlBinding, port: string): Problem {
  const what = version === null ? kind : `SOAP ${version}`;
  const message = t`The binding “${(attribute(element, 'name') ?? '').slice(0, 100)}” (${what}) is left out: its operations are called by another one.`;
  return xml.problem('note', 'api-binding-left-out', message, element, port);
}

/** Files that the description is made of besides this one. */
function missingFiles(xml: ApiXml, schemas: readonly ApiElement[]): readonly Problem[] {
  const all = [
    ...xml.children(xml.root, 'import').map((one) => [one, attribute(one, 'location')] as const),
    ...schemas.flatMap((schema) =>
      ['import', 'include', 'redefine'].flatMap((name) =>
        xml.children(schema, name).map((one) => [one, attribute(one, 'schemaLocation')] as const),
      ),
    ),
  ];
  return all.flatMap(([element, location]) => {
    if (location === null || location === '' || location.startsWith('#')) return [];
    const message = t`“${location.slice(0, 200)}” is another file, and is not fetched: what it declares is missing. Put everything into one file (a “flat” or “single” WSDL).`;
    return [xml.problem('warning', 'api-file-missing', message, element, location.slice(0, 100))];
  });
}

function wholeProblems(xml: ApiXml): readonly Problem[] {
  const { root } = xml;
  const policy = xml.children(root).find(({ namespace }) => /ws-policy|\/policy/i.test(namespace));
  return [
    ...(policy
      ? [
          xml.problem(
            'warning',
            'api-policy-left-out',
            t(
              'Its policies (WS-Policy, such as WS-Security) are left out: the code behind the connector has to keep them.',
            ),
            policy,
            'Policy',
          ),
        ]
      : []),
    ...(xml.children(root, 'portType').length === 0
      ? [
          xml.problem(
            'error',
            'api-without-paths',
            t('The description has no port type: there is nothing to call.'),
            root,
            'definitions',
          ),
        ]
      : []),
  ];
}
