import type { DocumentContent, ProcessContent } from '../../domain/document.ts';
import type { Rename } from '../../domain/versions/renames.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { followRenames } from '../../formats/processWork.ts';
import { created, edited, newDocumentId } from '../../storage/changes.ts';
import type { Change } from '../../storage/DocumentStore.ts';
import { attachExtensions } from '../../formats/activiti/attachExtensions.ts';
import type { Choices, Outcome } from './Choices.ts';
import { addPackage } from './addPackage.ts';
import { templateChanges } from './templateChanges.ts';
import { ConnectorWorks } from './ConnectorWorks.ts';
import { attachTarget, outcomesOf } from './importChoices.ts';
import { connectorsOf, looseProcesses, packagesOf, templatesOf } from './importReview.ts';
import type { ConnectorEntry, ExtensionsEntry, ProcessEntry, ProjectEntry, Review } from './importReview.ts';
import type { Workspace } from './Workspace.ts';

/** One transaction, and what is needed to take it back. */
export interface ImportPlan {
  readonly changes: readonly Change[];
  readonly counts: Counts;
  /** route of what came in; null where nothing new did */
  readonly opens: string | null;
  /** what stood where something is replaced, by document id */
  readonly replaced: ReadonlyMap<string, DocumentContent>;
  /** tasks that follow a connector which comes in under another name */
  readonly followed: number;
}

export interface Counts {
  readonly projects: number;
  readonly processes: number;
  readonly connectors: number;
  /** published versions */
  readonly versions: number;
  readonly templates: number;
  /** processes that are there already and get other extensions */
  readonly attached: number;
}

interface Draft {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly changes: Change[];
  readonly replaced: Map<string, DocumentContent>;
  /** document id by the key of a connector entry */
  readonly connectorIds: Map<string, string>;
  readonly works: ConnectorWorks;
  /** connectors whose draft is replaced */
  readonly drafts: Set<string>;
  followed: number;
}

export function planImport(review: Review, choices: Choices, workspace: Workspace): ImportPlan {
  const outcomes = outcomesOf(review, choices, workspace);
  const draft: Draft = {
    outcomes,
    changes: [],
    replaced: new Map(),
    connectorIds: new Map(),
    works: new ConnectorWorks(workspace),
    drafts: new Set(),
    followed: 0,
  };
  const ids = new Map<string, string>();
  for (const entry of packagesOf(review)) {
    const outcome = outcomes.get(entry.key);
    const id = outcome && addPackage(draft.works, entry, outcome, choices, ids);
    if (id !== undefined) draft.connectorIds.set(entry.key, id);
    if (id !== undefined && outcome?.fate === 'replaced') draft.drafts.add(id);
  }
  for (const entry of connectorsOf(review)) addConnector(draft, entry);
  for (const entry of review.entries) if (entry.kind === 'project') addProject(draft, entry);
  const loose = looseProcesses(review).filter((entry) => isWanted(draft, entry.key));
  if (loose.length > 0) {
    const own = review.entries.filter((entry) => entry.kind === 'connector');
    addProcesses(draft, loose, destinationId(draft, choices), renamesOf(draft, own));
  }
  for (const entry of review.entries) if (entry.kind === 'extensions') attach(draft, entry, choices);
  draft.changes.push(...templateChanges(templatesOf(review), outcomes, draft.replaced));
  const { replaced, followed } = draft;
  const changes = [...draft.works.changes(replaced), ...draft.changes];
  return {
    changes,
    replaced,
    followed,
    counts: count(changes, draft.drafts),
    opens: routeTo(changes, choices),
  };
}

/** The processes keep all but their extensions. Two files can be for one process: the later one counts. */
function attach(draft: Draft, entry: ExtensionsEntry, choices: Choices): void {
  const fate = draft.outcomes.get(entry.key)?.fate;
  const target = attachTarget(entry, choices);
  if (!target || (fate !== 'attached' && fate !== 'replaced')) return;
  const contents = attachExtensions(
    entry.extensions,
    target.processes.map(({ content }) => content),
  );
  for (const [at, document] of target.processes.entries()) {
    const content = contents[at];
    if (!content || content.extensions === document.content.extensions) continue;
    const before = draft.changes.findIndex(({ id }) => id === document.id);
    draft.changes.splice(before < 0 ? draft.changes.length : before, 1, edited(document, content));
    draft.replaced.set(document.id, document.content);
  }
}

function addConnector(draft: Draft, entry: ConnectorEntry): void {
  const outcome = draft.outcomes.get(entry.key);
  if (!outcome || outcome.fate === 'left') return;
  const { standing } = entry;
  if (outcome.fate === 'new') draft.connectorIds.set(entry.key, create(draft, entry.content));
  else if (outcome.fate === 'copy') {
    const renamed = { ...entry.connector, name: outcome.name };
    const text = writeConnector(renamed, entry.content.text);
    // Its file goes by the old name, so the copy has none.
    const { file: _, ...content } = entry.content;
    draft.connectorIds.set(entry.key, create(draft, { ...content, text }));
  } else if (standing.kind === 'same') draft.connectorIds.set(entry.key, standing.documentId);
  else if (standing.kind === 'clash') {
    const { document } = standing;
    draft.connectorIds.set(entry.key, document.id);
    if (outcome.fate === 'replaced') replaceDraft(draft, document.id, entry, document.content.version);
  } else if (standing.kind !== 'new') {
    const id = draft.connectorIds.get(standing.of.key);
    // The one it equals was left out, this one was not: then it is this one that comes in.
    if (id === undefined && standing.kind === 'rival' && !entry.isDraft) return;
    if (id !== undefined && outcome.fate === 'replaced') replaceDraft(draft, id, entry, null);
    draft.connectorIds.set(entry.key, id ?? create(draft, entry.content));
  }
}

