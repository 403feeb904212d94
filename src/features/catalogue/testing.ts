import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

/** Short ways to write a catalogue down in tests. */
export function stored(
  name: string,
  more: Partial<ConnectorContent> = {},
  definition: object = {},
): StoredDocument<ConnectorContent> {
  return {
    id: `id-${name}`,
    revision: 1,
    createdAt: '2026-01-01',
    changedAt: '2026-01-01',
    content: { kind: 'connector', version: '1.0.0', text: JSON.stringify({ name, ...definition }), ...more },
  };
}

export function publishedOf(
  { id, content }: StoredDocument<ConnectorContent>,
  version: string,
  more: Partial<VersionContent> = {},
): StoredDocument<VersionContent> {
  const own = { connectorId: id, version, publishedAt: '2026-01-01', notes: '', hash: version };
  return {
    id: `${id}@${version}`,
    revision: 1,
    createdAt: '2026-01-01',
    changedAt: '2026-01-01',
    content: { kind: 'version', text: content.text, ...own, ...more },
  };
}

export function usedBy(implementation: string, processId: string, version?: string): TaskUse {
  const task = { elementId: `Task_${implementation}`, label: 'A task', implementation };
  return {
    projectId: 'p',
    processId,
    processName: `Process ${processId}`,
    ...task,
    ...(version === undefined ? {} : { version }),
  };
}
