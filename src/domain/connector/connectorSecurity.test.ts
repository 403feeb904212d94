import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUTHENTICATIONS } from './authentication.ts';
import type { ConnectorAbout } from './connectorAbout.ts';
import {
  followConfigNames,
  missingEntries,
  withEntry,
  withMissingEntries,
  withScopes,
  withWay,
} from './connectorSecurity.ts';
import { updateConfig } from './editConnector.ts';
import { applyConnectorFix } from '../problems/applyConnectorFix.ts';
import { connectorProblems } from '../problems/connectorProblems.ts';
import { securityFacts } from './securityFacts.ts';
import { action, connector } from '../testing.ts';
import { versionChanges } from '../versions/versionChanges.ts';

const [send, purge] = [action('send'), action('purge')];
const mail = connector('mail', [send, purge], { config: [{ name: 'apiKey', secure: true, rest: {} }] });
const problems = (one: typeof mail, about: ConnectorAbout) =>
  connectorProblems(one, [], about).map(({ code, place }) => [code, place.label]);

describe('a declared way of authentication', () => {
  test('takes the variables that are there, and says which are missing', () => {
    const about = withWay({ tags: ['x'] }, mail, 'api-key', true);
    expect(about).toEqual({
      tags: ['x'],
      security: {
        ways: [
          {
            type: 'api-key',
            entries: [
              { role: 'header', config: 'API_KEY_HEADER' },
              { role: 'key', config: 'apiKey' },
            ],
          },
        ],
      },
    });
    expect(problems(mail, about)).toEqual([['authentication-entry-missing', 'API_KEY_HEADER']]);
  });

  test('made whole has secrets that are secure, and nothing is wrong any more', () => {
    fc.assert(
      fc.property(fc.subarray([...AUTHENTICATIONS]), (types) => {
        const about = types.reduce<ConnectorAbout>((one, type) => withWay(one, mail, type, true), {});
        const whole = withMissingEntries(mail, about);
        expect(missingEntries(whole, about)).toEqual([]);
        expect(problems(whole, about)).toEqual([]);
        // One press per problem leads to the same.
        const mended = connectorProblems(mail, [], about).reduce(
          (one, { fix }) => (fix ? applyConnectorFix(one, fix) : one),
          mail,
        );
        expect(problems(mended, about)).toEqual([]);
        const back = types.reduce((one, type) => withWay(one, whole, type, false), about);
        expect(back).toEqual({});
      }),
    );
  });

  test('with a secret that is not secure is an error, and one press away from right', () => {
    const about = withWay({}, mail, 'bearer', true);
    const open = connector('mail', [], { config: [{ name: 'TOKEN', value: 'hunter2', rest: {} }] });
    const [problem] = connectorProblems(open, [], about);
    expect(problem).toMatchObject({
      code: 'authentication-entry-not-secure',
      severity: 'error',
      place: { path: ['config', 0, 'secure'] },
    });
    expect(problem?.message).not.toContain('hunter2');
    expect(applyConnectorFix(open, problem!.fix!).config).toEqual([
      { name: 'TOKEN', secure: true, rest: {} },
    ]);
  });

  test('keeps a variable that gets another name', () => {
    const about = withEntry(withWay({}, mail, 'bearer', true), 'bearer', 'token', 'apiKey');
    const renamed = updateConfig(mail, 0, { name: 'KEY' });
    expect(securityFacts(renamed, followConfigNames(about, mail, renamed))).toEqual({
      ways: [{ label: 'Bearer token', needs: ['KEY'] }],
      scopes: [],
      note: '',
    });
    expect(followConfigNames(about, mail, updateConfig(mail, 0, { required: true }))).toBe(about);
  });
});

test('scopes belong to an action, whatever it is called; those of one that is gone go', () => {
  const about = withScopes({}, mail.actions, send.key, ['mail.send']);
  const left = withScopes(about, [purge], purge.key, ['mail.purge', 'mail.read']);
  expect(left.security?.scopes).toEqual([{ action: purge.key, names: ['mail.purge', 'mail.read'] }]);
  expect(withScopes(left, [purge], purge.key, [])).toEqual({});
});

test('a way taken back and a scope more break who uses the version; a way more does not', () => {
  const before = { connector: mail, about: withWay({}, mail, 'bearer', true) };
  const change = (about: ConnectorAbout) =>
    versionChanges(before, { connector: mail, about }).map(({ weight, message }) => `${weight}: ${message}`);
  expect(change(before.about)).toEqual([]);
  expect(change({})).toEqual(['breaking: The authentication “Bearer token” is gone.']);
  expect(change(withWay(before.about, mail, 'basic', true))).toEqual([
    'compatible: The authentication “Basic” is new.',
  ]);
  expect(change(withScopes(before.about, mail.actions, send.key, ['mail.send']))).toEqual([
    'breaking: The action “send” needs the scope mail.send now.',
  ]);
});
