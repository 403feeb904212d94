import type { Database } from './databaseSchema.ts';
import { PublishedVersionIsFinal, ReleaseIsFinal, RevisionConflict } from './errors.ts';
import { openDatabase } from './openDatabase.ts';
import type { Asked, Refusal, SaveAnswer, SavePort, Told } from './saveMessages.ts';
import { type SaveJob, writeChanges } from './writeChanges.ts';

const UNABLE = { unable: true } as const;

/** Does what SaveWriter asks for, in a worker of its own. A newer version of the app gets the database at once. */
class SaveDesk {
  #db: Database | undefined;

  /** @param name of a database that is there, and of our version */
  async open(name: string): Promise<void> {
    const gone = () => (this.#db = undefined);
    this.#db = await openDatabase(name, {
      onWaiting: () => undefined,
      beforeGivingWay: () => Promise.resolve(),
      onGivenWay: gone,
      onTerminated: gone,
    });
  }

  async save(job: SaveJob): Promise<SaveAnswer> {
    if (!this.#db) return UNABLE;
    try {
      const saved = await writeChanges(this.#db, job);
      return { saved: saved.map(({ content: _content, ...head }) => head) };
    } catch (error) {
      const refused = refusalOf(error);
      return refused ? { refused } : UNABLE;
    }
  }
}

/** Lets a desk answer what comes through the port. */
export function answerSaves(port: SavePort): void {
  const desk = new SaveDesk();
  port.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    void answer(data).then((told) => told && port.postMessage(told));
  });
  const answer = async (asked: Asked): Promise<Told | null> => {
    if ('open' in asked)
      return desk.open(asked.open).then(
        () => ({ isOpen: true }),
        () => null,
      );
    return { number: asked.number, answer: await desk.save(asked.job) };
  };
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RevisionConflict) return { kind: 'conflict', ids: error.ids };
  if (error instanceof PublishedVersionIsFinal) return { kind: 'final-version', id: error.id };
  if (error instanceof ReleaseIsFinal) return { kind: 'final-release', id: error.id };
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return name === 'QuotaExceededError' ? { kind: 'full' } : null;
}
