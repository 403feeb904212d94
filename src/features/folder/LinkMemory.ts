import type { KnownFile } from '../../domain/folder/planFolder.ts';
import type { FolderLink } from '../../storage/folder/FolderLinks.ts';

/** Where it is remembered how both sides were. */
export interface LinkMemory {
  load(): Promise<Omit<FolderLink, 'projectId'> | undefined>;
  update(change: Partial<Omit<FolderLink, 'projectId'>>): Promise<void>;
  /** one tab at a time */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export type Known = Map<string, KnownFile>;

export async function knownOf(memory: LinkMemory): Promise<Known> {
  return new Map((await memory.load())?.known);
}

/** @param lastWritten ISO 8601, where something was */
export async function remember(memory: LinkMemory, known: Known, lastWritten?: string): Promise<void> {
  const kept = new Map([...known].filter(([, { here, there }]) => here !== null || there !== null));
  await memory.update({ known: kept, ...(lastWritten !== undefined && { lastWritten }) });
}
