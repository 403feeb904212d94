import { expect, test } from 'vitest';
import { findAction, implementationOf, isBuiltIn, splitImplementation } from './implementation.ts';
import { action, catalogued } from '../testing.ts';

test('splits at the first dot', () => {
  expect(splitImplementation('mail.send')).toEqual({ connector: 'mail', action: 'send' });
  expect(splitImplementation('mail.send.now')).toEqual({ connector: 'mail', action: 'send.now' });
  for (const text of ['', 'mail', '.send', 'mail.']) expect(splitImplementation(text)).toBeNull();
});

test('finds what it names, exactly, whatever the names are', () => {
  const send = action('send');
  const odd = action('do.it');
  const mail = catalogued('mail', [send, action('__proto__')]);
  const old = catalogued('My Connector.v1', [odd]);
  expect(findAction([mail, old], 'mail.send')).toEqual({ connector: mail, action: send });
  expect(findAction([mail, old], implementationOf('My Connector.v1', 'do.it'))?.action).toBe(odd);
  expect(findAction([mail], 'mail.__proto__')?.action.name).toBe('__proto__');
  for (const text of ['mail.Send', 'mail', 'mail.', 'other.send', 'mail.constructor']) {
    expect(findAction([mail, old], text)).toBeNull();
  }
});

test('knows what engines have themselves', () => {
  for (const text of [
    'script.EXECUTE',
    'dmn-connector.EXECUTE_TABLE',
    'email-service.SEND',
    '##WebService',
  ]) {
    expect(isBuiltIn(text)).toBe(true);
  }
  expect(isBuiltIn('mail.send')).toBe(false);
});
