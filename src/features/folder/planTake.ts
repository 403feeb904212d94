import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { FolderUnit } from '../../domain/folder/planFolder.ts';
import type { Problem } from '../../domain/problem.ts';
import { SIDECAR_PATH } from '../../formats/activiti/archiveLayout.ts';
import { KEPT } from '../../formats/activiti/readArchive.ts';
import { folderOf } from '../../formats/fileNames.ts';
import type { ProcessItem } from '../../formats/ImportItem.ts';
import { fileProblem } from '../../formats/RawFile.ts';
import { t } from '../../language/t.ts';
import { created, edited, trashed } from '../../storage/changes.ts';
import type { Change, StoredDocument } from '../../storage/DocumentStore.ts';
import type { HistoryReason } from '../../storage/HistoryEntry.ts';
import type { Here } from './hereFiles.ts';
import type { ReadProject } from './readProjectFiles.ts';
import { takeConnector } from './takeConnector.ts';

export interface TakeWork {
  readonly here: Here;
  /** what changed in the folder, and in nothing else */
  readonly units: readonly FolderUnit[];
  /** the project as it is with that */
  readonly read: ReadProject;
  /** processes of the project in the trash: a file that comes back brings its process back */
  readonly trash: readonly StoredDocument<ProcessContent>[];
  /** of a file that is new, the path it had before it was moved, where that can be told */
  readonly movedFrom: ReadonlyMap<string, string>;
  readonly reason: HistoryReason;
  /** the connectors that files are decided to be of, by path */
  readonly decided: ReadonlyMap<string, string>;
}

const SHARED = t(
  'One extensions file is for several processes, or two diagrams have a process of the same id. A folder is kept with one such file for each process: importing it and exporting an archive makes these.',
);
const NOT_READ = t('It is not read: it is no file of the kind its folder is for. It is left as it is.');

export interface TakePlan {
  readonly changes: readonly Change[];
  /** what people call it, of what changes */
  readonly names: readonly string[];
  /** the keys of what is taken over */
  readonly accepted: ReadonlySet<string>;
  /** connectors of whose name there is another one here: by the path, the id of that one */
  readonly clashes: ReadonlyMap<string, string>;
  /** why the rest is not */
  readonly problems: readonly Problem[];
}

/** What the folder's changes are in documents. A file that cannot be read is left alone, and so is what is here of it. */
export function planTake(work: TakeWork): TakePlan {
  return new Taking(work).plan();
}

class Taking {
  readonly #work: TakeWork;
  readonly #items: ReadonlyMap<string, ProcessItem>;
  readonly #changes = new Map<string, Change>();
  readonly #names: string[] = [];
  readonly #problems: Problem[] = [];
  readonly #clashes = new Map<string, string>();
  /** the processes that files were taken into, by the path of the diagram */
  readonly #taken = new Map<string, StoredDocument<ProcessContent>>();
  #project: ProjectContent;

