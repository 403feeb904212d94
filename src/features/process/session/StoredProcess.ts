import { renameCalledElement } from '../../../bpmn/patchXml.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import { copyName } from '../../../domain/values/copyName.ts';
import { followCalled } from '../../../formats/scenario/followCalled.ts';
import { t } from '../../../language/t.ts';
import { created } from '../../../storage/changes.ts';
import type { Change, DocumentStore, Occasion, StoredDocument } from '../../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../../storage/errors.ts';
import type { DocumentRenames } from './documentNames.ts';
import { sameContent } from './sameContent.ts';

interface Renamed extends DocumentRenames {
  /** tells which names are of connectors, and not of variables */
  readonly catalogue: readonly CatalogueConnector[];
}

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
    return standing(await this.#store.load(this.#id));
  }

  /** Calls back when the document was saved by someone else, or is gone. */
  watch(listener: (stored: StoredProcessDocument | 'missing' | 'deleted') => Promise<void>): () => void {
    return this.#store.watch((ids, saved) => {
      if (!ids.includes(this.#id)) return;
      void this.#tell(
        listener,
        saved.find(({ id }) => id === this.#id),
      );
    });
  }

  async #tell(
    listener: (stored: StoredProcessDocument | 'missing' | 'deleted') => Promise<void>,
    saved: StoredDocument | undefined,
  ): Promise<void> {
    // The store tells of our own saves too, before their promise is settled.
    await this.#saving.catch(() => undefined);
    const stored = saved ? standing(saved) : await this.read().catch(() => null);
    if (stored === null || !this.current) return;
    if (typeof stored === 'string' || stored.revision > this.current.revision) await listener(stored);
  }

  /**
   * Saves when something changed. The project's other processes follow: call activities what a process is called,
   * scenarios that walk into it what is in it.
   * @throws RevisionConflict, StorageFull, StorageBlocked
   */
  save(content: ProcessContent, renames: Renamed, occasion: Occasion = {}): Promise<void> {
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

  async #save(content: ProcessContent, renames: Renamed, occasion: Occasion): Promise<void> {
    const { current } = this;
    if (!current || (sameContent(content, current.content) && occasion.givenUp === undefined)) return;
    const own: Change = { id: current.id, basedOn: current.revision, content, ...occasion };
    const stored = await this.#saveWithFollowers(own, current.content, renames);
    const mine = stored.find((document) => document.id === this.#id);
    if (mine && isProcess(mine)) this.current = mine;
  }

  /** A process that calls this one may be saved between our reading and writing it: then it is read again. */
  async #saveWithFollowers(
    own: Change,
    before: ProcessContent,
    renames: Renamed,
  ): Promise<readonly StoredDocument[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#store.save([own, ...(await this.#followers(before, renames))]);
      } catch (error) {
        if (!(error instanceof RevisionConflict) || error.ids.includes(this.#id)) throw error;
        if (tries < 3) continue;
        throw new Error(t('A process that calls this one is being saved again and again. Try once more.'), {
          cause: error,
        });
      }
    }
  }

  async #followers(before: ProcessContent, renames: Renamed): Promise<readonly Change[]> {
    const { processes, elements, variables, catalogue } = renames;
    const isInside = elements.size + variables.size > 0;
    if (processes.length === 0 && !isInside) return [];
    const others = (await this.#store.list('process')).filter(
      ({ id, content }) => id !== this.#id && content.projectId === before.projectId,
    );
    const contents = others.map(({ content }) => content);
    const walking = isInside ? await followCalled(before, contents, renames, catalogue) : null;
    return others.flatMap(({ id, revision, content }): Change[] => {
      const followed = walking?.get(content) ?? content;
      const xml = processes.reduce((text, { from, to }) => renameCalledElement(text, from, to), content.xml);
      if (xml === content.xml && followed === content) return [];
      return [{ id, basedOn: revision, content: { ...followed, xml } }];
    });
  }
}

function standing(stored: StoredDocument | undefined): StoredProcessDocument | 'missing' | 'deleted' {
  if (!stored || !isProcess(stored)) return 'missing';
  return stored.deletedAt === undefined ? stored : 'deleted';
}

function isProcess(stored: StoredDocument): stored is StoredProcessDocument {
  return stored.content.kind === 'process';
}
