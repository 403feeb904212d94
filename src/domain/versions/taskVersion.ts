import { t } from '../../language/t.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import { actionOfTask } from '../connector/implementation.ts';
import type { ElementData } from '../process/process.ts';
import { compareVersions, newestFirst, isPrerelease } from './versions.ts';

interface Task {
  readonly implementation?: string;
  readonly data: ElementData;
}

/** The connector a task names, with what there is of it beside the version the task is pinned to. */
export interface TaskVersion {
  /** all of them, the one a new task would get first */
  readonly versions: readonly CatalogueConnector[];
  readonly preferred: CatalogueConnector;
  /** the one the task is pinned to; null: it is pinned to none, or to one that is not there */
  readonly pinned: CatalogueConnector | null;
  /** a published one that is newer than the pin and that nobody has to be careful with */
  readonly newer: CatalogueConnector | null;
}

/** null where no connector of the catalogue is named. */
export function versionOfTask(connectors: readonly CatalogueConnector[], task: Task): TaskVersion | null {
  const versions = versionsOfTask(connectors, task);
  const preferred = versions.find((one) => one.preferred) ?? versions[0];
  if (preferred === undefined) return null;
  const pin = task.data.connectorVersion;
  const pinned = versions.find(({ version }) => version === pin) ?? null;
  return { versions, preferred, pinned, newer: isNewer(preferred, pin) ? preferred : null };
}

/** Of connectors of one name the one that has the action, in the pinned version if it can be. */
function versionsOfTask(
  connectors: readonly CatalogueConnector[],
  task: Task,
): readonly CatalogueConnector[] {
  const { implementation = '' } = task;
  const found = actionOfTask(connectors, task)?.connector;
  const named = found ?? connectors.find(({ connector }) => implementation.startsWith(`${connector.name}.`));
  return named === undefined ? [] : (versionsByDocument(connectors).get(named.documentId) ?? []);
}

/** Asked for every task of a diagram, so it is looked up: catalogues are immutable. */
const indexes = new WeakMap<
  readonly CatalogueConnector[],
  ReadonlyMap<string, readonly CatalogueConnector[]>
>();

function versionsByDocument(
  connectors: readonly CatalogueConnector[],
): ReadonlyMap<string, readonly CatalogueConnector[]> {
  const known = indexes.get(connectors);
  if (known !== undefined) return known;
  const index = new Map<string, CatalogueConnector[]>();
  for (const one of connectors) {
    const others = index.get(one.documentId);
    if (others === undefined) index.set(one.documentId, [one]);
    else others.push(one);
  }
  indexes.set(connectors, index);
  return index;
}

function isNewer({ version, hash, deprecated = '' }: CatalogueConnector, pin: string | undefined): boolean {
  if (pin === undefined || hash === undefined || deprecated !== '') return false;
  return !isPrerelease(version) && compareVersions(version, pin) > 0;
}

/** What the task was attached to has another content today under the same number. */
export function hasDrifted({ data }: Task, pinned: CatalogueConnector | null): boolean {
  const { connectorHash } = data;
  return connectorHash !== undefined && pinned?.hash !== undefined && pinned.hash !== connectorHash;
}

/** As people list them: `2.0.0, 1.1.0 (draft) and 1.0.0`. */
export function versionList(versions: readonly CatalogueConnector[]): string {
  const names = versions
    .toSorted((a, b) => newestFirst(a.version, b.version))
    .map(({ version, hash }) => (hash === undefined ? t`${version} (draft)` : version));
  return names.length < 2 ? names.join('') : t`${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
