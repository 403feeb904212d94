import { describe, expect, it } from 'vitest';
import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { findAction } from '../../domain/connector/implementation.ts';
import { readCatalogue } from './readCatalogue.ts';

const textWith = (action: string) =>
  JSON.stringify({ name: 'mailer', actions: { a: { id: 'a', name: action } } });
const draft = (version: string, action = 'send'): { id: string; content: ConnectorContent } => ({
  id: 'c',
  content: { kind: 'connector', version, text: textWith(action) },
});
const published = (
  version: string,
  more: Partial<VersionContent> = {},
): { id: string; content: VersionContent } => ({
  id: `v-${version}`,
  content: {
    kind: 'version',
    connectorId: 'c',
    version,
    publishedAt: '2026-01-01T00:00:00.000Z',
    notes: '',
    text: textWith('send'),
    hash: `hash of ${version}`,
    ...more,
  },
});
const said = (versions: ReturnType<typeof readCatalogue>) =>
  versions.map(({ version, preferred, hash }) =>
    [version, preferred && 'preferred', hash === undefined && 'draft'].filter(Boolean).join(' '),
  );

describe('readCatalogue', () => {
  it('given nothing published, then the draft is what a new task gets', () => {
    expect(said(readCatalogue([draft('1.0.0')]))).toEqual(['1.0.0 preferred draft']);
  });

  it('given published versions, then the newest comes first, then the draft, then the older ones', () => {
    const catalogue = readCatalogue([draft('1.10.1')], [published('1.9.0'), published('1.10.0')]);
    expect(said(catalogue)).toEqual(['1.10.0 preferred', '1.10.1 draft', '1.9.0']);
  });

  it('given a draft that is a published version, then there is no draft', () => {
    expect(said(readCatalogue([draft('1.0.0')], [published('1.0.0')]))).toEqual(['1.0.0 preferred']);
  });

  it('given newer versions that are pre-releases or deprecated, then a new task gets the one below', () => {
    const versions = [
      published('1.0.0'),
      published('1.1.0', { deprecated: 'Loses mails' }),
      published('2.0.0-rc.1'),
    ];
    expect(said(readCatalogue([draft('2.0.0')], versions))).toEqual([
      '1.0.0 preferred',
      '2.0.0 draft',
      '2.0.0-rc.1',
      '1.1.0',
    ]);
  });

  it('given a task, then it calls the version it is pinned to, else the preferred one', () => {
    const catalogue = readCatalogue([draft('1.0.1', 'deliver')], [published('1.0.0')]);
    const version = (implementation: string, pin?: string) =>
      findAction(catalogue, implementation, pin)?.connector.version;
    expect(version('mailer.send')).toBe('1.0.0');
    expect(version('mailer.send', '1.0.1')).toBe('1.0.0');
    expect(version('mailer.deliver', '1.0.1')).toBe('1.0.1');
    expect(version('mailer.deliver')).toBe('1.0.1');
  });
});
