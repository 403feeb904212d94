import { expect, test } from 'vitest';
import { curlText } from './curlText.ts';
import { makeRequest } from './makeRequest.ts';
import { requestText } from './requestText.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';

const PLAN: RequestPlan = {
  ...{
    method: 'POST',
    server: 'base',
    variables: [],
    path: '/covers',
    outputs: [],
    errors: [],
    security: [],
  },
  body: { kind: 'multipart', mediaType: 'multipart/form-data' },
  inputs: [
    { in: 'field', name: 'title', input: 'title' },
    { in: 'field', name: 'about', input: 'about' },
    { in: 'field', name: 'cover', input: 'cover', isFile: true, partType: 'image/png' },
  ],
};
const typed = new Map([['base', 'https://api.example.org']]);

function made(inputs: Parameters<typeof makeRequest>[1]) {
  const sending = makeRequest(PLAN, inputs, [], typed);
  if ('problem' in sending) throw new Error(sending.problem);
  return sending.request;
}

test('given fields and a file, when the request is shown, then each part has its name, its type and its content', () => {
  const request = made({
    title: 'Dune',
    about: { pages: 412 },
    cover: { name: 'du"ne.png', content: 'iVBORw0KGgo=' },
  });
  expect(requestText(request)).toBe(
    `POST https://api.example.org/covers
Accept: application/json, */*;q=0.5
Content-Type: multipart/form-data; boundary=part

--part
Content-Disposition: form-data; name="title"

Dune

--part
Content-Disposition: form-data; name="about"
Content-Type: application/json

{"pages":412}

--part
Content-Disposition: form-data; name="cover"; filename="du%22ne.png"
Content-Type: image/png

(8 bytes)
--part--`,
  );
});

test('given the same, when it is copied as cURL, then the file is read from the folder it is run in', () => {
  const command = curlText(
    made({ title: 'Dune', about: { a: 'b"' }, cover: { name: '../../etc/passwd', content: 'AA==' } }),
  );
  expect(command).not.toContain('Content-Type: multipart');
  expect(command).toContain("--form-string 'title=Dune'");
  expect(command).toContain(`--form 'about="{\\"a\\":\\"b\\\\\\"\\"}";type=application/json'`);
  expect(command).toContain(`--form 'cover=@".._.._etc_passwd";type=image/png;filename="../../etc/passwd"'`);
});

test('given half of a character in a name, then it is the mark that is sent for one, in all that is shown of it', () => {
  const request = made({ cover: { name: 'a\ud800.png', content: 'AA==' } });
  expect(request.parts?.map(({ filename }) => filename)).toEqual(['a\ufffd.png']);
  const others: RequestPlan = { ...PLAN, inputs: [{ in: 'others', name: 'more', input: 'more' }] };
  const sending = makeRequest(others, { more: { '\ud800 alone': 'x' } }, [], typed);
  const parts = 'request' in sending ? sending.request.parts : [];
  expect(parts?.map(({ name }) => name)).toEqual(['\ufffd alone']);
});

const WHOLE: RequestPlan = {
  ...PLAN,
  body: { kind: 'file', mediaType: 'application/octet-stream', others: ['text/*'] },
  inputs: [{ in: 'body', name: 'body', input: 'scan' }],
};

test.each([
  [
    { name: '../a.png', content: 'iVBORw0KGgo=' },
    'application/octet-stream',
    '(8 bytes)',
    "--data-binary '@.._a.png'",
  ],
  [{ name: '-', content: 'gA==' }, 'application/octet-stream', '(1 bytes)', "--data-binary '@./-'"],
  [{ mimeType: 'text/csv', content: 'YSxi' }, 'text/csv', 'a,b', "--data-raw 'a,b'"],
])('given %j as the whole body, then it is shown and copied with its type', (scan, type, shown, words) => {
  const sending = makeRequest(WHOLE, { scan }, [], typed);
  if ('problem' in sending) throw new Error(sending.problem);
  expect(requestText(sending.request)).toBe(
    `POST https://api.example.org/covers\nAccept: application/json, */*;q=0.5\nContent-Type: ${type}\n\n${shown}`,
  );
  expect(curlText(sending.request)).toContain(words);
});

test('given a file that is a reference only, or no base64, then it is told what to do', () => {
  for (const cover of [{ name: 'a.png' }, { name: 'a.png', content: { mimeType: 'image/png' } }])
    expect(makeRequest(PLAN, { cover }, [], typed)).toMatchObject({
      problem: expect.stringContaining('only refers to a file') as string,
    });
  expect(makeRequest(PLAN, { cover: { content: '***' } }, [], typed)).toEqual({
    problem: 'The content of cover is no base64.',
  });
});
