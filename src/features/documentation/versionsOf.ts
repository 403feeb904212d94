import type { VersionContent } from '../../domain/document.ts';
import { newestFirst } from '../../domain/versions/versions.ts';

/** The published versions of one connector, the newest first. */
export function versionsOf(
  documents: readonly { readonly content: VersionContent }[],
  connectorId: string,
): readonly VersionContent[] {
  return documents
    .map(({ content }) => content)
    .filter((content) => content.connectorId === connectorId)
    .toSorted((a, b) => newestFirst(a.version, b.version));
}
