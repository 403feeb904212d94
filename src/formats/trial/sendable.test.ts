import { expect, test } from 'vitest';
import type { RequestSetting } from './requestSettings.ts';
import { sendable } from './sendable.ts';
import type { SentRequest } from './SentRequest.ts';

const KEY: RequestSetting = { name: 'API_KEY', secure: true };
const SERVER: RequestSetting = { name: 'SERVER', secure: false };
const sent = (over: Partial<SentRequest>) => ({
  request: { method: 'GET', url: 'https://api.example.com/books', headers: [], ...over },
});

test('given settings without a value, when it is to be sent, then it says which, and nothing is made', () => {
  const request = sent({ url: '{{SERVER}}/books', headers: [['X-Key', '{{secrets.API_KEY}}']] });

  expect(sendable(request, [SERVER, KEY])).toBe('Type SERVER, API_KEY below first.');
});

test('given text of people that looks like an open setting, when it is to be sent, then it is text', () => {
  const request = sent({ headers: [['X-Note', '{{secrets.OTHER}}']], body: '{{SERVER}}' });

  expect(sendable(request, [SERVER, KEY])).toMatchObject({ headers: [['X-Note', '{{secrets.OTHER}}']] });
});

test('given a user and a password beyond ASCII, when it is to be sent, then they are a header in UTF-8', () => {
  const made = sendable(sent({ user: ['käthe', 'pässwort'] }), []);

  expect(made).toMatchObject({ headers: [['Authorization', 'Basic a8OkdGhlOnDDpHNzd29ydA==']] });
});

test('given a request that cannot be made, when it is to be sent, then its reason is said', () => {
  expect(sendable({ problem: 'The path needs a value for {id}.' }, [])).toBe(
    'The path needs a value for {id}.',
  );
});

test('given a body that is a file, when it is to be sent, then its bytes are the body', () => {
  const made = sendable(sent({ file: { name: 'scan', content: new Uint8Array([255, 0]) } }), []);

  expect(made).toMatchObject({ body: new Uint8Array([255, 0]) });
});
