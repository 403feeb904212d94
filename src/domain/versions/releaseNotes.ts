import type { DefinitionChange } from './definitionChange.ts';
import { groupedChanges } from './definitionChange.ts';
import type { VersionContent } from '../document.ts';
import { newestFirst } from './versions.ts';

/** Markdown suggested for what changed, what breaks first; '' when nothing did. */
export function releaseNotes(changes: readonly DefinitionChange[]): string {
  return groupedChanges(changes)
    .map((group) => {
      const lines = group.changes.map(({ message }) => `- ${escapeMarkdown(message)}`);
      return `### ${group.title}\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

export type NotedVersion = Pick<
  VersionContent,
  'version' | 'publishedAt' | 'notes' | 'reason' | 'deprecated'
>;

/** The notes of all versions as one Markdown text, newest first. */
export function changelog(versions: readonly NotedVersion[]): string {
  const sections = versions
    .toSorted((a, b) => newestFirst(a.version, b.version))
    .map((version) => section(version).join('\n\n'));
  return `${['# Changelog', ...sections].join('\n\n')}\n`;
}

function section({ version, publishedAt, notes, reason = '', deprecated = '' }: NotedVersion): string[] {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt)?.[0];
  const own = withHeadingsBelow(notes.trim(), 2);
  return [
    `## ${version}${day === undefined ? '' : ` – ${day}`}`,
    ...(deprecated === '' ? [] : [`**Deprecated:** ${escapeMarkdown(deprecated)}`]),
    ...(own === '' ? [] : [own]),
    ...(reason === '' ? [] : [`Why it is no higher: ${escapeMarkdown(reason)}`]),
  ];
}

/** So that the headings of a version's notes never look like another version. */
function withHeadingsBelow(markdown: string, level: number): string {
  const lines = markdown.split('\n');
  let fence: string | null = null;
  const heads = lines.map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && fence === null) fence = mark;
    else if (mark !== undefined && fence !== null && mark.startsWith(fence)) fence = null;
    return fence === null ? (/^ {0,3}(#{1,6})(?=\s|$)/.exec(line)?.[1]?.length ?? null) : null;
  });
  const highest = Math.min(...heads.filter((head) => head !== null));
  const shift = level + 1 - highest;
  if (!Number.isFinite(shift) || shift <= 0) return markdown;
  return lines
    .map((line, index) => {
      const head = heads[index] ?? null;
      if (head === null) return line;
      return `${'#'.repeat(Math.min(6, head + shift))}${line.trimStart().slice(head)}`;
    })
    .join('\n');
}

/** Text as it is, in one line: names may be made of what Markdown reads as marks. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#|~!&$]/g, '\\$&');
}
