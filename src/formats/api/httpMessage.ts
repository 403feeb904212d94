import { t } from '../../language/t.ts';
import type { PostmanAuth } from './postmanAuth.ts';
import { isCurl, isHttpMessage, REQUEST_LINE } from './apiTexts.ts';
import { curlRequests } from './curlRequests.ts';
import { recordedAddress } from './recordedAddress.ts';
import type { RecordedRequest, RecordedResponse, RecordedValue } from './RecordedRequest.ts';

const RESPONSE = /^\s*HTTP\/[\d.]+[ \t]+(\d{3})[^\r\n]*(?:\r?\n|$)/;

/** A request as it was sent and the response that came: as HTTP messages, as a cURL command, as a body alone. */
export function sampleRequest(request: string, response: string, auth: PostmanAuth): RecordedRequest {
  const answers = responseOf(response);
  if (isCurl(request)) {
    const [first] = curlRequests(request, auth);
    if (first) return { ...first, responses: answers };
  }
  if (!isHttpMessage(request)) {
    const refused = t(
      'A request begins with its method and address, such as “POST https://api.example.org/orders”.',
    );
    return { ...NOTHING, method: 'POST', path: '/', refused, responses: answers };
  }
  const [line = '', method = 'GET', address = '/'] = REQUEST_LINE.exec(request) ?? [];
  const { headers, body } = partsOf(request.slice(line.length));
  const host = headers.find(({ name }) => name.toLowerCase() === 'host')?.value;
  const whole = address.startsWith('/') && host !== undefined ? `https://${host}${address}` : address;
  const authorization = headers.find(({ name }) => name.toLowerCase() === 'authorization');
  const security = authorization && auth.header(authorization.value ?? '');
  return {
    ...NOTHING,
    method: method.toUpperCase(),
    ...recordedAddress(whole, new Map()),
    headers,
    ...(body.trim() !== '' && { body: bodyOf(headers, body) }),
    ...(security && { security }),
    responses: answers,
  };
}

const NOTHING = { folders: [], where: [], notes: [], inPath: [], query: [], headers: [] } as const;

function bodyOf(headers: readonly RecordedValue[], text: string): NonNullable<RecordedRequest['body']> {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  if (!type.includes('urlencoded')) return { kind: 'text', text };
  const { query } = recordedAddress(`x?${text.trim()}`, new Map());
  return { kind: 'form', mediaType: 'application/x-www-form-urlencoded', fields: query };
}

function responseOf(text: string): readonly RecordedResponse[] {
  if (text.trim() === '') return [];
  const line = RESPONSE.exec(text);
  if (!line) return [{ status: 200, headers: [], body: text }];
  return [{ status: Number(line[1]), ...partsOf(text.slice(line[0].length)) }];
}

function partsOf(text: string): { readonly headers: readonly RecordedValue[]; readonly body: string } {
  const end = /\r?\n[ \t]*\r?\n/.exec(`\n${text}`);
  const head = end ? `\n${text}`.slice(0, end.index) : text;
  const headers = head.split(/\r?\n/).flatMap((line): RecordedValue[] => {
    const at = line.indexOf(':');
    return at <= 0 ? [] : [{ name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() }];
  });
  return { headers, body: end ? `\n${text}`.slice(end.index + end[0].length) : '' };
}
