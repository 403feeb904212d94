import type { Connector } from '../../domain/connector/connector.ts';
import { withConnectorRenamed } from '../../domain/process/environments.ts';
import type { Rename } from '../../domain/versions/renames.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { followRenames } from '../../formats/processWork.ts';
import { followOutputs } from '../../formats/scenario/followOutputs.ts';
import { edited } from '../../storage/changes.ts';
import type { Change, DocumentStore } from '../../storage/DocumentStore.ts';
import { followableRenames } from './followableRenames.ts';

/** Tasks followed renames in the save that just happened. */
export interface Followed {
  readonly renames: readonly Rename[];
  readonly tasks: number;
  readonly processes: number;
}

export interface FollowedTasks {
  readonly changes: readonly Change[];
  /** null: no task had to */
  readonly followed: Followed | null;
  /** the names the tasks know once this is saved */
  readonly known: Connector | null;
}

/**
 * The changes that take the tasks of the draft along that name what was renamed. Tasks of a published version stay
 * as they are: what they call has not changed.
 */
export async function followTasks(
  store: DocumentStore,
  connectorId: string,
  { known, now }: { readonly known: Connector | null; readonly now: Connector | null },
  published: ReadonlySet<string>,
): Promise<FollowedTasks> {
  if (now === null || known === null) return { changes: [], followed: null, known: now ?? known };
  const others = now.name === known.name ? [] : await otherNames(store, connectorId);
  const renames = followableRenames(known, now, others);
  if (renames.follow.length === 0) return { changes: [], followed: null, known: renames.known };
  // A task without a pin means the version a new task would get: the draft only while nothing is published.
  const follows = (version: string | undefined) =>
    version === undefined ? published.size === 0 : !published.has(version);
  const all = (await store.list('process')).map((document) => {
    const one = followRenames(document.content, renames.follow, follows);
    return { document, ...one, content: one.touched > 0 ? one.content : document.content };
  });
  const walking = await followOutputs(all);
  const touched = all.filter((one) => one.touched > 0);
  const tasks = touched.reduce((sum, one) => sum + one.touched, 0);
  // Where a version is published under the old name, what is set for it may be meant still.
  const projects = published.size === 0 ? await environmentChanges(store, renames.follow) : [];
  return {
    changes: [
      ...all.flatMap(({ document, content }) => {
        const next = walking.get(content) ?? content;
        return next === document.content ? [] : [edited(document, next)];
      }),
      ...projects,
    ],
    followed: tasks > 0 ? { renames: renames.follow, tasks, processes: touched.length } : null,
    known: renames.known,
  };
}

/** What environments say to a connector is kept under its name. */
async function environmentChanges(
  store: DocumentStore,
  renames: readonly Rename[],
): Promise<readonly Change[]> {
  const rename = renames.find(({ kind }) => kind === 'connector');
  if (rename === undefined) return [];
  return (await store.list('project')).flatMap((project) => {
    const before = project.content.environments ?? [];
    const environments = withConnectorRenamed(before, rename.from, rename.to);
    const isSame = environments.every((one, at) => one === before[at]);
    return isSame ? [] : [edited(project, { ...project.content, environments })];
  });
}

export async function otherNames(store: DocumentStore, connectorId: string): Promise<readonly string[]> {
  const documents = await store.list('connector');
  return documents
    .filter(({ id }) => id !== connectorId)
    .flatMap(({ content }) => readConnector(content.text).connector?.name ?? []);
}
