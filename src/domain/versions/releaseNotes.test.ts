import { describe, expect, test } from 'vitest';
import { connectorChanges } from './connectorChanges.ts';
import { changelog, releaseNotes } from './releaseNotes.ts';
import { action, connector, parameter } from '../testing.ts';

const send = action('send', ['to!'], ['id']);
const before = connector('mail', [send]);

describe('suggested notes', () => {
  test('are grouped, what breaks first', () => {
    const after = connector('mail', [
      { ...send, description: 'Sends it', outputs: [], inputs: [parameter('to')] },
      action('read'),
    ]);
    expect(releaseNotes(connectorChanges(before, after))).toBe(
      [
        '### Breaking',
        '',
        '- The output “id” of “send” is gone.',
        '',
        '### New',
        '',
        '- The action “read” is new.',
        '',
        '### Changed',
        '',
        '- The input “to” of “send” need not be mapped any more.',
        '',
        '### Texts',
        '',
        '- The action “send” has a description now.',
        '',
      ].join('\n'),
    );
  });
  test('say nothing where nothing changed', () => {
    expect(releaseNotes([])).toBe('');
  });
  test('keep names as they are, whatever Markdown would make of them', () => {
    const after = connector('mail', [send, action('a_b*c`<b>[x](y)\n# z')]);
    expect(releaseNotes(connectorChanges(before, after))).toContain(
      '- The action “a\\_b\\*c\\`\\<b\\>\\[x\\]\\(y\\) \\# z” is new.\n',
    );
  });
});

describe('the changelog', () => {
  test('has all versions, newest first, and what is to be said of each', () => {
    expect(
      changelog([
        { version: '1.9.0', publishedAt: '2026-01-02T10:00:00Z', notes: 'First.' },
        {
          version: '1.10.0',
          publishedAt: '2026-03-04T10:00:00Z',
          notes: '### New\n\n- More.\n',
          reason: 'nobody uses_it',
          deprecated: 'Loses mails.',
        },
      ]),
    ).toBe(
      [
        '# Changelog',
        '## 1.10.0 – 2026-03-04',
        '**Deprecated:** Loses mails.',
        '### New',
        '- More.',
        'Why it is no higher: nobody uses\\_it',
        '## 1.9.0 – 2026-01-02',
        'First.\n',
      ].join('\n\n'),
    );
  });
  test('puts headings of notes below the version, and leaves code alone', () => {
    const notes = '# Big\n\n```sh\n# a comment\n```\n\n## Small\n#hashtag';
    expect(changelog([{ version: '1.0.0', publishedAt: '', notes }])).toBe(
      '# Changelog\n\n## 1.0.0\n\n### Big\n\n```sh\n# a comment\n```\n\n#### Small\n#hashtag\n',
    );
  });
  test('of no version is a title', () => {
    expect(changelog([])).toBe('# Changelog\n');
  });
});
