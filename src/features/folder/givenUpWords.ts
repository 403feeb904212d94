import type { OpaqueFile } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { listed } from './listed.ts';

/** A file of the folder as it was before this side was kept. */
export interface GivenUpFile extends OpaqueFile {
  /** there is none of it here: it went, and nothing took its place */
  readonly isRemoved?: true;
}

/** What became of the files in the folder. */
export function givenUpWords(files: readonly GivenUpFile[], folder: string): string {
  const pathsOf = (isRemoved: boolean) =>
    files.filter((file) => (file.isRemoved ?? false) === isRemoved).map(({ path }) => path);
  const [over, removed] = [pathsOf(false), pathsOf(true)];
  return [
    ...(over.length > 0 ? [t`Written over in the folder ${folder}: ${listed(over)}`] : []),
    ...(removed.length > 0 ? [t`Removed from the folder ${folder}: ${listed(removed)}`] : []),
  ].join(' ');
}
