import { t } from '../../language/t.ts';
import { safeFileName } from '../fileNames.ts';

/** What is where in a package. The manifest names every file but itself, with its size and SHA-256. */
export const PACKAGE_FORMAT = 'connector-package';
export const PACKAGE_FORMAT_VERSION = 1;
export const PACKAGE_SUFFIX = '.connector.zip';

export const MANIFEST_PATH = 'manifest.json';
/** the definition, byte for byte as it was published */
export const DEFINITION_PATH = 'connector.json';
export const ICON_PATH = 'icon.json';
export const DOCUMENTATION_PATH = 'docs/README.md';
export const NOTES_PATH = 'RELEASE_NOTES.md';
export const EXAMPLE_FOLDER = 'example/';
/** libraries and resources: opaque, never run, never unpacked */
export const ATTACHMENTS_FOLDER = 'files/';

const MAX_PATH = 240;
const MAX_DEPTH = 12;

export function packageFileName(name: string, version: string): string {
  return `${safeFileName(name, 'connector')}-${version}${PACKAGE_SUFFIX}`;
}

/** The version a file name tells; null where someone renamed it. Browsers add ` (1)` to a second download. */
export function versionInFileName(fileName: string): string | null {
  return (
    /-(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+?)?)(?: ?\(\d+\))?\.connector(?: ?\(\d+\))?\.zip$/.exec(
      fileName,
    )?.[1] ?? null
  );
}

/** Why a path cannot be in a package: it has to work on every disk. null: it can. */
export function pathProblem(path: string): string | null {
  if (path === '' || path.length > MAX_PATH) return t`A path has 1 to ${MAX_PATH} characters.`;
  const parts = path.split('/');
  if (parts.length > MAX_DEPTH) return t`Folders are nested at most ${MAX_DEPTH} deep.`;
  const bad = parts.find((part) => part !== safeFileName(part, '') || part === '');
  return bad === undefined ? null : t`“${bad}” is no file name that works on every disk.`;
}

/** Two paths with one key are one file on some disks. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
