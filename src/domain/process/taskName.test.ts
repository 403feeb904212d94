import { describe, expect, it } from 'vitest';
import { taskName } from './taskName.ts';

describe('taskName', () => {
  it.each([
    ['createParcelLabel', 'Create parcel label'],
    ['post-message', 'Post message'],
    ['SEND_EMAIL', 'SEND EMAIL'],
    ['callHTTPService', 'Call HTTPService'],
    ['x', 'X'],
    ['', ''],
  ])('reads %s as %s', (actionName, expected) => {
    expect(taskName(actionName)).toBe(expected);
  });
});
