import { draftAfter } from '../../domain/versions/versions.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

/** The version numbers of a connector that are taken: what was published under them is never edited. */
export class PublishedNumbers {
  readonly #store: DocumentStore;
  readonly #connectorId: string;
  /** by the id of the version's document */
  #byId: ReadonlyMap<string, string> = new Map();

  private constructor(store: DocumentStore, connectorId: string) {
    this.#store = store;
    this.#connectorId = connectorId;
  }

  static async read(store: DocumentStore, connectorId: string): Promise<PublishedNumbers> {
    const numbers = new PublishedNumbers(store, connectorId);
    await numbers.refresh();
    return numbers;
  }

  get all(): ReadonlySet<string> {
    return new Set(this.#byId.values());
  }

  has(version: string): boolean {
    return this.all.has(version);
  }

  /** of the draft that the next edit begins */
  get next(): string {
    return draftAfter([...this.all]);
  }

  /** Whether a save of these documents may have changed them: most saves are of something else, and cost no list. */
  async areTouchedBy(ids: readonly string[]): Promise<boolean> {
    if (ids.some((id) => this.#byId.has(id))) return true;
    const saved = await Promise.all(ids.map((id) => this.#store.load(id).catch(() => undefined)));
    return saved.some((document) => this.#isOwn(document));
  }

  /** @returns whether they are other ones now; where they cannot be read they stay as they were */
  async refresh(): Promise<boolean> {
    const before = this.#byId;
    const versions = await this.#store.list('version').catch(() => null);
    if (versions === null) return false;
    this.#byId = new Map(
      versions.flatMap((document) =>
        this.#isOwn(document) ? [[document.id, document.content.version]] : [],
      ),
    );
    return JSON.stringify([...before]) !== JSON.stringify([...this.#byId]);
  }

  #isOwn(document: StoredDocument | undefined): boolean {
    return document?.content.kind === 'version' && document.content.connectorId === this.#connectorId;
  }
}
