import { renameCalledElement } from '../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { duplicateProcess } from '../../formats/activiti/duplicateProcess.ts';
import { freshId } from '../../domain/freshId.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
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
  save(content: ProcessContent, renames: readonly IdRename[]): Promise<void> {
    const saving = this.#save(content, renames);
    this.#saving = saving;
    return saving;
  }

  /** The content as a process of its own beside this one. */
  async saveCopy(content: ProcessContent): Promise<void> {
    const copy = duplicateProcess(content, `${content.name} (copy)`);
    await this.#store.save([{ id: freshId(), basedOn: 0, content: copy }]);
  }

  async #save(content: ProcessContent, renames: readonly IdRename[]): Promise<void> {
    const { current } = this;
    if (!current || sameContent(content, current.content)) return;
    const stored = await this.#store.save([
      { id: current.id, basedOn: current.revision, content },
      ...(await this.#followers(content.projectId, renames)),
    ]);
    const own = stored.find((document) => document.id === this.#id);
    if (own && isProcess(own)) this.current = own;
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