  constructor(work: TakeWork) {
    this.#work = work;
    this.#project = work.here.project.content;
    this.#items = new Map(
      work.read.item.processes.flatMap((item) =>
        [item.file, extensionsPath(item)].flatMap((path) => (path === null ? [] : [[path, item] as const])),
      ),
    );
  }

  plan(): TakePlan {
    const { here, units } = this.#work;
    // What is kept of processes comes in on top of them.
    const inOrder = units.toSorted((a, b) => Number(a.key === SIDECAR_PATH) - Number(b.key === SIDECAR_PATH));
    const accepted = new Set(inOrder.filter((unit) => this.#take(unit)).map(({ key }) => key));
    if (this.#project !== here.project.content)
      this.#changes.set(here.project.id, edited(here.project, this.#project));
    return {
      changes: [...this.#changes.values()],
      names: this.#names,
      accepted,
      clashes: this.#clashes,
      problems: this.#problems,
    };
  }

  #take(unit: FolderUnit): boolean {
    const refused = this.#refused(unit);
    this.#problems.push(...refused);
    if (refused.length > 0) return false;
    const { here } = this.#work;
    const process = here.processes.find(({ id }) => id === unit.key);
    if (process || unit.files.some(({ path }) => this.#items.has(path)))
      return this.#takeProcess(unit, process);
    for (const { path, action } of unit.files) {
      if (action === 'none' || action === 'settle') continue;
      if (path === SIDECAR_PATH) this.#takeSidecar();
      else if (!this.#takeOther(path, unit.key, action === 'gone')) return false;
    }
    return true;
  }

  /** Why a unit is left as it is in the folder: what of it cannot be read. */
  #refused({ key, files }: FolderUnit): readonly Problem[] {
    const { read } = this.#work;
    const taken = files.filter(({ action }) => action === 'take').map(({ path }) => path);
    const lost = taken.filter((path) => !this.#isRead(path, key));
    return lost.flatMap((path) => {
      const told = read.problems.filter(({ place }) => place.file === path);
      const isShared = told.some(({ code }) => code === 'extensions-shared');
      if (isShared || (this.#items.has(path) && told.length === 0))
        return [fileProblem(path, 'extensions-shared', SHARED)];
      return told.length > 0 ? told.map(leftThere) : [fileProblem(path, 'not-recognised', NOT_READ)];
    });
  }

  #isRead(path: string, key: string): boolean {
    const { item } = this.#work.read;
    const process = this.#items.get(path);
    if (process) {
      const { extensions, extensionsFile, invalidExtensions } = process.content;
      // Of one file for several processes it cannot be told who changed what.
      if (extensions !== null && !extensionsFile) return false;
      const isKnown = this.#work.here.processes.some(({ id }) => id === key);
      return path === process.file || invalidExtensions === undefined || !isKnown;
    }
    if (path === SIDECAR_PATH || path === item.content.manifestFile?.name) return true;
    return (
      item.connectors.some(({ file }) => file === path) ||
      this.#project.files.some((one) => one.path === path)
    );
  }

  #takeProcess(unit: FolderUnit, process: StoredDocument<ProcessContent> | undefined): boolean {
    const { here, movedFrom, reason, trash } = this.#work;
    const item = unit.files.map(({ path }) => this.#items.get(path)).find((one) => one !== undefined);
    if (!item) {
      // Its diagram is gone; extensions alone are no process.
      const isMoved = [...movedFrom.values()].some((path) => here.owners.get(path) === process?.id);
      if (!process || isMoved) return true;
      this.#set({ ...trashed(process) }, t`${process.content.name} (deleted)`);
      return true;
    }
    const from = movedFrom.get(item.file);
    const moved = here.processes.find(({ id }) => from !== undefined && here.owners.get(from) === id);
    const former = process ?? moved;
    if (former) {
      this.#taken.set(item.file, former);
      const name = former === moved ? item.content.name : former.content.name;
      this.#set({ ...edited(former, { ...takenOver(former.content, item), name }), reason }, name);
    } else {
      const { name } = item.content;
      const back = trash.find(({ content }) => content.name === name);
      if (back) this.#taken.set(item.file, back);
      const content = back ? takenOver(back.content, item) : { ...item.content, projectId: here.project.id };
      this.#set(back ? { ...edited(back, content), deleted: false, reason } : created(content), name);
    }
    if (process === undefined) this.#remember(item.file, extensionsPath(item));
    return true;
  }

  /** What only this product keeps of the processes, and how the project is checked. */
  #takeSidecar(): void {
    const { here, read, reason } = this.#work;
    for (const item of read.item.processes) {
      const taken = this.#taken.get(item.file);
      const process = taken ?? here.processes.find(({ id }) => here.owners.get(item.file) === id);
      if (!process) continue;
      const change = this.#changes.get(process.id) ?? { ...edited(process, process.content), reason };
      const before = change.content?.kind === 'process' ? change.content : process.content;
      const { elements } = item.content.sidecar;
      if (JSON.stringify(elements) === JSON.stringify(before.sidecar.elements)) continue;
      this.#set({ ...change, content: { ...before, sidecar: { ...before.sidecar, elements } } }, before.name);
    }
    const { checks } = read.item.content;
    const { checks: before, ...project } = this.#project;
    if (JSON.stringify(checks) !== JSON.stringify(before))
      this.#project = { ...project, ...(checks && { checks }) };
  }

  /** @returns false where it has to wait for a person */
  #takeOther(path: string, key: string, isGone: boolean): boolean {
    const { read, here } = this.#work;
    const item = read.item.connectors.find(({ file }) => file === path);
    if (item) {
      const own = here.connectors.find(({ id }) => id === key);
      const taken = takeConnector(item, { here, ownerId: own?.id ?? this.#work.decided.get(path) ?? null });
      if (taken.kind === 'clash') {
        this.#clashes.set(path, taken.id);
        return false;
      }
      if (taken.change) this.#set(taken.change, item.connector.name);
      this.#addConnector(taken.id);
      this.#remember(path);
      return true;
    }
    if (isGone) {
      // The catalogue keeps the connector: other projects may use it.
      const connectorIds = this.#project.connectorIds.filter((id) => id !== key);
      if (connectorIds.length < this.#project.connectorIds.length)
        this.#project = { ...this.#project, connectorIds };
      const files = this.#project.files.filter((file) => file.path !== path);
      if (files.length < this.#project.files.length) this.#project = { ...this.#project, files };
      return true;
    }
    const { manifestFile, manifest, name, description, files } = read.item.content;
    if (path === manifestFile?.name && manifest) {
      const { description: _, ...project } = this.#project;
      this.#project = {
        ...project,
        name,
        manifest,
        manifestFile,
        ...(description !== undefined && { description }),
      };
      this.#names.push(name);
      return true;
    }
    const file = files.find((one) => one.path === path);
    if (!file || !this.#project.files.some((one) => one.path === path)) return true;
    this.#project = {
      ...this.#project,
      files: this.#project.files.map((one) => (one.path === path ? file : one)),
    };
    this.#names.push(path);
    return true;
  }

  #set(change: Change, name: string): void {
    this.#changes.set(change.id, change);
    this.#names.push(name);
  }

  #addConnector(id: string): void {
    const { connectorIds } = this.#project;
    if (!connectorIds.includes(id)) this.#project = { ...this.#project, connectorIds: [...connectorIds, id] };
  }

  /** Where a new file is, so that it goes back to the same place. */
  #remember(...paths: readonly (string | null)[]): void {
    const order = this.#project.order ?? [];
    const fresh = paths.filter((path) => path !== null && !order.includes(path)) as string[];
    if (fresh.length > 0) this.#project = { ...this.#project, order: [...order, ...fresh] };
  }
}

/** Of an archive such a file is kept in the project; of a folder it stays where it is. */
function leftThere(problem: Problem): Problem {
  const message = problem.message.replace(KEPT, t('It is left as it is.'));
  return { ...problem, message };
}

/** Its files are those of the folder now; what only we know of it stays. */
function takenOver(before: ProcessContent, { content }: ProcessItem): ProcessContent {
  const { kind, projectId, name, category, sidecar } = before;
  const { name: _, sidecar: found, ...files } = content;
  return {
    ...files,
    ...{ kind, projectId, name },
    ...(category !== undefined && { category }),
    sidecar: { ...sidecar, target: found.target },
  };
}

function extensionsPath({ file, content }: ProcessItem): string | null {
  return content.extensionsFile ? folderOf(file) + content.extensionsFile.name : null;
}
