import type { DocumentContent } from '../domain/document.ts';
import { compareVersions } from '../domain/versions/versions.ts';
import { t } from '../language/t.ts';
import type { StoredDocument } from '../storage/DocumentStore.ts';

type Kept = Pick<StoredDocument, 'id' | 'content'>;

/** What has to be known of the workspace to judge. */
export const BESIDE = ['project', 'release', 'connector', 'version'] as const;

/**
 * Why these cannot come back from the trash together: a sentence, or null. What belongs to nothing that is here would be
 * seen nowhere, and a number stands for one version or release alone.
 * @param live what is not in the trash, of the kinds above
 */
export function restoreObstacle(
  documents: readonly StoredDocument[],
  live: readonly StoredDocument[],
): string | null {
  const there = new Set([...live, ...documents].map(({ id }) => id));
  for (const { id, content } of documents) {
    const whole = wholeOf(content);
    if (whole === undefined) continue;
    if (!there.has(whole))
      return content.kind === 'version' ? t('Restore its connector first.') : t('Restore its project first.');
    if (!('version' in content) || !isNumberTaken({ id, content }, live)) continue;
    return content.kind === 'version'
      ? t`Another version ${content.version} was published meanwhile. Delete that one first.`
      : t`Another release ${content.version} was made meanwhile. Delete that one first.`;
  }
  return null;
}

/** Whether another version of the connector, or another release of the project, has its number here. */
export function isNumberTaken({ id, content }: Kept, live: readonly Kept[]): boolean {
  if (content.kind !== 'version' && content.kind !== 'release') return false;
  return live.some(
    ({ id: other, content: own }) =>
      other !== id &&
      own.kind === content.kind &&
      wholeOf(own) === wholeOf(content) &&
      compareVersions(own.version, content.version) === 0,
  );
}

/** What it belongs to. */
export function wholeOf(content: DocumentContent): string | undefined {
  if (content.kind === 'process' || content.kind === 'release') return content.projectId;
  return content.kind === 'version' ? content.connectorId : undefined;
}
