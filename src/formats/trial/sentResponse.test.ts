import { expect, test } from 'vitest';
import { responseText, sentResponse } from './sentResponse.ts';

const came = (type: string, body: readonly number[]) =>
  sentResponse({
    ...{ status: 200, ms: 12, body: new Uint8Array(body) },
    headers: type === '' ? [] : [['content-type', type]],
  }).answer;

test.each([
  ['text/plain; charset=iso-8859-1', [0xe4], 'ä'],
  ['text/plain; charset="UTF-8"', [0xc3, 0xa4], 'ä'],
  ['text/plain; charset=none-such', [0xc3, 0xa4], 'ä'],
  ['application/json', [0xc3, 0xa4], 'ä'],
  ['', [0xc3, 0xa4], 'ä'],
  ['image/png; q=1', [0xff, 0xd8], 'data:image/png;base64,/9g='],
  ['application/zip', [0x50, 0x00], 'data:application/zip;base64,UAA='],
])('given a body of the type %j, when it came, then it is read as that says', (type, body, text) => {
  expect(came(type, body).body).toBe(text);
});

test('given a response, when it is taken for an answer, then it has status, headers and body as a case keeps them', () => {
  const answer = came('application/json', [0x31]);

  expect(answer).toEqual({
    kind: 'response',
    status: '200',
    headers: 'content-type: application/json',
    body: '1',
  });
  expect(responseText(answer)).toBe('content-type: application/json\n\n1');
});
