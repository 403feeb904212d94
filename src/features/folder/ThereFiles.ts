import { isProjectFile, isProjectPath, PROJECT_FOLDERS } from '../../formats/activiti/folderLayout.ts';
import { isSameStamp, type FileStamp, type LocalFolder } from '../../storage/folder/LocalFolder.ts';
import { hashOf } from './hashOf.ts';

/** A file of the folder, as it was looked at. */
export interface ThereFile {
  readonly hash: string;
  readonly stamp: FileStamp;
}

interface Looked extends ThereFile {
  /** of the files at the top only those that say so */
  readonly isOurs: boolean;
}

/** As many as an archive may have. */
const MOST_FILES = 5_000;
/** What no reader takes is not read either. */
const MOST_BYTES = 10_000_000;

/** The project's files in the folder. What has not changed since the last look is not read again. */
export class ThereFiles {
  readonly #folder: LocalFolder;
  #looked: ReadonlyMap<string, Looked> = new Map();

  constructor(folder: LocalFolder) {
    this.#folder = folder;
  }

  /**
   * @param own paths of the project itself, wherever they are
   * @throws FolderTrouble
   */
  async look(own: ReadonlySet<string>): Promise<ReadonlyMap<string, ThereFile>> {
    const listed = await this.#folder.list({
      folders: PROJECT_FOLDERS,
      paths: [...own].filter((path) => !isProjectPath(path)),
      isWanted: (path) => own.has(path) || isProjectPath(path),
      most: MOST_FILES,
    });
    const looked = new Map<string, Looked>();
    for (const { path, size, changedAt } of listed) {
      const before = this.#looked.get(path);
      const isSame = before && isSameStamp(before.stamp, { size, changedAt });
      looked.set(path, isSame ? before : await this.#lookAt(path, { size, changedAt }));
    }
    this.#looked = looked;
    return new Map([...looked].filter(([path, { isOurs }]) => isOurs || own.has(path)));
  }

  /** Looks at all of them again, also where nothing says that they changed. */
  forget(): void {
    this.#looked = new Map();
  }

  async #lookAt(path: string, listed: FileStamp): Promise<Looked> {
    if (listed.size > MOST_BYTES) {
      return { hash: `large ${listed.size} ${listed.changedAt}`, stamp: listed, isOurs: path.includes('/') };
    }
    const { bytes, stamp } = await this.#folder.read(path);
    return { hash: await hashOf(bytes), stamp, isOurs: isProjectFile(path, bytes) };
  }
}
