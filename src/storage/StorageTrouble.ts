import type { StorageBlocked } from './errors.ts';

export interface StorageTrouble {
  /** waiting: goes on by itself; lost: saving is over for this page */
  readonly kind: 'waiting' | 'lost';
  readonly error: StorageBlocked;
}