/** Its number goes on by itself where it is that of a published version; icon and texts stay mine. */
function replaceDraft(draft: Draft, id: string, { content }: ConnectorEntry, version: string | null): void {
  const { kind, text, file } = content;
  const number = version ?? draft.works.versionOf(id) ?? content.version;
  draft.works.replaceDraft(id, { kind, text, version: number, ...(file && { file }) });
  draft.drafts.add(id);
}

function addProject(draft: Draft, entry: ProjectEntry): void {
  const outcome = draft.outcomes.get(entry.key);
  if (!outcome || outcome.fate === 'left') return;
  const connectorIds = entry.connectors.flatMap((connector) => draft.connectorIds.get(connector.key) ?? []);
  const content = { ...entry.content, name: outcome.name, connectorIds: [...new Set(connectorIds)] };
  const wanted = entry.processes.filter((process) => isWanted(draft, process.key));
  const projectId = create(draft, content);
  addProcesses(draft, wanted, projectId, renamesOf(draft, entry.connectors));
  const releasedAt = new Date().toISOString();
  if (!entry.release) return;
  create(draft, { ...entry.release, projectId, releasedAt });
  addReleased(draft, entry, releasedAt);
}

/** A connector that was published when the project was released is published here, too: its tasks are pinned to it. */
function addReleased(draft: Draft, { release, connectors }: ProjectEntry, publishedAt: string): void {
  for (const { key, connector, content } of connectors) {
    const connectorId = draft.connectorIds.get(key);
    const own = release?.connectors.find(({ name }) => name === connector.name);
    if (connectorId === undefined || own === undefined || own.draft === true) continue;
    if (draft.outcomes.get(key)?.fate !== 'new' || own.version !== content.version) continue;
    const { kind: _, file: _file, invalidText: _text, ...said } = content;
    const notes = `Came with release ${release?.version ?? ''} of a project.\n`;
    const hash = definitionHash(content.text);
    create(draft, { kind: 'version', connectorId, publishedAt, notes, hash, ...said });
  }
}

function addProcesses(
  draft: Draft,
  entries: readonly ProcessEntry[],
  projectId: string,
  renames: readonly Rename[],
): void {
  for (const entry of entries) {
    const name = draft.outcomes.get(entry.key)?.name ?? entry.content.name;
    const content: ProcessContent = { ...entry.content, projectId, name };
    const followed = renames.length > 0 ? followRenames(content, renames) : { content, touched: 0 };
    draft.followed += followed.touched;
    create(draft, followed.content);
  }
}

function destinationId(draft: Draft, choices: Choices): string {
  const { destination } = choices;
  if (destination.kind === 'project') return destination.id;
  return create(draft, { kind: 'project', name: destination.name, files: [], connectorIds: [] });
}

function create(draft: Draft, content: DocumentContent): string {
  const id = newDocumentId();
  draft.changes.push(created(content, id));
  return id;
}

/** The processes that came with a connector meant that one: where it gets another name, they follow it. */
function renamesOf(draft: Draft, entries: readonly ConnectorEntry[]): Rename[] {
  return entries.flatMap((entry): Rename[] => {
    const outcome = draft.outcomes.get(entry.key);
    const from = entry.connector.name;
    return outcome?.fate === 'copy' ? [{ kind: 'connector', connector: from, from, to: outcome.name }] : [];
  });
}

function isWanted(draft: Draft, key: string): boolean {
  return draft.outcomes.get(key)?.fate !== 'left';
}

function count(changes: readonly Change[], drafts: ReadonlySet<string>): Counts {
  const made = changes.filter(({ content, basedOn }) => content?.kind === 'connector' && basedOn === 0);
  const of = (kind: DocumentContent['kind']) =>
    changes.filter((change) => change.content?.kind === kind).length;
  const attached = changes.filter(
    ({ content, basedOn }) => content?.kind === 'process' && basedOn > 0,
  ).length;
  return {
    projects: of('project'),
    processes: of('process') - attached,
    connectors: new Set([...made.map(({ id }) => id), ...drafts]).size,
    versions: of('version'),
    templates: of('template'),
    attached,
  };
}

function routeTo(changes: readonly Change[], choices: Choices): string | null {
  const first = (kind: DocumentContent['kind']) => changes.find((change) => change.content?.kind === kind);
  const project = first('project');
  if (project) return `/projects/${project.id}`;
  const processes = changes.filter((change) => change.content?.kind === 'process');
  const [process] = processes;
  if (process && processes.length === 1) return `/processes/${process.id}`;
  if (process && choices.destination.kind === 'project') return `/projects/${choices.destination.id}`;
  const connectors = new Set(
    changes.flatMap(({ id, content }) => {
      if (content?.kind === 'version') return [content.connectorId];
      return content?.kind === 'connector' ? [id] : [];
    }),
  );
  const [connector] = connectors;
  if (connector === undefined) return templateRoute(changes);
  return connectors.size === 1 ? `/connectors/${connector}` : '/connectors';
}

function templateRoute(changes: readonly Change[]): string | null {
  const [template, second] = changes.filter(({ content }) => content?.kind === 'template');
  if (!template) return null;
  return second ? '/templates' : `/templates/${template.id}`;
}
