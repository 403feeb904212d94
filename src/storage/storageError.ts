import { DocumentUnreadable, RevisionConflict, StorageBlocked, StorageFull } from './errors.ts';

const BLOCKING = new Set([
  'SecurityError',
  'InvalidStateError',
  'UnknownError',
  'NotAllowedError',
  'NotSupportedError',
]);

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Turns what a browser's database throws into an error that says what to do. */
export function storageError(error: unknown, during?: 'opening'): Error {
  if (
    error instanceof RevisionConflict ||
    error instanceof StorageFull ||
    error instanceof StorageBlocked ||
    error instanceof DocumentUnreadable
  ) {
    return error;
  }
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new StorageFull({ cause: error });
  if (name === 'VersionError') return new StorageBlocked('newer-data', { cause: error });
  if (during === 'opening' || BLOCKING.has(name)) return new StorageBlocked('unavailable', { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
