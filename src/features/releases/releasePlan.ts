import { weightOf } from '../../domain/versions/definitionChange.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  ReleaseContent,
  TemplateContent,
  VersionContent,
} from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { environmentRows, missingIn } from '../../domain/process/environments.ts';
import { projectNotes, type ReleaseChange, releaseChanges } from '../../domain/versions/releaseChanges.ts';
import {
  FIRST_VERSION,
  newest,
  newestFirst,
  nextVersion,
  releaseCandidateOf,
} from '../../domain/versions/versions.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { releaseConnectors } from '../../formats/release/releaseConnectors.ts';
import { exportProblems, WOULD_NOT_LOAD } from '../../formats/problems/exportProblems.ts';
import { type MadeRelease, makeRelease, type ReleaseSource } from '../../formats/release/makeRelease.ts';
import { releasedFiles, releaseParts } from '../../formats/release/releaseParts.ts';
import { secretsInFiles } from '../../formats/secretsInFiles.ts';
import { t } from '../../language/t.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

export type ReleaseDocument = StoredDocument<ReleaseContent>;

/** All that a release of a project is made of, as it is kept. */
export interface ReleaseDocuments {
  readonly project: StoredDocument<ProjectContent>;
  readonly processes: readonly StoredDocument<ProcessContent>[];
  readonly catalogue: readonly StoredDocument<ConnectorContent>[];
  readonly versions: readonly StoredDocument<VersionContent>[];
  readonly templates: readonly StoredDocument<TemplateContent>[];
  /** its releases, the highest version first */
  readonly releases: readonly ReleaseDocument[];
}

/** What releasing the project now would be. */
export interface ReleasePlan {
  readonly documents: ReleaseDocuments;
  /** as it would be, but for its version and notes */
  readonly made: MadeRelease;
  /** what is compared with; null: nothing was released yet */
  readonly base: string | null;
  readonly changes: readonly ReleaseChange[];
  readonly problems: readonly Problem[];
  /** why it cannot be released at all */
  readonly blocked: string | null;
  /** the versions one press chooses; the first is filled in */
  readonly choices: readonly { readonly label: string; readonly version: string }[];
  readonly notes: string;
  readonly registry: string;
}

/** @throws Error where the project is not here any more */
export async function loadReleaseDocuments(
  store: DocumentStore,
  projectId: string,
): Promise<ReleaseDocuments> {
  const [projects, processes, catalogue, versions, templates, releases] = await Promise.all([
    store.list('project'),
    store.list('process'),
    store.list('connector'),
    store.list('version'),
    store.list('template'),
    store.list('release'),
  ]);
  const project = projects.find(({ id }) => id === projectId);
  if (!project) throw new Error(t('This project is not here any more. It may lie in the trash.'));
  const isOwn = ({ content }: { readonly content: { readonly projectId: string } }) =>
    content.projectId === projectId;
  return {
    ...{ project, catalogue, versions, templates },
    processes: processes.filter(isOwn),
    releases: sortedReleases(releases.filter(isOwn)),
  };
}

export function sortedReleases(releases: readonly ReleaseDocument[]): readonly ReleaseDocument[] {
  return releases.toSorted((a, b) => newestFirst(a.content.version, b.content.version));
}

export function sourceOf({ project, processes, catalogue, versions }: ReleaseDocuments): ReleaseSource {
  return {
    project: project.content,
    processes: processes.map(({ content }) => content),
    connectors: catalogue,
    versions,
  };
}

export async function planRelease(documents: ReleaseDocuments): Promise<ReleasePlan> {
  const { project, processes, releases } = documents;
  const registry = releases[0]?.content.registry ?? '';
  const made = makeRelease(sourceOf(documents), { version: '0.0.0', notes: '', registry });
  const contents = processes.map(({ content }) => content);
  const problems = [
    ...(await exportProblems({ ...documents, project }, contents, true)),
    ...made.problems,
    ...environmentProblems(documents),
    ...secretsInFiles(made.files),
  ];
  const existing = releases.map(({ content }) => content.version);
  const base = newest(existing);
  const last = releases.find(({ content }) => content.version === base);
  const changes = last
    ? releaseChanges(
        await releaseParts(releasedFiles(last.content.file.bytes)),
        await releaseParts(made.files),
      )
    : [];
  const broken = problems.find(({ code }) => code === WOULD_NOT_LOAD);
  return {
    ...{ documents, made, base, changes, problems, registry },
    blocked: broken?.message ?? (processes.length === 0 ? t('The project has no process yet') : null),
    choices: choicesFor(base, changes, existing),
    notes: base === null ? `${t('First release.')}\n` : projectNotes(changes),
  };
}

/** What a deployment would lack. */
function environmentProblems({
  project,
  processes,
  catalogue,
  versions,
}: ReleaseDocuments): readonly Problem[] {
  const environments = project.content.environments ?? [];
  if (environments.length === 0) return [];
  const contents = processes.map(({ content }) => content);
  const used = releaseConnectors(project.content, contents, catalogue, versions).connectors;
  const configured = used.map(({ name, content }) => ({
    name,
    config: readConnector(content.text).connector?.config ?? [],
  }));
  const rows = environmentRows(configured, environments);
  return environments.flatMap((environment) =>
    missingIn(environment, rows).map(({ connector, variable }): Problem => ({
      ...{ code: 'environment-value-missing', severity: 'warning' },
      message: t`“${variable}” of “${connector}” is required, and the environment “${environment.name}” does not say what it is.`,
      place: { label: environment.name },
    })),
  );
}

/** What the changes ask for first, then the other steps up, then one to try. */
function choicesFor(
  base: string | null,
  changes: readonly ReleaseChange[],
  existing: readonly string[],
): ReleasePlan['choices'] {
  if (base === null)
    return [FIRST_VERSION, releaseCandidateOf(FIRST_VERSION, existing)].map((version) => ({
      label: version,
      version,
    }));
  const asked = nextVersion(base, weightOf(changes) ?? 'text');
  const steps = (['text', 'compatible', 'breaking'] as const).map((weight) => nextVersion(base, weight));
  const candidate = releaseCandidateOf(asked, existing);
  return [...new Set([asked, ...steps, candidate])].map((version) => ({ label: version, version }));
}
