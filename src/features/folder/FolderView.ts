import type { OpaqueFile } from '../../domain/document.ts';
import { type FolderUnit, type KnownFile, planFolder } from '../../domain/folder/planFolder.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import type { LocalFolder } from '../../storage/folder/LocalFolder.ts';
import { type Here, HereFiles, readDocuments, unitOf, withSaved } from './hereFiles.ts';
import { readProjectFiles, type ReadProject } from './readProjectFiles.ts';
import { type ThereFile, ThereFiles } from './ThereFiles.ts';

/** Both sides at one time, and what that asks for. */
export interface Look {
  readonly here: Here;
  readonly there: ReadonlyMap<string, ThereFile>;
  readonly units: readonly FolderUnit[];
  /** of a file that is new in the folder, the path it had there, where its bytes say so */
  readonly movedFrom: ReadonlyMap<string, string>;
  /** all that was in the folder is gone: that is no work of a modeler's */
  readonly isEmptied: boolean;
}

/** The two sides of a project that is kept in a folder: read, never changed. */
export class FolderView {
  readonly #folder: LocalFolder;
  readonly #here = new HereFiles();
  readonly #there: ThereFiles;

  constructor(folder: LocalFolder) {
    this.#folder = folder;
    this.#there = new ThereFiles(folder);
  }

  forget(): void {
    this.#there.forget();
  }

  async here(store: DocumentStore, projectId: string): Promise<Here | undefined> {
    const documents = await readDocuments(store, projectId);
    return documents && this.#here.read(documents);
  }

  /** What was looked at, with what was saved of it since, and with nothing that others did. */
  after(here: Here, saved: readonly StoredDocument[]): Promise<Here> {
    return this.#here.read(withSaved(here, saved));
  }

  /** undefined: there is no such project */
  async look(
    store: DocumentStore,
    projectId: string,
    known: ReadonlyMap<string, KnownFile>,
  ): Promise<Look | undefined> {
    const here = await this.here(store, projectId);
    if (!here) return undefined;
    const there = await this.#there.look(new Set([...here.files.keys(), ...known.keys()]));
    const hashes = (files: ReadonlyMap<string, { readonly hash: string }>) =>
      new Map([...files].map(([path, { hash }]) => [path, hash]));
    const units = planFolder(known, hashes(here.files), hashes(there), unitOf(here));
    const inFolder = [...known].filter(([, one]) => one.there !== null);
    return {
      here,
      there,
      units,
      movedFrom: movedFrom(units, known, there),
      isEmptied: inFolder.length > 0 && there.size === 0,
    };
  }

  /** The project as it is with what these units are in the folder. */
  async readWith({ here, there }: Look, units: readonly FolderUnit[]): Promise<ReadProject> {
    const files = new Map<string, OpaqueFile>(
      [...here.files].map(([path, { bytes }]) => [path, { path, bytes }]),
    );
    for (const { path, action } of units.flatMap((unit) => unit.files)) {
      // Of a diagram that comes back the extensions lie there as they were: only the folder has them.
      if ((action === 'none' || action === 'settle') && (files.has(path) || !there.has(path))) continue;
      if (there.has(path)) files.set(path, { path, bytes: (await this.#folder.read(path)).bytes });
      else files.delete(path);
    }
    return readProjectFiles([...files.values()], here.project.content.name);
  }
}

function movedFrom(
  units: readonly FolderUnit[],
  known: ReadonlyMap<string, KnownFile>,
  there: ReadonlyMap<string, ThereFile>,
): ReadonlyMap<string, string> {
  const files = units.filter(({ action }) => action === 'take').flatMap((unit) => unit.files);
  const gone = new Map(
    files.flatMap(({ path, action }) => (action === 'gone' ? [[known.get(path)?.there, path] as const] : [])),
  );
  return new Map(
    files.flatMap(({ path, action }) => {
      const from = action === 'take' && !known.has(path) ? gone.get(there.get(path)?.hash) : undefined;
      return from === undefined ? [] : [[path, from] as const];
    }),
  );
}
