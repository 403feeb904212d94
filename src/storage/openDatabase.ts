import { openDB } from 'idb';
import { type Database, type Schema, upgrade, VERSION } from './databaseSchema.ts';
import { StorageBlocked } from './errors.ts';

export interface DatabaseEvents {
  /** another tab holds an older database open: it goes on when that tab lets go */
  readonly onWaiting: () => void;
  /** a newer version of the app wants the database: it gets it when this is settled */
  readonly beforeGivingWay: () => Promise<void>;
  readonly onGivenWay: () => void;
  /** the browser closed it: the next use opens it again */
  readonly onTerminated: () => void;
}

/** @throws StorageBlocked where there is none, or one of a newer version */
export async function openDatabase(name: string, events: DatabaseEvents): Promise<Database> {
  // Where it is blocked even `indexedDB` itself may throw.
  if (typeof indexedDB === 'undefined') throw new StorageBlocked('unavailable');
  return openDB<Schema>(name, VERSION, {
    upgrade: (db, from) => upgrade(db, from),
    blocked: () => events.onWaiting(),
    blocking: (_current, _wanted, event) => {
      const close = () => {
        events.onGivenWay();
        if (event.target instanceof IDBDatabase) event.target.close();
      };
      void events.beforeGivingWay().then(close, close);
    },
    terminated: () => events.onTerminated(),
  });
}
