import { t } from '../../language/t.ts';
import type { PostmanAuth } from './postmanAuth.ts';
import { recordedAddress } from './recordedAddress.ts';
import type { RecordedBody, RecordedRequest, RecordedValue } from './RecordedRequest.ts';
import { shellCommands } from './shellWords.ts';

/** The requests that cURL commands would send. Other commands are nothing of ours. */
export function curlRequests(text: string, auth: PostmanAuth): readonly RecordedRequest[] {
  return shellCommands(text.replaceAll(/^\s*(?:[$>] ?(?=curl)|```.*$)/gm, ''))
    .filter(([first]) => first === 'curl' || first === 'curl.exe')
    .map(([, ...words], at) => requestOf(words, at, auth));
}

/** Options that have a value and say nothing about the request. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...[
    '-o',
    '--output',
    '-w',
    '--write-out',
    '-m',
    '--max-time',
    '--connect-timeout',
    '--retry',
    '-x',
    '--proxy',
  ],
  ...[
    '--cacert',
    '--capath',
    '--resolve',
    '-c',
    '--cookie-jar',
    '--retry-delay',
    '--interface',
    '-D',
    '--dump-header',
  ],
  ...['--limit-rate', '--ciphers', '-A', '--user-agent', '-e', '--referer', '--max-redirs'],
]);

interface Parts {
  method: string | undefined;
  url: string | undefined;
  isGet: boolean;
  readonly headers: RecordedValue[];
  readonly data: string[];
  /** already in the form of an address */
  readonly encoded: string[];
  readonly fields: RecordedValue[];
  json: boolean;
  bytes: boolean;
  user: string | undefined;
  digest: boolean;
  certificate: boolean;
  bearer: boolean;
  readonly notes: string[];
}

function requestOf(words: readonly string[], at: number, auth: PostmanAuth): RecordedRequest {
  const parts = partsOf(words);
  const { headers, data, encoded, fields, notes } = parts;
  const address = recordedAddress(parts.url ?? '', new Map());
  const text = [...data, ...encoded].join('&');
  const body = parts.isGet ? undefined : bodyOf(parts, text);
  const query = parts.isGet ? recordedAddress(`x?${text}`, new Map()).query : [];
  const method = parts.method ?? (body !== undefined && !parts.isGet ? 'POST' : 'GET');
  const authorization = headers.find(({ name }) => name.toLowerCase() === 'authorization');
  const security =
    parts.user !== undefined
      ? auth.needs({ type: parts.digest ? 'digest' : 'basic' })
      : parts.bearer
        ? auth.needs({ type: 'bearer' })
        : authorization && auth.header(authorization.value ?? '');
  return {
    ...{ folders: [], method: method.toUpperCase(), where: [at], notes, responses: [] },
    ...address,
    query: [...address.query, ...query],
    headers: parts.json ? [...headers, { name: 'Content-Type', value: 'application/json' }] : headers,
    ...(body && { body }),
    ...(security && { security }),
    ...(parts.certificate &&
      !security && { notes: [...notes, t('It uses a client certificate: say so under Configuration.')] }),
    ...(parts.url === undefined && { refused: t('The command has no address.') }),
    ...(fields.length > 0 &&
      parts.isGet && { notes: [...notes, t('A form is not sent with GET: it is left out.')] }),
  };
}

function bodyOf(parts: Parts, text: string): RecordedBody | undefined {
  if (parts.bytes) return { kind: 'bytes' };
  if (parts.fields.length > 0)
    return { kind: 'form', mediaType: 'multipart/form-data', fields: parts.fields };
  if (text === '') return undefined;
  const told = parts.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const isForm = told.includes('urlencoded') || (told === '' && !parts.json && /^[\w.[\]%+-]+=/.test(text));
  if (!isForm) return { kind: 'text', text };
  const { query } = recordedAddress(`x?${text}`, new Map());
  return { kind: 'form', mediaType: 'application/x-www-form-urlencoded', fields: query };
}

function partsOf(words: readonly string[]): Parts {
  const parts: Parts = {
    ...{ method: undefined, url: undefined, isGet: false, json: false, bytes: false, user: undefined },
    ...{ digest: false, certificate: false, bearer: false },
    ...{ headers: [], data: [], encoded: [], fields: [], notes: [] },
  };
  for (let at = 0; at < words.length; at += 1) {
    const [option, joined] = optionOf(words[at] ?? '');
    if (option === null) parts.url ??= joined ?? '';
    else if (FLAGS[option]) FLAGS[option](parts);
    else if (VALUES[option] || SKIPPED.has(option)) {
      if (joined === undefined) at += 1;
      VALUES[option]?.(parts, joined ?? words[at] ?? '');
    }
  }
  return parts;
}

/** `-XPOST`, `--request=POST`, `-X` and what is none: the address. */
function optionOf(word: string): readonly [option: string | null, value: string | undefined] {
  if (word.startsWith('--')) {
    const at = word.indexOf('=');
    return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
  }
  if (!word.startsWith('-') || word === '-') return [null, word];
  const short = word.slice(0, 2);
  if (word.length === 2) return [short, undefined];
  if (VALUES[short] || SKIPPED.has(short)) return [short, word.slice(2)];
  // Several flags in one word: `-sS`, `-sSL`, `-GsS`.
  return [/^-[A-Za-z]*G/.test(word) ? '-G' : short, undefined];
}

const FLAGS: Readonly<Record<string, (parts: Parts) => void>> = {
  '-G': (parts) => void (parts.isGet = true),
  '--get': (parts) => void (parts.isGet = true),
  '-I': (parts) => void (parts.method = 'HEAD'),
  '--head': (parts) => void (parts.method = 'HEAD'),
  '--digest': (parts) => void (parts.digest = true),
};

function upload(parts: Parts): void {
  parts.bytes = true;
  parts.method ??= 'PUT';
}

function data(parts: Parts, value: string): void {
  if (!value.startsWith('@')) parts.data.push(value);
  else parts.bytes = true;
}

const VALUES: Readonly<Record<string, (parts: Parts, value: string) => void>> = {
  '-X': (parts, value) => void (parts.method = value),
  '--request': (parts, value) => void (parts.method = value),
  '--url': (parts, value) => void (parts.url = value),
  '-H': header,
  '--header': header,
  '-d': data,
  '--data': data,
  '--data-ascii': data,
  '--data-binary': data,
  '-T': upload,
  '--upload-file': upload,
  '--data-raw': (parts, value) => void parts.data.push(value),
  '--data-urlencode': (parts, value) => {
    const at = value.indexOf('=');
    const [name, rest] = at < 0 ? ['', value] : [value.slice(0, at), value.slice(at + 1)];
    parts.encoded.push(`${name === '' ? '' : `${name}=`}${encodeURIComponent(rest)}`);
  },
  '--json': (parts, value) => {
    parts.json = true;
    data(parts, value);
  },
  '-F': field,
  '--form': field,
  '--form-string': field,
  '-u': (parts, value) => void (parts.user = value),
  '--user': (parts, value) => void (parts.user = value),
  '--oauth2-bearer': (parts) => void (parts.bearer = true),
  '-b': (parts) => void parts.notes.push(t('Its cookies are left out.')),
  '--cookie': (parts) => void parts.notes.push(t('Its cookies are left out.')),
  '-E': (parts) => void (parts.certificate = true),
  '--cert': (parts) => void (parts.certificate = true),
  '--key': () => undefined,
};

function header(parts: Parts, value: string): void {
  const at = value.indexOf(':');
  if (at > 0) parts.headers.push({ name: value.slice(0, at).trim(), value: value.slice(at + 1).trim() });
}

function field(parts: Parts, value: string): void {
  const at = value.indexOf('=');
  if (at <= 0) return;
  const content = value.slice(at + 1);
  const isFile = content.startsWith('@') || content.startsWith('<');
  parts.fields.push({ name: value.slice(0, at), ...(isFile ? { isFile } : { value: content }) });
}
