import { expect, test } from 'vitest';
import { nearMatches } from './nearMatches.ts';

test.each([
  ['orderId', ['order_id', 'ORDERID'], ['order_id', 'ORDERID']],
  ['recipient', ['sender', 'recipient_address'], ['recipient_address']],
  ['reciepient', ['recipient'], ['recipient']],
  ['amount', ['amuont'], ['amuont']],
  ['id', ['order_id', 'customer_id'], []],
  ['a', ['b', 'ab'], []],
  ['order', ['order'], []],
  ['order', ['order_list', 'Order'], ['Order', 'order_list']],
  ['constructor', ['__proto__', 'Constructor'], ['Constructor']],
])('%s of %j: %j', (name, names, near) => {
  expect(nearMatches(name, names)).toEqual(near);
});
