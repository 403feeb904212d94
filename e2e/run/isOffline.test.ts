import { expect, test } from 'vitest';
import { isOffline } from './isOffline.mjs';

test.each([
  ['npm error code ENOTFOUND\nnpm error network request to https://registry.example.com/undici failed', true],
  ['npm error code EAI_AGAIN', true],
  ['npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED', true],
  ['npm error code ENOTCACHED\nnpm error request to … failed: cache mode is only-if-cached', true],
  ['npm error code E404\nnpm error 404 Not Found - GET …/@camunda8%2fsdkk', false],
  ['npm error code ERESOLVE\nnpm error ERESOLVE unable to resolve dependency tree', false],
  ['npm error code EJSONPARSE\nnpm error Invalid package.json', false],
])('given npm says “%s”, then it is offline: %s', (said, isSo) => {
  expect(isOffline(said)).toBe(isSo);
});
