import { describe, expect, it } from 'vitest';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Action } from '../connector/connector.ts';
import type { ElementData } from '../process/process.ts';
import { action, catalogued, model, task } from '../testing.ts';
import { processProblems } from './processProblems.ts';

const SEND = action('send', ['to']);
const version = (
  number: string,
  actions: readonly Action[] = [SEND],
  more: Partial<CatalogueConnector> = {},
): CatalogueConnector => ({
  ...catalogued('mailer', actions),
  version: number,
  hash: `hash-${number}`,
  preferred: false,
  ...more,
});
const NEWEST = version('2.0.0', [SEND], { preferred: true });

const CODES = /^(connector-(version-missing|drifted|deprecated|newer-version)|action-not-in-version)$/;

function problemsOf(connectors: readonly CatalogueConnector[], data: ElementData, name = 'send') {
  const file = model([], [task('mail', { name: 'Mail', implementation: `mailer.${name}`, data })]);
  return processProblems(file, connectors)
    .filter(({ code }) => CODES.test(code))
    .map(({ code, severity, message, fix }) => ({ code, severity, message, fix }));
}

const useVersion = (label: string, number: string) => ({
  label,
  action: { kind: 'use-version', element: 'mail', connector: 'document-mailer', version: number },
});

describe('connector-version-missing', () => {
  it('says which versions there are, and offers the one new tasks get', () => {
    expect(problemsOf([NEWEST, version('1.0.0')], { connectorVersion: '1.5.0' })).toEqual([
      {
        code: 'connector-version-missing',
        severity: 'warning',
        message: 'The task uses mailer 1.5.0, which is not in the catalogue. There is 2.0.0 and 1.0.0.',
        fix: useVersion('Use 2.0.0', '2.0.0'),
      },
    ]);
  });

  it('is not said of a version that is there, nor of a task that is not pinned', () => {
    expect(problemsOf([NEWEST], { connectorVersion: '2.0.0' })).toEqual([]);
    expect(problemsOf([NEWEST], {})).toEqual([]);
  });
});

describe('connector-drifted', () => {
  it('is another content under the number the task was attached to', () => {
    const data = { connectorVersion: '2.0.0', connectorHash: 'of another workspace' };
    expect(problemsOf([NEWEST], data)).toEqual([
      {
        code: 'connector-drifted',
        severity: 'warning',
        message: 'The task was attached to other content under the same number, mailer 2.0.0.',
        fix: useVersion('Take today’s content', '2.0.0'),
      },
    ]);
  });

  it('is not said where the content is the same', () => {
    expect(problemsOf([NEWEST], { connectorVersion: '2.0.0', connectorHash: 'hash-2.0.0' })).toEqual([]);
  });
});

describe('connector-deprecated', () => {
  it('says why, and offers the version new tasks get', () => {
    const old = version('1.0.0', [SEND], { deprecated: 'It loses mail.' });
    expect(problemsOf([NEWEST, old], { connectorVersion: '1.0.0' })).toEqual([
      {
        code: 'connector-deprecated',
        severity: 'warning',
        message: 'mailer 1.0.0 should not be used any more: It loses mail.',
        fix: useVersion('Use 2.0.0', '2.0.0'),
      },
    ]);
  });

  it('has no fix where every version is given up', () => {
    const only = version('1.0.0', [SEND], { preferred: true, deprecated: 'It loses mail.' });
    expect(problemsOf([only], { connectorVersion: '1.0.0' })).toMatchObject([{ fix: undefined }]);
  });

  it('is not said of a version that was taken back from it', () => {
    expect(
      problemsOf([version('2.0.0', [SEND], { preferred: true, deprecated: '' })], {
        connectorVersion: '2.0.0',
      }),
    ).toEqual([]);
  });
});

describe('action-not-in-version', () => {
  it('says which version has the action', () => {
    const newest = version('2.0.0', [SEND, action('archive')], { preferred: true });
    expect(problemsOf([newest, version('1.0.0')], { connectorVersion: '1.0.0' }, 'archive')).toEqual([
      {
        code: 'action-not-in-version',
        severity: 'error',
        message: 'mailer 1.0.0 has no action “archive”. It is in 2.0.0.',
        fix: useVersion('Use 2.0.0', '2.0.0'),
      },
    ]);
  });

  it('is left to the implementation where no version has it', () => {
    expect(problemsOf([NEWEST], { connectorVersion: '2.0.0' }, 'fax')).toEqual([]);
  });
});

describe('connector-newer-version', () => {
  it('is a note with the upgrade, which follows an action to its new name', () => {
    const renamed = version('2.0.0', [{ ...SEND, name: 'post' }], { preferred: true });
    expect(problemsOf([renamed, version('1.0.0')], { connectorVersion: '1.0.0' })).toEqual([
      {
        code: 'connector-newer-version',
        severity: 'note',
        message: 'mailer 2.0.0 is published, this task uses 1.0.0.',
        fix: useVersion('Upgrade to 2.0.0', '2.0.0'),
      },
    ]);
  });

  it('has no fix where the newer version has no such action', () => {
    const without = version('2.0.0', [action('archive')], { preferred: true });
    expect(problemsOf([without, version('1.0.0')], { connectorVersion: '1.0.0' })).toMatchObject([
      { code: 'connector-newer-version', fix: undefined },
    ]);
  });

  it('is not said of the newest one', () => {
    expect(problemsOf([NEWEST, version('1.0.0')], { connectorVersion: '2.0.0' })).toEqual([]);
  });
});

describe('a connector that nobody has', () => {
  const unknown = (implementation: string, connectors: readonly CatalogueConnector[]) =>
    processProblems(model([], [task('t', { implementation })]), connectors).find(
      ({ code }) => code === 'connector-unknown',
    );

  it('can be made again from the tasks', () => {
    expect(unknown('courier.book', [])?.fix).toEqual({
      label: 'Rebuild connector “courier”',
      action: { kind: 'rebuild-connector', name: 'courier' },
    });
  });

  it('is rather the one it nearly names', () => {
    expect(unknown('mailers.send', [NEWEST])?.fix?.label).toBe('Use mailer.send');
  });
});
