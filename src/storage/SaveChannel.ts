import type { SaveListener, StoredDocument } from './DocumentStore.ts';

/** Tells listeners here and in other tabs which documents were saved; those here what they are now, too. */
export class SaveChannel {
  readonly #name: string;
  readonly #listeners = new Set<SaveListener>();
  #channel: BroadcastChannel | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  listen(listener: SaveListener): () => void {
    const own: SaveListener = (ids, saved) => listener(ids, saved); // one entry for each call, even of the same function
    this.#listeners.add(own);
    this.#open();
    return () => {
      this.#listeners.delete(own);
    };
  }

  announce(ids: readonly string[], saved: readonly StoredDocument[]): void {
    this.#tell(ids, saved);
    this.#open()?.postMessage(ids);
  }

  close(): void {
    this.#listeners.clear();
    this.#channel?.close();
    this.#channel = undefined;
  }

  #open(): BroadcastChannel | undefined {
    if (this.#channel === undefined && typeof BroadcastChannel !== 'undefined') {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (Array.isArray(data))
          this.#tell(
            data.filter((id) => typeof id === 'string'),
            [],
          );
      };
    }
    return this.#channel;
  }

  #tell(ids: readonly string[], saved: readonly StoredDocument[]): void {
    for (const listener of [...this.#listeners]) listener(ids, saved);
  }
}
