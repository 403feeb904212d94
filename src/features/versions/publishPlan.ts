import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { type DefinitionChange, weightOf } from '../../domain/versions/definitionChange.ts';
import type { ConnectorContent, ProcessContent, VersionContent } from '../../domain/document.ts';
import { releaseNotes } from '../../domain/versions/releaseNotes.ts';
import { versionChanges } from '../../domain/versions/versionChanges.ts';
import type { UsingTask } from '../../domain/versions/versionUsage.ts';
import {
  compareVersions,
  newestFirst,
  FIRST_VERSION,
  isPrerelease,
  isVersion,
  newest,
  nextVersion,
  promoted,
  releaseCandidateOf,
} from '../../domain/versions/versions.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { repinTasks } from '../../formats/processWork.ts';
import { t } from '../../language/t.ts';
import { created, edited } from '../../storage/changes.ts';
import type { Change, StoredDocument } from '../../storage/DocumentStore.ts';

export interface Proposal {
  readonly changes: readonly DefinitionChange[];
  /** what is compared with; null: nothing is published yet */
  readonly base: string | null;
  /** what the changes ask for; null where nothing is there to compare */
  readonly asked: string | null;
  readonly notes: string;
  /** the versions one press chooses, the first is filled in */
  readonly choices: readonly { readonly label: string; readonly version: string }[];
}

/** What publishing a draft now would be, seen from the last published version. */
export function proposalFor(
  draft: { readonly connector: Connector; readonly about?: ConnectorAbout | undefined },
  draftVersion: string,
  published: readonly CatalogueConnector[],
): Proposal {
  const existing = published.map(({ version }) => version);
  const last = [...published].sort((a, b) => newestFirst(a.version, b.version))[0];
  const base = newest(existing);
  const release = published.find(({ version }) => version === base);
  const changes = release === undefined ? [] : versionChanges(release, draft);
  const weight = weightOf(changes) ?? 'text';
  const asked = base === null ? null : nextVersion(base, weight);
  const first = isVersion(draftVersion) && !isPrerelease(draftVersion) ? draftVersion : FIRST_VERSION;
  const number = asked ?? first;
  const candidate = last !== undefined && isPrerelease(last.version) ? promoted(last.version) : null;
  const isFree = candidate !== null && !existing.includes(candidate);
  const goal = isFree && compareVersions(candidate, number) > 0 ? candidate : number;
  return {
    changes,
    base,
    asked,
    notes: release === undefined ? `${t('First version.')}\n` : releaseNotes(changes),
    choices: [
      { label: isFree && goal === candidate ? t`Promote to ${goal}` : t`Release ${goal}`, version: goal },
      ...[releaseCandidateOf(goal, existing)].map((version) => ({
        label: t`Pre-release ${version}`,
        version,
      })),
    ],
  };
}

export interface Publication {
  readonly version: string;
  readonly notes: string;
  readonly reason: string;
  readonly publishedAt: string;
}

/**
 * One save: the version, the connector that goes on from it, and the tasks of the draft, which follow. No diagram
 * changes: what they call is the same, and the pin stands in the sidecar.
 */
export function publishChanges(
  connector: StoredDocument<ConnectorContent>,
  { version, notes, reason, publishedAt }: Publication,
  draftTasks: readonly UsingTask[],
  processes: readonly StoredDocument<ProcessContent>[],
): readonly Change[] {
  const { text, icon, category, about } = connector.content;
  const hash = definitionHash(text);
  const content: VersionContent = {
    kind: 'version',
    connectorId: connector.id,
    version,
    publishedAt,
    notes,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    text,
    hash,
    ...(icon && { icon }),
    ...(category !== undefined && { category }),
    ...(about && { about }),
  };
  return [
    created(content),
    edited(connector, { ...connector.content, version }),
    ...processes.flatMap((process): Change[] => {
      const ids = draftTasks
        .filter(({ processId }) => processId === process.id)
        .map(({ elementId }) => elementId);
      return ids.length === 0 ? [] : [edited(process, repinTasks(process.content, ids, { version, hash }))];
    }),
  ];
}
