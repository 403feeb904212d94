export interface FileNode {
  /** the whole path; of a folder with `/` at its end */
  readonly id: string;
  readonly name: string;
  readonly children: readonly FileNode[];
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: string[];
}

/** Folders first, by name; folders that hold nothing but one folder are one with it, as `java/com/example`. */
export function fileNodes(paths: readonly string[]): readonly FileNode[] {
  const root = newFolder();
  for (const path of paths) {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) {
      const inner = folder.folders.get(part) ?? newFolder();
      folder.folders.set(part, inner);
      folder = inner;
    }
    folder.files.push(parts.at(-1) ?? '');
  }
  return nodesOf(root, '');
}

/** Their ids. */
export function foldersOf(nodes: readonly FileNode[]): readonly string[] {
  return nodes.flatMap(({ id, children }) => (children.length === 0 ? [] : [id, ...foldersOf(children)]));
}

function newFolder(): Folder {
  return { folders: new Map(), files: [] };
}

function nodesOf({ folders, files }: Folder, at: string): readonly FileNode[] {
  const inner = Array.from(folders, ([name, folder]) => folderNode(name, folder, at));
  const own = files.map((name) => ({ id: at + name, name, children: [] }));
  return [...inner.toSorted(byName), ...own.toSorted(byName)];
}

function folderNode(name: string, folder: Folder, at: string): FileNode {
  const [only, second] = folder.folders;
  if (only && !second && folder.files.length === 0) return folderNode(`${name}/${only[0]}`, only[1], at);
  const id = `${at}${name}/`;
  return { id, name, children: nodesOf(folder, id) };
}

function byName(a: FileNode, b: FileNode): number {
  return a.name.localeCompare(b.name, 'en') || (a.name < b.name ? -1 : 1);
}
