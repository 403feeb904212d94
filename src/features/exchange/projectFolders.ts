/** Folders that are an unpacked project archive, and the files outside of them. */
export interface FolderSplit {
  readonly folders: readonly { readonly root: string; readonly paths: readonly string[] }[];
  readonly rest: readonly string[];
}

/**
 * A folder is a project when it has `processes/` in it and is either what was dropped or has a manifest (a JSON file of
 * its own): the `processes/` of a source tree alone does not make everything around it a project.
 */
export function splitProjectFolders(paths: readonly string[]): FolderSplit {
  const roots = rootsOf(paths);
  const inside = new Map<string, string[]>(roots.map((root) => [root, []]));
  const rest: string[] = [];
  for (const path of paths) {
    const root = roots.find((one) => path.startsWith(`${one}/`));
    if (root === undefined) rest.push(path);
    else inside.get(root)?.push(path);
  }
  return { folders: [...inside].map(([root, own]) => ({ root, paths: own })), rest };
}

/** Outermost first, so that a project within a project belongs to the outer one. */
function rootsOf(paths: readonly string[]): readonly string[] {
  const withManifest = new Set(
    paths.filter((path) => path.endsWith('.json')).map((path) => path.slice(0, path.lastIndexOf('/'))),
  );
  const roots = new Set<string>();
  for (const path of paths) {
    const at = path.indexOf('/processes/');
    if (at <= 0) continue;
    const root = path.slice(0, at);
    if (!root.includes('/') || withManifest.has(root)) roots.add(root);
  }
  const all = [...roots].sort((a, b) => a.length - b.length);
  return all.filter((root, index) => !all.slice(0, index).some((outer) => root.startsWith(`${outer}/`)));
}
