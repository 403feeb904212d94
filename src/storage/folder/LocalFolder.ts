/** A file as its folder tells it, without reading it: what tells whether it was changed. */
export interface FileStamp {
  readonly size: number;
  /** in milliseconds */
  readonly changedAt: number;
}

export interface FolderFile extends FileStamp {
  /** from the folder on, with slashes */
  readonly path: string;
}

export interface Listing {
  /** of these folders, with what is in them; '' is the folder itself, and that one without its folders */
  readonly folders: readonly string[];
  /** these as well, where they are there */
  readonly paths: readonly string[];
  /** of what is in the folders: others are passed by */
  readonly isWanted: (path: string) => boolean;
  /** more is refused: somebody chose the wrong folder */
  readonly most: number;
}

/**
 * A folder of people's own, next to which other programs are at work. Nothing but what is named is read or touched.
 * What cannot be done is a FolderTrouble, and then nothing was changed.
 */
export interface LocalFolder {
  readonly name: string;
  /** hidden files and folders, and those of package managers, are never listed */
  list(listing: Listing): Promise<readonly FolderFile[]>;
  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly stamp: FileStamp }>;
  /**
   * The whole file or nothing of it; folders are made on the way.
   * @param expected how the file was when it was looked at last, null for none: where it is not so any more, nothing
   * is written
   */
  write(path: string, bytes: Uint8Array, expected: FileStamp | null): Promise<FileStamp>;
  /** The file alone, never its folder. */
  remove(path: string, expected: FileStamp): Promise<void>;
  /** calls back when something may have changed, where the browser can tell; returns the way to stop */
  watch(listener: () => void): () => void;
}

export function isSameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  return a === b || (a !== null && b !== null && a.size === b.size && a.changedAt === b.changedAt);
}

/** What no listing goes into. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}
