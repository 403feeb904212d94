import { expect, test } from 'vitest';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { makeRequest } from './makeRequest.ts';

const plan = (path: string): RequestPlan => ({
  ...{ method: 'POST', server: 'BASE_URL', variables: [], path, inputs: [], security: [] },
  ...{ outputs: [], errors: [] },
});

test.each([
  ['https://api.example.com/graphql/', '', 'https://api.example.com/graphql/'],
  ['https://api.example.com/graphql', '', 'https://api.example.com/graphql'],
  ['https://api.example.com/v1/', '/books', 'https://api.example.com/v1/books'],
  ['https://api.example.com/v1', '/books/', 'https://api.example.com/v1/books/'],
])('given the address %j and the path %j, then %j is asked', (address, path, url) => {
  const made = makeRequest(plan(path), {}, [], new Map([['BASE_URL', address]]));
  expect(made).toMatchObject({ request: { url } });
});
