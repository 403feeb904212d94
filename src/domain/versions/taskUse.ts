import type { MappedNames } from '../mapping/mappedNames.ts';

/** A task of some process of the workspace that calls an action. */
export interface TaskUse {
  readonly projectId: string;
  /** id of the process's document */
  readonly processId: string;
  readonly processName: string;
  readonly elementId: string;
  /** what the task is called in its diagram; its id where it has no name */
  readonly label: string;
  readonly implementation: string;
  /** what it is pinned to */
  readonly version?: string;
  readonly hash?: string;
  /** absent: not known */
  readonly mapped?: MappedNames;
}
