import type { ApiDescription, SecurityNeeds } from '../../../domain/api/ApiDescription.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { numberText } from '../../../language/numberText.ts';
import { t } from '../../../language/t.ts';
import { listOf } from '../ApiContext.ts';
import type { Tell } from '../apiProtocol.ts';
import { PostmanAuth } from '../postmanAuth.ts';
import { recordedAddress } from '../recordedAddress.ts';
import { recordedDescription } from '../recordedDescription.ts';
import type { RecordedBody, RecordedRequest, RecordedValue } from '../RecordedRequest.ts';
import { harAside } from './harAside.ts';
import { type HarEntry, harEntry, jsonBody, type Pair } from './harEntry.ts';
import { harPath } from './harPath.ts';

/** So many answers of one operation tell what all are like. */
const ENOUGH = 40;

interface Group {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly inPath: readonly RecordedValue[];
  readonly entries: HarEntry[];
  count: number;
}

/** Traffic that a browser recorded: requests to one address with other ids are one operation. No value comes over. */
export async function harDescription(
  root: JsonObject,
  file: string,
  tell: Tell,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const groups = new Map<string, Group>();
  const all = listOf(member(root, 'log'), 'entries');
  let others = 0;
  for (const [at, told] of all.entries()) {
    if (at % 50 === 0) await rest();
    if (at % 2_000 === 0) tell(t('Reading the requests'), at, all.length);
    const entry = harEntry(told, at);
    if (entry) add(groups, entry);
    else others += 1;
  }
  const auth = new PostmanAuth();
  const made: RecordedRequest[] = [];
  for (const group of groups.values()) {
    await rest();
    made.push(requestOf(group, auth));
  }
  // What calls an API is looked for: it comes first.
  const requests = made.toSorted((a, b) => Number(a.aside !== undefined) - Number(b.aside !== undefined));
  const place = { file, path: ['log', 'entries'] };
  const problems: Problem[] = [];
  if (others > 0) {
    const message = t`${numberText(others)} of ${numberText(all.length)} entries are left out: they are no requests to http or https.`;
    problems.push({ code: 'api-part-left-out', severity: 'note', message, place });
  }
  if (requests.length === 0) {
    const message = t('The recording has no request to http or https: there is nothing to call.');
    problems.push({ code: 'api-without-paths', severity: 'error', message, place });
  }
  return recordedDescription(
    {
      ...{ format: 'har-1.2', title: titleOf(requests, file), version: '', schemes: auth.schemes },
      file,
      problems,
    },
    requests,
  );
}

function add(groups: Map<string, Group>, entry: HarEntry): void {
  const { method, url } = entry;
  const { path, inPath } = harPath(url.pathname);
  const key = `${method} ${url.origin} ${path}`;
  const known = groups.get(key);
  if (!known) {
    groups.set(key, { ...{ method, path, inPath, entries: [entry], count: 1 }, origin: url.origin });
    return;
  }
  known.count += 1;
  if (known.entries.length < ENOUGH) known.entries.push(entry);
}

function requestOf(
  { method, origin, path, inPath, entries, count }: Group,
  auth: PostmanAuth,
): RecordedRequest {
  const [first] = entries;
  const needs = entries.map((one) => needsOf(one, auth)).find((one) => one !== undefined);
  const asides = entries.map(harAside);
  const aside = asides.every((one) => one !== undefined) ? asides[0] : undefined;
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(entries);
  const hasCookies = entries.some(({ headers }) => headers.some(({ name }) => /^cookie$/i.test(name)));
  const address = recordedAddress(origin, new Map());
  const isMethod = /^[A-Z][A-Z-]{0,30}$/.test(method);
  return {
    folders: [new URL(origin).host],
    ...{ method, path, inPath, where: ['log', 'entries', first?.at ?? 0] },
    ...(count > 1 && { description: `Recorded ${numberText(count)} times.` }),
    ...(address.server && { server: address.server }),
    query: valuesOf(entries.map((one) => one.query)).filter(({ name }) => !SECRET.test(name)),
    headers: valuesOf(entries.map((one) => one.headers)).filter(({ name }) => isOwnHeader(name)),
    ...(body && { body }),
    ...(needs && { security: needs }),
    responses: entries
      .filter(({ status }) => status >= 100 && status < 600)
      .map(({ status, answer }) => ({ status, headers: [], body: answer })),
    ...(aside !== undefined && { aside }),
    ...(!isMethod && { refused: t('Its method is none of a request.') }),
    notes: hasCookies ? [t('Its cookies are left out.')] : [],
  };
}

