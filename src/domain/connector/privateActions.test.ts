import { expect, test } from 'vitest';
import { isPrivate, offeredActions, withPrivate } from './privateActions.ts';
import { action, catalogued } from '../testing.ts';
import { versionChanges } from '../versions/versionChanges.ts';

const [send, purge] = [action('send'), action('purge')];
const mail = { ...catalogued('mail', [send, purge]), about: { privateActions: [purge.key] } };

test('a private action is offered to nobody but the task that has it', () => {
  expect(offeredActions(mail)).toEqual([send]);
  expect(offeredActions(mail, purge)).toEqual([send, purge]);
  expect(offeredActions(catalogued('mail', [send, purge]))).toEqual([send, purge]);
});

test('it is known by its key, so a new name changes nothing, and a key that is gone is forgotten', () => {
  const about = withPrivate({ tags: ['x'], privateActions: ['gone'] }, mail.connector.actions, purge, true);
  expect(about).toEqual({ tags: ['x'], privateActions: [purge.key] });
  expect(isPrivate(about, { key: purge.key })).toBe(true);
  expect(withPrivate(about, mail.connector.actions, purge, false)).toEqual({ tags: ['x'] });
});

test('to become private is a compatible change of a version: tasks keep what they have', () => {
  const open = catalogued('mail', [send, purge]);
  expect(versionChanges(open, mail)).toMatchObject([
    {
      weight: 'compatible',
      kind: 'shown',
      label: 'purge',
      message: expect.stringMatching(/private now/) as unknown,
    },
  ]);
  expect(versionChanges(mail, open)).toHaveLength(1);
  expect(versionChanges(mail, mail)).toEqual([]);
});
