import type { DocumentContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { TroubleKind } from '../../storage/folder/FolderTrouble.ts';

/** What was changed on both sides, or cannot be told apart. */
export interface FolderConflict {
  readonly key: string;
  /** what people call it */
  readonly name: string;
  readonly paths: readonly string[];
  readonly kind:
    | 'both'
    /** changed here, deleted in the folder */
    | 'gone-there'
    /** deleted or renamed here, changed in the folder */
    | 'gone-here';
  /** of a process or connector, that can be looked at side by side */
  readonly isCompared: boolean;
  readonly isProcess: boolean;
  /** what of it stood in the folder then */
  readonly seen: string;
}

/** How the folder was when it was shown. */
export interface Seen {
  readonly seen: string;
}

export interface ConflictSides {
  readonly mine: DocumentContent;
  readonly theirs: DocumentContent;
}

export interface FolderState {
  readonly phase:
    | 'looking'
    | 'ready'
    /** the browser wants to be asked by a person */
    | 'ask'
    | 'trouble'
    /** none of the project's files is in the folder any more */
    | 'emptied';
  readonly name: string;
  readonly trouble: { readonly kind: TroubleKind | 'other'; readonly message: string } | null;
  /** paths that would be written */
  readonly toWrite: readonly string[];
  /** paths that would be removed: never without saying so */
  readonly toRemove: readonly string[];
  readonly conflicts: readonly FolderConflict[];
  /** files of the folder that are not read: they are left as they are */
  readonly problems: readonly Problem[];
  readonly isAuto: boolean;
  readonly isWriting: boolean;
  /** ISO 8601 */
  readonly lastWritten: string | null;
}

export const LOOKING: Omit<FolderState, 'name'> = {
  phase: 'looking',
  trouble: null,
  toWrite: [],
  toRemove: [],
  conflicts: [],
  problems: [],
  isAuto: false,
  isWriting: false,
  lastWritten: null,
};
