import { describe, expect, it } from 'vitest';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import { hasDrifted, versionList, versionOfTask } from './taskVersion.ts';
import { action, catalogued, task } from '../testing.ts';

const version = (number: string, more: Partial<CatalogueConnector> = {}): CatalogueConnector => ({
  ...catalogued('mailer', [action('send')]),
  version: number,
  hash: `hash-${number}`,
  preferred: false,
  ...more,
});
const draft = (number: string): CatalogueConnector => {
  const { hash: _, ...rest } = version(number);
  return rest;
};
const pinnedTo = (connectorVersion?: string, connectorHash?: string) =>
  task('t', {
    implementation: 'mailer.send',
    data: {
      ...(connectorVersion !== undefined && { connectorVersion }),
      ...(connectorHash !== undefined && { connectorHash }),
    },
  });

const RELEASES = [version('2.0.0', { preferred: true }), draft('2.1.0'), version('1.0.0')];

describe('the version of a task', () => {
  it('is the pinned one, with the newer release beside it', () => {
    const found = versionOfTask(RELEASES, pinnedTo('1.0.0'));
    expect(found?.pinned?.version).toBe('1.0.0');
    expect(found?.newer?.version).toBe('2.0.0');
    expect(found?.versions).toHaveLength(3);
  });

  it('has nothing newer when it is the newest release, or the draft after it', () => {
    expect(versionOfTask(RELEASES, pinnedTo('2.0.0'))?.newer).toBeNull();
    expect(versionOfTask(RELEASES, pinnedTo('2.1.0'))?.newer).toBeNull();
  });

  it('does not call a draft, a pre-release or a deprecated version newer', () => {
    const old = version('1.0.0');
    const only = (newest: CatalogueConnector) => [{ ...newest, preferred: true }, old];
    expect(versionOfTask(only(draft('2.0.0')), pinnedTo('1.0.0'))?.newer).toBeNull();
    expect(versionOfTask(only(version('2.0.0-rc.1')), pinnedTo('1.0.0'))?.newer).toBeNull();
    const deprecated = version('2.0.0', { deprecated: 'It loses mail.' });
    expect(versionOfTask(only(deprecated), pinnedTo('1.0.0'))?.newer).toBeNull();
  });

  it('has no pin when nothing is pinned, or when the number is not there', () => {
    expect(versionOfTask(RELEASES, pinnedTo())).toMatchObject({ pinned: null, newer: null });
    expect(versionOfTask(RELEASES, pinnedTo('1.5.0'))).toMatchObject({ pinned: null });
  });

  it('is of the connector that was called so when the task was pinned', () => {
    // given a connector that was renamed in its second version
    const renamed = version('2.0.0', {
      preferred: true,
      connector: { ...catalogued('post', [action('send')]).connector },
    });
    const found = versionOfTask([renamed, version('1.0.0')], pinnedTo('1.0.0'));
    expect(found?.newer?.connector.name).toBe('post');
  });

  it('is nothing for a connector that nobody has', () => {
    expect(versionOfTask(RELEASES, task('t', { implementation: 'fax.send' }))).toBeNull();
    expect(versionOfTask(RELEASES, task('t'))).toBeNull();
  });
});

describe('drift', () => {
  it('is another hash under the same number', () => {
    expect(hasDrifted(pinnedTo('1.0.0', 'other'), version('1.0.0'))).toBe(true);
    expect(hasDrifted(pinnedTo('1.0.0', 'hash-1.0.0'), version('1.0.0'))).toBe(false);
  });

  it('cannot be told of a draft, or where no hash was kept', () => {
    expect(hasDrifted(pinnedTo('1.0.0', 'other'), draft('1.0.0'))).toBe(false);
    expect(hasDrifted(pinnedTo('1.0.0'), version('1.0.0'))).toBe(false);
    expect(hasDrifted(pinnedTo('1.0.0', 'other'), null)).toBe(false);
  });
});

it('lists versions as people do, newest first', () => {
  expect(versionList(RELEASES)).toBe('2.1.0 (draft), 2.0.0 and 1.0.0');
  expect(versionList([version('1.0.0')])).toBe('1.0.0');
});
