import { PACKAGE_SUFFIX } from './packageLayout.ts';

/**
 * A connector as a repository keeps it: its definition as it is now, and a package of every version.
 * The folder is told by that, not by a file of ours.
 */
export const CONNECTOR_FOLDER = 'connector/';
export const DIST_FOLDER = 'dist/';

export function isPackageFile(path: string): boolean {
  // A browser writes ` (1)` before the last ending of a second download.
  return /\.connector( ?\(\d+\))?\.zip$/i.test(path) || path.toLowerCase().endsWith(PACKAGE_SUFFIX);
}

/** The folders, with their slash ('' for the top), that are repositories. */
export function repositoryRoots(paths: readonly string[]): readonly string[] {
  const roots = paths.flatMap((path) => definitionRoot(path) ?? []);
  return roots.filter((root) =>
    paths.some((path) => path.startsWith(root + DIST_FOLDER) && isPackageFile(path)),
  );
}

/** `shop/connector/parcel.json` → `shop/`; null for any other path */
export function definitionRoot(path: string): string | null {
  return /^(|.*\/)connector\/[^/]+\.json$/.exec(path)?.[1] ?? null;
}
