import { type ReleaseChange, releaseChanges } from '../../domain/versions/releaseChanges.ts';
import { decodeText } from '../../formats/readText.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { makeRelease } from '../../formats/release/makeRelease.ts';
import { releasedFiles, releaseParts } from '../../formats/release/releaseParts.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { loadReleaseDocuments, type ReleaseDocument, sourceOf } from './releasePlan.ts';

export interface ComparedReleases {
  readonly changes: readonly ReleaseChange[];
  /** files that differ, as texts; '' where it is not there */
  readonly texts: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

export async function compareReleases(
  before: readonly OutFile[],
  after: readonly OutFile[],
): Promise<ComparedReleases> {
  const changes = releaseChanges(await releaseParts(before), await releaseParts(after));
  const [old, now] = [textsOf(before), textsOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  const texts = paths
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }))
    .filter((one) => one.before !== one.after);
  return { changes, texts };
}

export function filesOf({ content }: ReleaseDocument): readonly OutFile[] {
  return releasedFiles(content.file.bytes);
}

/** As it would be released now, under the number and notes of the release it is compared with. */
export async function filesNow(
  store: DocumentStore,
  { content }: ReleaseDocument,
): Promise<readonly OutFile[]> {
  const { projectId, version, notes, registry = '' } = content;
  const documents = await loadReleaseDocuments(store, projectId);
  return makeRelease(sourceOf(documents), { version, notes, registry }).files;
}

function textsOf(files: readonly OutFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, bytes }) => {
      const text = decodeText(bytes)?.text;
      return text === undefined || text.includes('\0') ? [] : [[path, text] as const];
    }),
  );
}
