import type { FolderUnit } from '../../domain/folder/planFolder.ts';
import type { Problem } from '../../domain/problem.ts';
import { SIDECAR_PATH } from '../../formats/activiti/archiveLayout.ts';
import { saveUndoably, type UndoableSave } from '../../state/undoSave.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../storage/errors.ts';
import type { FolderView, Look } from './FolderView.ts';
import type { Here } from './hereFiles.ts';
import { type Known, knownOf, type LinkMemory, remember } from './LinkMemory.ts';
import { planTake, type TakePlan } from './planTake.ts';

interface FolderTakesOptions {
  readonly projectId: string;
  readonly store: DocumentStore;
  readonly view: FolderView;
  readonly memory: LinkMemory;
  readonly onTaken: ((names: readonly string[], save: UndoableSave) => void) | undefined;
}

interface Refused {
  /** the hashes it had */
  readonly of: string;
  readonly problems: readonly Problem[];
}

/** Takes in what changed in the folder, and remembers what of it could not be read. */
export class FolderTakes {
  /** connectors of whose name another one is here: by the path, the id of that one */
  readonly clashes = new Map<string, string>();
  readonly #options: FolderTakesOptions;
  #refused = new Map<string, Refused>();

  constructor(options: FolderTakesOptions) {
    this.#options = options;
  }

  forget(): void {
    this.#refused = new Map();
  }

  /** As it is now it was looked at, and could not be taken in. */
  isRefused(look: Look, unit: FolderUnit): boolean {
    return this.#refused.get(unit.key)?.of === hashesOf(look, unit);
  }

  problemsOf(look: Look): readonly Problem[] {
    return look.units
      .filter((unit) => this.isRefused(look, unit))
      .flatMap(({ key }) => this.#refused.get(key)?.problems ?? []);
  }

  /**
   * @param decided the connectors that files are decided to be of, by path
   * @returns whether to look again
   */
  async take(
    look: Look,
    units: readonly FolderUnit[],
    reason: 'import' | 'conflict',
    decided: ReadonlyMap<string, string> = new Map(),
  ): Promise<boolean> {
    const { store, view, memory, projectId } = this.#options;
    const read = await view.readWith(look, units);
    const trash = (await store.list('process', { deleted: true })).filter(
      ({ content }) => content.projectId === projectId,
    );
    const { here, movedFrom } = look;
    const plan = planTake({ here, units, read, trash, movedFrom, reason, decided });
    for (const [path, id] of plan.clashes) this.clashes.set(path, id);
    this.#remindOfRefused(look, units, plan);
    let saved: readonly StoredDocument[];
    try {
      saved = await this.#save(here, trash, plan);
    } catch (error) {
      // Saved by somebody else just now: looked at anew.
      if (error instanceof RevisionConflict) return true;
      throw error;
    }
    // As it was saved, never as it is by now: an edit right behind it is one that the folder does not have.
    const after = await view.after(here, saved);
    const known = await knownOf(memory);
    const paths = units.filter(({ key }) => plan.accepted.has(key)).flatMap(({ files }) => files);
    for (const { path } of paths)
      known.set(path, {
        here: after.files.get(path)?.hash ?? null,
        there: look.there.get(path)?.hash ?? null,
      });
    settleNew(known, look, after, new Set(plan.changes.map(({ id }) => id)));
    await remember(memory, known);
    return plan.accepted.size > 0;
  }

  async #save(
    here: Here,
    trash: readonly StoredDocument[],
    { changes, names }: TakePlan,
  ): Promise<readonly StoredDocument[]> {
    if (changes.length === 0) return [];
    const { project, processes, connectors } = here;
    const before = new Map<string, StoredDocument>(
      [project, ...processes, ...connectors, ...trash].map((document) => [document.id, document]),
    );
    const save = await saveUndoably(this.#options.store, changes, before);
    if (names.length > 0) this.#options.onTaken?.([...new Set(names)], save);
    return save.saved;
  }

  #remindOfRefused(look: Look, units: readonly FolderUnit[], { accepted, problems }: TakePlan): void {
    for (const unit of units) {
      if (accepted.has(unit.key)) {
        this.#refused.delete(unit.key);
        continue;
      }
      const paths = new Set(unit.files.map(({ path }) => path));
      const own = problems.filter(({ place }) => paths.has(place.file ?? ''));
      this.#refused.set(unit.key, { of: hashesOf(look, unit), problems: own });
    }
  }
}

/** Files that only come with what was taken in, and that the folder does not have: it did well without them. */
function settleNew(known: Known, look: Look, here: Here, changed: ReadonlySet<string>): void {
  for (const [path, { hash }] of here.files) {
    if (look.here.files.has(path) || look.there.has(path) || known.has(path)) continue;
    const owner = here.owners.get(path) ?? '';
    const isNew =
      changed.has(owner) || here.connectors.some(({ id }) => id === owner) || path === SIDECAR_PATH;
    if (isNew) known.set(path, { here: hash, there: null });
  }
}

function hashesOf(look: Look, { files }: FolderUnit): string {
  return files.map(({ path }) => look.there.get(path)?.hash ?? '').join(' ');
}
