import { rcompare, valid } from 'semver';
import type { VersionContent } from '../../domain/document.ts';

/** The published versions of one connector, the newest first. */
export function versionsOf(
  documents: readonly { readonly content: VersionContent }[],
  connectorId: string,
): readonly VersionContent[] {
  return documents
    .map(({ content }) => content)
    .filter((content) => content.connectorId === connectorId)
    .toSorted(({ version: a }, { version: b }) =>
      valid(a) !== null && valid(b) !== null ? rcompare(a, b) : b.localeCompare(a, 'en', { numeric: true }),
    );
}
