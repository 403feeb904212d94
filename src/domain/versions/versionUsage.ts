import type { CatalogueConnector } from '../connector/catalogue.ts';
import { isBuiltIn } from '../connector/implementation.ts';
import { allAtOnce, type Steps } from '../values/inTurns.ts';
import type { MappedNames } from '../mapping/mappedNames.ts';
import { newestFirst } from './versions.ts';

/** A task that names an action, wherever it is in the workspace. */
export interface UsingTask {
  readonly projectId: string;
  /** id of the process document */
  readonly processId: string;
  readonly elementId: string;
  /** what people call it */
  readonly label: string;
  readonly implementation: string;
  /** the version it is pinned to; none: it goes with the preferred one */
  readonly version?: string;
  /** what that version's hash was when it was attached */
  readonly hash?: string;
  readonly processName?: string;
  /** absent: not known */
  readonly mapped?: MappedNames;
}

export interface UsedTask extends UsingTask {
  /** the version has another content now than when it was attached */
  readonly drifted: boolean;
}

export interface VersionUse {
  readonly version: string;
  /** tasks are pinned to it, and the catalogue does not have it */
  readonly missing: boolean;
  readonly counts: { readonly projects: number; readonly processes: number; readonly tasks: number };
  readonly drifted: number;
  readonly projects: readonly ProjectUse[];
}

interface ProjectUse {
  readonly projectId: string;
  readonly tasks: number;
  readonly processes: readonly { readonly processId: string; readonly tasks: readonly UsedTask[] }[];
}

export interface VersionUsage {
  /** by the id of the connector's document; every version of the catalogue is there, used or not, newest first */
  readonly connectors: ReadonlyMap<string, readonly VersionUse[]>;
  /** tasks of connectors that the catalogue does not have, and that no engine brings along */
  readonly unknown: readonly UsingTask[];
}

/** Who uses which version. */
export function versionUsage(
  tasks: readonly UsingTask[],
  catalogue: readonly CatalogueConnector[],
): VersionUsage {
  return allAtOnce(versionUsageInSteps(tasks, catalogue));
}

/** So many tasks are one step: a workspace may have tens of thousands. */
const STEP = 500;

/** The same in steps, one pass over the tasks. */
export function* versionUsageInSteps(
  tasks: readonly UsingTask[],
  catalogue: readonly CatalogueConnector[],
): Steps<VersionUsage> {
  const known = knownConnectors(catalogue);
  const named = connectorsByName(catalogue);
  const found = new Map<string, Known | null>();
  const used = new Map<string, Map<string, UsedTask[]>>();
  const unknown: UsingTask[] = [];
  for (const [index, task] of tasks.entries()) {
    if (index % STEP === STEP - 1) yield;
    const key = `${task.version ?? ''}\n${task.implementation}`;
    const one = entryOf(found, key, () => connectorOf(task, named, known));
    if (one === null) {
      if (!isBuiltIn(task.implementation)) unknown.push(task);
      continue;
    }
    const version = task.version ?? one.preferred;
    const hash = one.versions.get(version)?.hash;
    const drifted = task.hash !== undefined && hash !== undefined && task.hash !== hash;
    const versions = entryOf(used, one.documentId, () => new Map<string, UsedTask[]>());
    entryOf(versions, version, () => []).push({ ...task, drifted });
  }
  const connectors = new Map<string, readonly VersionUse[]>();
  for (const one of known.values()) {
    connectors.set(one.documentId, yield* usesOf(one, used));
    yield;
  }
  return { connectors, unknown };
}

interface Known {
  readonly documentId: string;
  readonly versions: Map<string, CatalogueConnector>;
  preferred: string;
}

function knownConnectors(catalogue: readonly CatalogueConnector[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const one of catalogue) {
    const { documentId, version, preferred } = one;
    const entry = entryOf(known, documentId, () => ({ documentId, versions: new Map(), preferred: version }));
    // The draft may still have the number of a version that is published: what is published counts.
    if (one.hash !== undefined || !entry.versions.has(version)) entry.versions.set(version, one);
    if (preferred) entry.preferred = version;
  }
  return known;
}

function connectorsByName(
  catalogue: readonly CatalogueConnector[],
): ReadonlyMap<string, readonly CatalogueConnector[]> {
  const named = new Map<string, CatalogueConnector[]>();
  for (const one of catalogue) entryOf(named, one.connector.name, () => []).push(one);
  return named;
}

/**
 * Which connector a task means: of those that are called so in any version, the one that has the task's version
 * under that name, else the preferred one, else the first.
 */
function connectorOf(
  { implementation, version }: UsingTask,
  named: ReadonlyMap<string, readonly CatalogueConnector[]>,
  known: ReadonlyMap<string, Known>,
): Known | null {
  const candidates = prefixes(implementation).flatMap((name) => named.get(name) ?? []);
  const best =
    candidates.find((one) => one.version === version && hasAction(one, implementation)) ??
    candidates.find((one) => one.preferred && hasAction(one, implementation)) ??
    candidates.find((one) => hasAction(one, implementation)) ??
    candidates.find((one) => one.version === version) ??
    candidates.find((one) => one.preferred) ??
    candidates[0];
  return best === undefined ? null : (known.get(best.documentId) ?? null);
}

function hasAction({ connector }: CatalogueConnector, implementation: string): boolean {
  const action = implementation.slice(connector.name.length + 1);
  return connector.actions.some(({ name }) => name === action);
}

/** Connector names of old engines have dots, so every one of them may be the one before the action. */
function prefixes(implementation: string): readonly string[] {
  const names: string[] = [];
  for (let dot = implementation.indexOf('.'); dot > 0; dot = implementation.indexOf('.', dot + 1)) {
    names.push(implementation.slice(0, dot));
  }
  return names;
}

function* usesOf(
  { documentId, versions }: Known,
  used: ReadonlyMap<string, ReadonlyMap<string, readonly UsedTask[]>>,
): Steps<readonly VersionUse[]> {
  const tasks = used.get(documentId);
  const all = new Set([...versions.keys(), ...(tasks?.keys() ?? [])]);
  const uses: VersionUse[] = [];
  for (const version of [...all].sort(newestFirst)) {
    uses.push(yield* countedOf(version, !versions.has(version), tasks?.get(version) ?? []));
  }
  return uses;
}

function* countedOf(version: string, missing: boolean, tasks: readonly UsedTask[]): Steps<VersionUse> {
  const byProject = new Map<string, Map<string, UsedTask[]>>();
  for (const [index, task] of tasks.entries()) {
    if (index % STEP === STEP - 1) yield;
    const processes = entryOf(byProject, task.projectId, () => new Map<string, UsedTask[]>());
    entryOf(processes, task.processId, () => []).push(task);
  }
  const projects = [...byProject].map(([projectId, processes]): ProjectUse => {
    const rows = [...processes].map(([processId, own]) => ({ processId, tasks: own }));
    return { projectId, processes: rows, tasks: rows.reduce((sum, row) => sum + row.tasks.length, 0) };
  });
  return {
    version,
    missing,
    counts: {
      projects: projects.length,
      processes: projects.reduce((sum, project) => sum + project.processes.length, 0),
      tasks: tasks.length,
    },
    drifted: tasks.filter((task) => task.drifted).length,
    projects,
  };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const old = map.get(key);
  if (old !== undefined) return old;
  const made = make();
  map.set(key, made);
  return made;
}
