// Compares what a generated project in Java sent and read with what the page shows of it: tsx judgeParity.ts PROJECT
import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeRequest } from '../../src/formats/trial/makeRequest.ts';
import { readAnswer } from '../../src/formats/trial/readAnswer.ts';
import type { SentRequest } from '../../src/formats/trial/SentRequest.ts';
import { multipartBody } from '../../src/formats/trial/testing.ts';
import { parityCases, SETTINGS, type ParityCase } from './parityCases.ts';

interface Result {
  readonly outputs?: object;
  readonly code?: string;
  readonly failure?: string;
  readonly seen: Seen | null;
}

interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What clients add by themselves. */
const OF_CLIENT = new Set([
  'host',
  'connection',
  'content-length',
  'user-agent',
  'upgrade',
  'http2-settings',
]);
const MADE_UP = /(?<=boundary=)part-[\w-]+$/;

const project = process.argv[2] ?? '.';
const results = JSON.parse(
  readFileSync(path.join(project, 'target/parity.json'), 'utf8'),
) as readonly Result[];
const cases = parityCases();
deepStrictEqual(results.length, cases.length);
const counted = { sent: 0, refused: 0 };
const wrong = cases.flatMap((one, at) => {
  try {
    judge(one, results[at]);
    return [];
  } catch (error) {
    return [`${JSON.stringify(one)}\n${JSON.stringify(results[at])}\n${String(error)}`];
  }
});
console.log(
  `${String(counted.sent)} sent alike, ${String(counted.refused)} refused alike, ${String(wrong.length)} not`,
);
for (const one of wrong.slice(0, 5)) console.log(one);
process.exitCode = wrong.length > 0 || counted.sent < 100 ? 1 : 0;

function judge({ plan, inputs, answer }: ParityCase, result: Result | undefined): void {
  ok(result);
  const settings = Object.keys(SETTINGS).map((name) => ({ name, secure: false }));
  const shown = makeRequest(plan, inputs, settings, new Map(Object.entries(SETTINGS)));
  if ('problem' in shown) {
    deepStrictEqual(result.seen, null);
    counted.refused += 1;
    return;
  }
  // Java's client sends no header that is not ASCII, and says so.
  if (shown.request.headers.some(([, value]) => /[^\t -~]/.test(value))) return;
  ok(result.seen, 'it was not sent');
  compareSent(shown.request, result.seen, plan.body?.kind === 'form');
  const headers = new Headers({ 'Content-Type': answer.type });
  if (answer.total !== null) headers.set('X-Total', answer.total);
  const read = readAnswer(plan, { status: answer.status, headers, body: answer.body });
  if (read.failure !== undefined) ok(result.failure, 'it did not fail');
  else deepStrictEqual([plain(result.outputs), result.code], [plain(read.outputs), read.error]);
  counted.sent += 1;
}

function compareSent(
  { method, url, headers, user, body, parts }: SentRequest,
  seen: Seen,
  isForm: boolean,
): void {
  const all = headers.map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()]);
  if (user) all.push(['authorization', `Basic ${Buffer.from(user.join(':')).toString('base64')}`]);
  const own = Object.entries(seen.headers).filter(([name]) => !OF_CLIENT.has(name));
  const [boundary = ''] = MADE_UP.exec(seen.headers['content-type'] ?? '') ?? [];
  deepStrictEqual(
    Object.fromEntries(own.map(([name, value]) => [name, headerOf(name, value)])),
    Object.fromEntries(all.map(([name, value]) => [name, headerOf(name, value)])),
  );
  deepStrictEqual([seen.method, placeOf(seen.target)], [method, placeOf(url)]);
  if (parts) deepStrictEqual(seen.body, multipartBody(parts, boundary).toString('latin1'));
  else {
    const text = Buffer.from(seen.body, 'latin1').toString();
    deepStrictEqual(bodyOf(text, isForm), bodyOf(body ?? '', isForm));
  }
}

/** `~` and `*` may be written as they are or by their numbers; what stands behind a # is never sent. */
function placeOf(url: string): readonly unknown[] {
  const { pathname, searchParams } = new URL(url, 'http://here.example');
  return [
    inFull(decodeURIComponent(pathname)),
    Array.from(searchParams, ([name, value]) => [name, inFull(value)]),
  ];
}

/** What may be written in more ways than one: a number that JavaScript writes with an exponent, an escape of JSON. */
function inFull(text: string): string {
  return text
    .replaceAll(/1e(\+|%2B)21|1\.0E21/g, `1${'0'.repeat(21)}`)
    .replaceAll(/(?<=\\u)[0-9A-F]{4}/g, (hex) => hex.toLowerCase());
}

/** Brackets of a cookie may be written as they are or by their numbers. */
function headerOf(name: string, value: string): string {
  const text = value.replace(MADE_UP, 'part').trim();
  return inFull(name === 'cookie' ? decodeURIComponent(text) : text);
}

function bodyOf(body: string, isForm: boolean): unknown {
  if (isForm) return Array.from(new URLSearchParams(body), ([name, value]) => [name, inFull(value)]);
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function plain(value: object | undefined): unknown {
  return JSON.parse(JSON.stringify(value ?? {})) as unknown;
}
