import { describe, expect, test } from 'vitest';
import type { ActionCall } from '../../domain/api/ApiOrigin.ts';
import { action, connector } from '../../domain/testing.ts';
import { requestPlan } from './RequestPlan.ts';

function planned(mediaType: string, place: 'body' | 'field' = 'body', type = 'string') {
  const send = action('send', ['content']);
  const inputs = send.inputs.map((one) => ({ ...one, id: 'content', type }));
  const call: ActionCall = {
    ...{ action: send.key, operation: 'POST /send', method: 'post', path: '/send', server: 'SERVER' },
    inputs: [{ parameter: 'content', in: place, name: 'content' }],
    body: { mediaType },
    outputs: [],
    errors: [],
  };
  return requestPlan(
    {
      ...{ format: 'openapi-3.0', title: 'Store', version: '1' },
      ...{ servers: [{ config: 'SERVER', urls: [], variables: [] }], schemes: [], calls: [call] },
    },
    { ...connector('store', [send]), config: [{ name: 'SERVER', rest: {} }] },
    { ...send, inputs },
  );
}

describe('the body of a request', () => {
  test.each([
    'text/plain',
    'text/xml; charset=utf-8',
    'application/xml',
    'application/soap+xml; action="a"',
    'application/atom+xml',
    'application/yaml',
  ])(
    'given a text of %s, when it is planned, then it is sent as it is, with its own Content-Type',
    (mediaType) => {
      expect(planned(mediaType)).toMatchObject({ plan: { body: { kind: 'text', mediaType } } });
    },
  );

  test('given a text of several inputs, when it is planned, then it is refused: nobody says how they are put together', () => {
    expect(planned('application/xml', 'field')).toEqual({
      refused:
        'Its body is application/xml made of several inputs: write the request in the handler of the action.',
    });
  });

  test('given a form with a file, when it is planned, then the file is a part of it', () => {
    expect(planned('multipart/form-data', 'field', 'file')).toMatchObject({
      plan: { body: { kind: 'multipart' }, inputs: [{ in: 'field', name: 'content', isFile: true }] },
    });
  });

  test.each(['image/png', 'application/octet-stream', 'application/json', 'text/csv', 'image/*', '*/*'])(
    'given %s and a file that is all of it, when it is planned, then its bytes are the body',
    (mediaType) => {
      expect(planned(mediaType, 'body', 'file')).toMatchObject({
        plan: { body: { kind: 'file', mediaType }, outputs: [] },
      });
    },
  );

  test.each(['application/xmlish', 'application/octet-stream'])(
    'given %s that is a text, when it is planned, then it is sent as it is',
    (mediaType) => {
      expect(planned(mediaType)).toMatchObject({ plan: { body: { kind: 'text', mediaType } } });
    },
  );

  test.each([
    ['*/*', 'json', 'json', 'application/json'],
    ['application/*', 'json', 'json', 'application/json'],
    ['*/*', 'string', 'text', 'text/plain'],
    ['text/*', 'string', 'text', 'text/plain'],
  ])('given %s and a %s, when it is planned, then it is one type: %s, %s', (taken, type, kind, mediaType) => {
    expect(planned(taken, 'body', type)).toMatchObject({ plan: { body: { kind, mediaType } } });
  });

  test.each([
    ['multipart/mixed', 'file', 'and nothing says how its parts are put together'],
    ['image/png', 'json', 'which generated code does not put together'],
  ])('given %s and a %s, when it is planned, then it is refused, and told why', (mediaType, type, why) => {
    expect(planned(mediaType, 'body', type)).toMatchObject({
      refused: expect.stringContaining(`Its body is ${mediaType}, ${why}`) as string,
    });
  });
});
