/** Folders of a project archive that hold what is edited here. All others are kept as they are. */
export const CONNECTORS_FOLDER = 'connectors/';
export const PROCESSES_FOLDER = 'processes/';

/**
 * What the engine's files have no place for. The engine deploys every entry whose path contains
 * "processes"; the old modeling service reads folders by the names of its model types, and takes the
 * first JSON at the root for the project. So: neither at the root, nor in a folder of those names.
 */
export const SIDECAR_PATH = 'connector-modeler/sidecar.json';

/** What a release is: version, notes, the connectors it has. Beside the sidecar, for the same reason. */
export const RELEASE_PATH = 'connector-modeler/release.json';

/** What connectors are told where the project is deployed to. */
export const ENVIRONMENTS_FOLDER = 'connector-modeler/environments/';

/** Of a release: the images and variables that a deployment has to set. At the root, where people look for it. */
export const DESCRIPTOR_PATH = 'deployment-descriptor.json';

const MODEL_FOLDERS: ReadonlySet<string> = new Set(
  'connectors processes forms decision-tables files scripts triggers ui content-models data plugins authentications connector-modeler'.split(
    ' ',
  ),
);

/** The folder all of it stands in, where someone zipped the folder and not what is in it; '' for none. */
export function rootFolder(paths: readonly string[]): string {
  const real = paths.filter((path) => !isJunk(path));
  const first = real[0]?.split('/')[0];
  if (first === undefined || MODEL_FOLDERS.has(first)) return '';
  return real.every((path) => path.startsWith(`${first}/`)) ? `${first}/` : '';
}

/** What the file systems of others leave behind. */
export function isJunk(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
}

/** The model folder a path is in, with its slash; '' for the root, null for any other folder. */
export function placeOf(path: string): typeof CONNECTORS_FOLDER | typeof PROCESSES_FOLDER | '' | null {
  if (!path.includes('/')) return '';
  if (path.startsWith(CONNECTORS_FOLDER)) return CONNECTORS_FOLDER;
  return path.startsWith(PROCESSES_FOLDER) ? PROCESSES_FOLDER : null;
}
