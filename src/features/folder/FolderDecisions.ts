import type { FolderUnit } from '../../domain/folder/planFolder.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import { givenUpFor } from '../../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import type { LocalFolder } from '../../storage/folder/LocalFolder.ts';
import { conflictOf, seenOf, sidesOf } from './conflicts.ts';
import { copyOfProcess } from './copyOfProcess.ts';
import type { ConflictSides, Seen } from './FolderState.ts';
import type { FolderTakes } from './FolderTakes.ts';
import type { FolderView, Look } from './FolderView.ts';
import type { GivenUpFile } from './givenUpWords.ts';
import { knownOf, type LinkMemory, remember } from './LinkMemory.ts';
import { writeFile } from './writeFile.ts';

interface FolderDecisionsOptions {
  readonly projectId: string;
  readonly store: DocumentStore;
  readonly folder: LocalFolder;
  readonly memory: LinkMemory;
  readonly view: FolderView;
  readonly takes: FolderTakes;
  readonly onGivenUp: ((files: readonly GivenUpFile[]) => void) | undefined;
}

/** What a person decides where the project and the folder both changed. */
export class FolderDecisions {
  readonly #options: FolderDecisionsOptions;

  constructor(options: FolderDecisionsOptions) {
    this.#options = options;
  }

  /** null where there are no two to be decided about any more */
  async sides(look: Look, key: string): Promise<(ConflictSides & Seen) | 'unreadable' | null> {
    const { view, takes } = this.#options;
    const unit = look.units.find((one) => one.key === key);
    const isOpen = unit?.action === 'conflict' || takes.clashes.has(key);
    if (!unit || !isOpen || conflictOf(look, unit).kind !== 'both') return null;
    const sides = sidesOf(look, unit, await view.readWith(look, [unit]), takes.clashes);
    return sides ? { ...sides, seen: seenOf(look, unit) } : 'unreadable';
  }

  /** @returns the id of the copy */
  async carryOut(look: Look, unit: FolderUnit, keep: ConflictChoice): Promise<string | null> {
    const { store, projectId, view, takes } = this.#options;
    // Before anything is made: of a file that cannot be read there must be no copy either.
    const read = await view.readWith(look, [unit]);
    if (keep === 'mine') {
      await this.#keepMine(look, unit, sidesOf(look, unit, read, takes.clashes));
      return null;
    }
    const copy = keep === 'copy' ? await copyOfProcess(store, look.here, unit.key) : null;
    const here = copy === null ? look.here : await view.here(store, projectId);
    if (here) await takes.take({ ...look, here }, [asTaken(look, unit)], 'conflict', takes.clashes);
    return copy;
  }

  async #keepMine(look: Look, unit: FolderUnit, sides: ConflictSides | null): Promise<void> {
    const { store, projectId, memory, view, takes } = this.#options;
    const clash = takes.clashes.get(unit.key);
    const { processes, connectors } = look.here;
    const owner: StoredDocument | undefined =
      processes.find(({ id }) => id === unit.key) ?? connectors.find(({ id }) => id === (clash ?? unit.key));
    // What stood in the folder and is written over is kept in the history; where there is none, people are handed it.
    if (owner && sides) await store.save([givenUpFor(owner, sides.theirs)]);
    const givenUp = owner && sides ? [] : await this.#standing(look, unit);
    if (clash !== undefined) {
      const { project } = look.here;
      const connectorIds = [...new Set([...project.content.connectorIds, clash])];
      await store.save([
        { id: project.id, basedOn: project.revision, content: { ...project.content, connectorIds } },
      ]);
    }
    const here = (await view.here(store, projectId)) ?? look.here;
    const known = await knownOf(memory);
    for (const { path } of unit.files) await writeFile(this.#options.folder, { ...look, here }, path, known);
    await remember(memory, known);
    if (givenUp.length > 0) this.#options.onGivenUp?.(givenUp);
  }

  /** The files of a unit that are in the folder and say other than the project. */
  async #standing({ here, there }: Look, { files }: FolderUnit): Promise<readonly GivenUpFile[]> {
    const paths = files.map(({ path }) => path);
    const others = paths.filter(
      (path) => there.has(path) && there.get(path)?.hash !== here.files.get(path)?.hash,
    );
    const { folder } = this.#options;
    return Promise.all(
      others.map(async (path) => {
        const { bytes } = await folder.read(path);
        return { path, bytes, ...(!here.files.has(path) && { isRemoved: true as const }) };
      }),
    );
  }
}

/** A conflict that is decided for the folder: all its files are as they are there. */
function asTaken({ there }: Look, { key, files }: FolderUnit): FolderUnit {
  return {
    key,
    action: 'take',
    files: files.map(({ path }) => ({ path, action: there.has(path) ? 'take' : 'gone' })),
  };
}
