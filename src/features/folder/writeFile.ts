import type { LocalFolder } from '../../storage/folder/LocalFolder.ts';
import type { Look } from './FolderView.ts';
import type { Known } from './LinkMemory.ts';

/** Makes a file of the folder what it is in the project, unless somebody changed it since the look. */
export async function writeFile(folder: LocalFolder, look: Look, path: string, known: Known): Promise<void> {
  const file = look.here.files.get(path);
  const there = look.there.get(path);
  if (file?.hash !== there?.hash) {
    if (file) await folder.write(path, file.bytes, there?.stamp ?? null);
    else if (there) await folder.remove(path, there.stamp);
  }
  known.set(path, { here: file?.hash ?? null, there: file?.hash ?? null });
}