/** What proves who one is, in names alone. */
const SECRET =
  /(^|[-_.])(access[-_]?token|id[-_]?token|token|api[-_]?key|apikey|key|auth|secret|password|passwd|pwd|session(id)?|sid|sig|signature|code|csrf|xsrf|jwt|credential)s?($|[-_.])/i;

function needsOf({ headers, query }: HarEntry, auth: PostmanAuth): SecurityNeeds | undefined {
  const authorization = headers.find(({ name }) => /^authorization$/i.test(name));
  if (authorization) return auth.header(authorization.value);
  const key = headers.find(({ name }) => /^x-/i.test(name) && SECRET.test(name) && !/[cx]srf/i.test(name));
  if (key) return auth.needs({ type: 'apikey', apikey: { key: key.name, in: 'header' } });
  const asked = query.find(({ name }) => SECRET.test(name));
  return asked && auth.needs({ type: 'apikey', apikey: { key: asked.name, in: 'query' } });
}

/** Headers that the author of the API thought of; all others are the browser's. */
function isOwnHeader(name: string): boolean {
  return /^x-[\w-]+$/i.test(name) && !SECRET.test(name) && !BROWSER.test(name);
}

const BROWSER =
  /^x-(requested-with|forwarded|real-ip|client-data|b3|amzn|datadog|newrelic|sentry|chrome|goog)/i;

/** Those of all samples: always there is required, and the type is what all of them are. */
function valuesOf(samples: readonly (readonly Pair[])[]): readonly RecordedValue[] {
  const found = new Map<string, { readonly name: string; readonly values: string[]; count: number }>();
  for (const sample of samples) {
    const seen = new Set<string>();
    for (const { name, value } of sample) {
      const known = found.get(name) ?? { name, values: [], count: 0 };
      found.set(name, known);
      known.values.push(value);
      if (!seen.has(name)) known.count += 1;
      seen.add(name);
    }
  }
  return [...found.values()].map(({ name, values, count }) => ({
    ...{ name, type: typeOf(values) },
    ...(count === samples.length && { required: true }),
  }));
}

function typeOf(values: readonly string[]): 'integer' | 'boolean' | 'string' {
  if (values.every((one) => /^(0|-?[1-9]\d{0,8})$/.test(one))) return 'integer';
  return values.every((one) => one === 'true' || one === 'false') ? 'boolean' : 'string';
}

function bodyOf(entries: readonly HarEntry[]): RecordedBody | undefined {
  const sent = entries.filter(
    ({ text, fields, mediaType }) => text !== '' || fields.length > 0 || mediaType !== undefined,
  );
  const [first] = sent;
  if (!first) return undefined;
  const mediaType = /^[^;\s]+/.exec(first.mediaType?.trim() ?? '')?.[0] ?? 'text/plain';
  if (mediaType.includes('form')) {
    const fields = sent.map((one) =>
      one.fields.length > 0 || !mediaType.includes('urlencoded')
        ? one.fields
        : [...new URLSearchParams(one.text)].map(([name, value]) => ({ name, value })),
    );
    return { kind: 'form', mediaType, fields: valuesOf(fields).filter(({ name }) => !SECRET.test(name)) };
  }
  const values = sent.map(({ text }) => jsonBody(text)).filter((value) => value !== undefined);
  if (values.length > 0)
    return {
      kind: 'samples',
      mediaType: mediaType.includes('json') ? mediaType : 'application/json',
      values,
    };
  return { kind: 'text', text: '-', mediaType };
}

/** The host of most calls. */
function titleOf(requests: readonly RecordedRequest[], file: string): string {
  const hosts = new Map<string, number>();
  for (const { folders, aside } of requests)
    if (aside === undefined) hosts.set(folders[0] ?? '', (hosts.get(folders[0] ?? '') ?? 0) + 1);
  const [most] = [...hosts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? (file.replace(/\.[^.]*$/, '') || 'Recording');
}
