import { renameCalledElement } from '../../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import { copyName } from '../../../domain/values/copyName.ts';
import { t } from '../../../language/t.ts';
import { created } from '../../../storage/changes.ts';
import type { Change, DocumentStore, Occasion, StoredDocument } from '../../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../../storage/errors.ts';
import { type IdRename } from './processIdRenames.ts';
import { sameContent } from './sameContent.ts';

export type StoredProcessDocument = StoredDocument<ProcessContent>;

/** The open process as the store has it: what the next save is based on, and what other tabs made of it. */
export class StoredProcess {
  /** as it was last read or saved here */
  current: StoredProcessDocument | null = null;
  readonly #store: DocumentStore;
  readonly #id: string;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(store: DocumentStore, id: string) {
    this.#store = store;
    this.#id = id;
  }

  /** Does not become `current`: the caller may have changes of its own. */
  async read(): Promise<StoredProcessDocument | 'missing' | 'deleted'> {
    const stored = await this.#store.load(this.#id);
    if (!stored || !isProcess(stored)) return 'missing';
    return stored.deletedAt === undefined ? stored : 'deleted';
  }

  /** Calls back when the document was saved by someone else, or is gone. */
  watch(listener: (stored: StoredProcessDocument | 'missing' | 'deleted') => Promise<void>): () => void {
    return this.#store.watch((ids) => {
      if (ids.includes(this.#id)) void this.#tell(listener);
    });
  }

  async #tell(
    listener: (stored: StoredProcessDocument | 'missing' | 'deleted') => Promise<void>,
  ): Promise<void> {
    // The store tells of our own saves too, before their promise is settled.
    await this.#saving.catch(() => undefined);
    const stored = await this.read().catch(() => null);
    if (stored === null || !this.current) return;
    if (typeof stored === 'string' || stored.revision > this.current.revision) await listener(stored);
  }

  /**
   * Saves when something changed; call activities of the project's other processes follow renamed processes.
   * @throws RevisionConflict, StorageFull, StorageBlocked
   */
  save(content: ProcessContent, renames: readonly IdRename[], occasion: Occasion = {}): Promise<void> {
    const saving = this.#save(content, renames, occasion);
    this.#saving = saving;
    return saving;
  }

  /** The content as a process of its own beside this one; gives its id. */
  async saveCopy(content: ProcessContent): Promise<string> {
    const all = await this.#store.list('process');
    const beside = all.filter((other) => other.content.projectId === content.projectId);
    const name = copyName(
      content.name,
      beside.map((other) => other.content.name),
    );
    const { duplicateProcess } = await import('../../../formats/activiti/duplicateProcess.ts');
    const copy = created(duplicateProcess(content, name));
    await this.#store.save([copy]);
    return copy.id;
  }

  async #save(content: ProcessContent, renames: readonly IdRename[], occasion: Occasion): Promise<void> {
    const { current } = this;
    if (!current || (sameContent(content, current.content) && occasion.givenUp === undefined)) return;
    const own: Change = { id: current.id, basedOn: current.revision, content, ...occasion };
    const stored = await this.#saveWithFollowers(own, content.projectId, renames);
    const mine = stored.find((document) => document.id === this.#id);
    if (mine && isProcess(mine)) this.current = mine;
  }

  /** A process that calls this one may be saved between our reading and writing it: then it is read again. */
  async #saveWithFollowers(
    own: Change,
    projectId: string,
    renames: readonly IdRename[],
  ): Promise<readonly StoredDocument[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#store.save([own, ...(await this.#followers(projectId, renames))]);
      } catch (error) {
        if (!(error instanceof RevisionConflict) || error.ids.includes(this.#id)) throw error;
        if (tries < 3) continue;
        throw new Error(t('A process that calls this one is being saved again and again. Try once more.'), {
          cause: error,
        });
      }
    }
  }

  async #followers(projectId: string, renames: readonly IdRename[]): Promise<readonly Change[]> {
    if (renames.length === 0) return [];
    const others = await this.#store.list('process');
    return others.flatMap((other): Change[] => {
      if (other.id === this.#id || other.content.projectId !== projectId) return [];
      const xml = renames.reduce(
        (text, { from, to }) => renameCalledElement(text, from, to),
        other.content.xml,
      );
      if (xml === other.content.xml) return [];
      return [{ id: other.id, basedOn: other.revision, content: { ...other.content, xml } }];
    });
  }
}

function isProcess(stored: StoredDocument): stored is StoredProcessDocument {
  return stored.content.kind === 'process';
}
