import { documentStoreContract } from './documentStoreContract.ts';
import { MemoryDisk, MemoryStore } from './MemoryStore.ts';

documentStoreContract('MemoryStore', () => {
  const disk = new MemoryDisk();
  let now = new Date();
  return {
    open: () => new MemoryStore(disk, () => now),
    setNow: (date) => (now = date),
    close: () => Promise.resolve(),
  };
});
