import type { ApiOperation, ApiResponse } from '../../../domain/api/ApiDescription.ts';
import { shortened } from '../../../domain/api/plainKeywords.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { attribute, type ApiElement, type ApiXml } from '../xml/ApiXml.ts';
import type { WsdlBinding } from './WsdlBinding.ts';
import type { WsdlMessage, WsdlMessages } from './WsdlMessages.ts';
import { SOAP_VERSIONS, WSDL } from './wsdlNames.ts';

interface Around {
  readonly xml: ApiXml;
  readonly messages: WsdlMessages;
  /** name of the port type */
  readonly port: string;
  /** the one it is called by; undefined: there is none, and `why` says so */
  readonly binding: WsdlBinding | undefined;
  readonly why: string;
  readonly key: string;
}

type UnnamedOperation = Omit<ApiOperation, 'name'>;

/** An operation of a port type, with what its binding says of it. */
export function wsdlOperation(operation: ApiElement, around: Around): UnnamedOperation {
  const { xml, port, binding, key } = around;
  const id = attribute(operation, 'name') ?? 'operation';
  const documentation = xml.child(operation, 'documentation', WSDL);
  const description = documentation
    ? xml
        .text(documentation)
        .replaceAll(/[ \t]*\n\s*/g, '\n')
        .trim()
    : '';
  const basic = {
    ...{ key, id, method: 'SOAP', path: id, tags: [port], deprecated: false },
    ...(description !== '' && { description }),
    servers: binding?.servers ?? [],
  };
  const refuse = (refused: string): UnnamedOperation => {
    const problem = xml.problem(
      'error',
      'api-operation-refused',
      t`No action can be made of it: ${refused}`,
      operation,
      key,
    );
    return { ...basic, parameters: [], responses: [], refused, problems: [problem] };
  };
  if (!binding) return refuse(around.why);
  const bound = boundOperation(operation, id, binding, xml);
  if (!bound) return refuse(t('Its binding does not name it.'));
  const input = xml.child(operation, 'input');
  const output = xml.child(operation, 'output');
  if (!input || (output && output.tag.start < input.tag.start))
    return refuse(t('The service sends it by itself, and no task can.'));
  const soap = xml.children(bound).find((one) => SOAP_VERSIONS.has(one.namespace));
  const style = soap && attribute(soap, 'style');
  const isRpc = style === undefined || style === null ? binding.isRpc : style === 'rpc';
  const { messages } = around;
  const request = messages.read(input, xml.child(bound, 'input'), isRpc);
  if (request.isMissing) return refuse(t('Its message is not in the description.'));
  const answer = output && messages.read(output, xml.child(bound, 'output'), isRpc);
  const action = (soap && attribute(soap, 'soapAction')) ?? '';
  const { body, byHand } = sent(request, { id, binding, bound, isRpc, action, xml });
  const told = notesOf(request, answer);
  return {
    ...basic,
    parameters: request.headers,
    ...(body && { body }),
    byHand,
    responses: [
      ...(answer?.schema === undefined
        ? []
        : [{ status: '200', mediaType: 'text/xml', schema: answer.schema, headers: [] }]),
      ...xml.children(operation, 'fault').map((fault) => faultOf(fault, around)),
    ],
    problems: told.map((message): Problem =>
      xml.problem('note', 'api-part-left-out', message, operation, key),
    ),
  };
}

/** Of several of one name the one with the same input. */
function boundOperation(
  operation: ApiElement,
  id: string,
  { operations }: WsdlBinding,
  xml: ApiXml,
): ApiElement | undefined {
  const inputName = (of: ApiElement) => {
    const input = xml.child(of, 'input');
    return input ? attribute(input, 'name') : null;
  };
  const all = operations.get(id) ?? [];
  return all.find((one) => inputName(one) === inputName(operation)) ?? all[0];
}

function faultOf(fault: ApiElement, { messages, xml }: Around): ApiResponse {
  const schema = messages.fault(fault);
  const documentation = xml.child(fault, 'documentation', WSDL);
  const description = documentation ? xml.text(documentation).trim() : '';
  const name = (attribute(fault, 'name') ?? '').trim();
  return {
    ...{ status: '500', fault: name === '' ? 'Fault' : name, headers: [] },
    ...(description !== '' && { description }),
    ...(schema !== undefined && { schema, mediaType: 'text/xml' }),
  };
}

interface Sent {
  readonly id: string;
  readonly binding: WsdlBinding;
  readonly bound: ApiElement;
  readonly isRpc: boolean;
  readonly action: string;
  readonly xml: ApiXml;
}

function sent(
  { schema, element, isEncoded }: WsdlMessage,
  { id, binding, bound, isRpc, action, xml }: Sent,
): Pick<UnnamedOperation, 'body'> & { readonly byHand: string } {
  const isFirst = binding.version === '1.1';
  const mediaType = isFirst ? 'text/xml' : 'application/soap+xml';
  const input = xml.child(bound, 'input');
  const soapBody =
    input && [...SOAP_VERSIONS.keys()].flatMap((one) => xml.descendants(input, 'body', one))[0];
  const wrapper = isRpc
    ? { namespace: (soapBody && attribute(soapBody, 'namespace')) ?? '', localName: id }
    : element;
  const namespace =
    wrapper && wrapper.namespace !== ''
      ? ` of the namespace “${shortened(wrapper.namespace, 200)}”`
      : ' without a namespace';
  const inside = wrapper ? `<${shortened(wrapper.localName, 100)}>${namespace}` : 'what the inputs say';
  const named = shortened(action, 200);
  const how = isFirst
    ? `with the content type text/xml and the header SOAPAction: "${named}"`
    : `with the content type application/soap+xml; action="${named}"`;
  const encoded = isEncoded ? ' Its values are encoded by the rules of SOAP.' : '';
  return {
    ...(schema !== undefined && {
      body: { mediaType, others: [], required: true, schema },
    }),
    byHand: `It is a SOAP ${binding.version ?? ''} call, and code cannot write its envelope by itself: send it here by POST, ${how}. The body of the envelope holds ${inside}.${encoded}`,
  };
}

function notesOf(request: WsdlMessage, answer: WsdlMessage | undefined): readonly string[] {
  return [
    ...(request.hasAttachments || answer?.hasAttachments === true
      ? [t('Its attachments (MIME) are left out: files are no part of the envelope.')]
      : []),
    ...(answer && answer.headers.length > 0
      ? [
          t`The headers of its answer are left out: ${answer.headers
            .map(({ name }) => name)
            .join(', ')
            .slice(0, 200)}.`,
        ]
      : []),
    ...(request.isEncoded
      ? [t('It is encoded by the rules of SOAP: the types say less than the service asks.')]
      : []),
    ...request.missing.map((one) => t`It is sent without ${one}, which is not in the description.`),
    ...(answer?.missing ?? []).map((one) => t`Of its answer, ${one} is not in the description.`),
  ];
}
