import { expect, test } from 'vitest';
import { draftConnector } from '../../domain/api/draftConnector.ts';
import { describeApi } from '../../formats/api/describeApi.ts';
import { namedRequest } from './namedRequest.ts';

const MESSAGES = `
asyncapi: 2.6.0
info: { title: Parcels, version: '1' }
channels:
  ordered: { publish: { operationId: order, message: { payload: { type: string } } } }
  sent: { subscribe: { operationId: tell, message: { payload: { type: string } } } }
`;

test('given the side of the application, when the connector and an action get other names, then it is still that side', async () => {
  // given
  const { api } = await describeApi({ kind: 'text', text: MESSAGES });
  if (!api) throw new Error('It is read.');
  const reviewed = { operations: ['subscribe sent'], events: true, asApplication: true };
  // when
  const { existing: _, ...request } = namedRequest(reviewed, 'depot', new Map([['subscribe sent', 'say']]));
  const { connector } = await draftConnector(api, request);
  // then
  expect(connector).toMatchObject({ name: 'depot', actions: [{ name: 'say' }], events: [{ name: 'order' }] });
});
