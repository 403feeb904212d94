/** How a file was when this side and the folder were last in accord: a hash of its bytes on each side, null for none. */
export interface KnownFile {
  readonly here: string | null;
  readonly there: string | null;
}

/** What becomes of one file. `settle`: both sides came to the same by themselves. */
export type FileAction = 'none' | 'settle' | 'write' | 'remove' | 'take' | 'gone' | 'conflict';

/** Hashes by path. */
export type Hashes = ReadonlyMap<string, string>;

interface PlannedFile {
  readonly path: string;
  readonly action: FileAction;
}

/** Files that go one way together or not at all: those of one process. */
export interface FolderUnit {
  readonly key: string;
  readonly action: 'none' | 'save' | 'take' | 'conflict';
  readonly files: readonly PlannedFile[];
}

const UNKNOWN: KnownFile = { here: null, there: null };

/** What one side changed goes to the other; what both changed waits for a person. Neither is ever overwritten unseen. */
export function fileAction(known: KnownFile, here: string | null, there: string | null): FileAction {
  const changedHere = here !== known.here;
  const changedThere = there !== known.there;
  if (!changedHere && !changedThere) return 'none';
  if (here === there) return 'settle';
  if (changedHere && changedThere) return 'conflict';
  if (changedHere) return here === null ? 'remove' : 'write';
  return there === null ? 'gone' : 'take';
}

/** @param unitOf what a file belongs to */
export function planFolder(
  known: ReadonlyMap<string, KnownFile>,
  here: Hashes,
  there: Hashes,
  unitOf: (path: string) => string,
): readonly FolderUnit[] {
  const units = new Map<string, PlannedFile[]>();
  for (const path of [...new Set([...known.keys(), ...here.keys(), ...there.keys()])].sort()) {
    const action = fileAction(known.get(path) ?? UNKNOWN, here.get(path) ?? null, there.get(path) ?? null);
    const key = unitOf(path);
    units.set(key, [...(units.get(key) ?? []), { path, action }]);
  }
  return [...units].map(([key, files]) => ({ key, action: unitAction(files), files }));
}

function unitAction(files: readonly PlannedFile[]): FolderUnit['action'] {
  const actions = new Set(files.map(({ action }) => action));
  const saves = actions.has('write') || actions.has('remove');
  const takes = actions.has('take') || actions.has('gone');
  // A diagram changed here and its extensions changed there do not fit each other unseen.
  if (actions.has('conflict') || (saves && takes)) return 'conflict';
  if (saves) return 'save';
  return takes ? 'take' : 'none';
}
