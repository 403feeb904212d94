import { expect, it } from 'vitest';
import { PostmanAuth } from './postmanAuth.ts';

it('given a kind of login nobody knows, whatever it is called, then it needs credentials of its own', () => {
  const auth = new PostmanAuth();
  expect(auth.needs({ type: 'constructor' })).toEqual([[{ scheme: 'constructor', scopes: [] }]]);
  expect(auth.schemes).toEqual([
    {
      name: 'constructor',
      kind: 'other',
      key: 'constructor',
      needs: [{ role: 'credentials', secret: true }],
    },
  ]);
});
