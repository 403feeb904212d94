import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import type { OpaqueFile, VersionContent } from '../../domain/document.ts';
import { HUES } from '../../domain/connector/iconPaths.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import { definitionHash } from '../activiti/definitionHash.ts';
import { isJunk } from '../activiti/archiveLayout.ts';
import { baseName } from '../fileNames.ts';
import { readIconImage } from '../icons/readIcon.ts';
import { readJson } from '../json/readJson.ts';
import type { Complaint } from '../json/StrictObject.ts';
import { StrictObject } from '../json/StrictObject.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { ArchiveRefused, unzip, ZIP_LIMITS } from '../zip.ts';
import type { ZipLimits } from '../zip.ts';
import type { ConnectorPackage } from './ConnectorPackage.ts';
import type { PackageManifest } from './PackageManifest.ts';
import { readManifest } from './PackageManifest.ts';
import {
  ATTACHMENTS_FOLDER,
  DEFINITION_PATH,
  DOCUMENTATION_PATH,
  EXAMPLE_FOLDER,
  ICON_PATH,
  MANIFEST_PATH,
  NOTES_PATH,
  pathKey,
  versionInFileName,
} from './packageLayout.ts';
import { packageProblem } from './packageProblem.ts';
import { notesHeading, sha256Of } from './writePackage.ts';

export interface ReadPackage {
  /** null: refused, and the problems say why and where */
  readonly content: ConnectorPackage | null;
  readonly problems: readonly Problem[];
  /** unpacked, for whoever reads several of them */
  readonly size: number;
}

/** Stops the reading; what was told before stays told. */
class Refused extends Error {}

/** Nothing of a package is taken unless all of it is as its manifest says. */
export function readPackage(file: RawFile, limits: ZipLimits = ZIP_LIMITS): ReadPackage {
  const reading = new PackageReading(file);
  try {
    return { content: reading.read(limits), problems: reading.problems, size: reading.size };
  } catch (error) {
    if (error instanceof ArchiveRefused) reading.problem('package-refused', '', error.message);
    else if (!(error instanceof Refused)) throw error;
    return { content: null, problems: reading.problems, size: reading.size };
  }
}

class PackageReading {
  readonly problems: Problem[] = [];
  size = 0;
  readonly #file: RawFile;
  #files: ReadonlyMap<string, Uint8Array> = new Map();

  constructor(file: RawFile) {
    this.#file = file;
  }

  problem(code: string, path: string, message: string, more: Parameters<typeof fileProblem>[3] = {}): void {
    const file = path === '' ? this.#file.name : `${this.#file.name} › ${path}`;
    this.problems.push(fileProblem(file, code, message, more));
  }

  read(limits: ZipLimits): ConnectorPackage {
    this.#files = this.#unpack(limits);
    const manifest = this.#manifest();
    this.#checkFiles(manifest);
    this.#checkVersion(manifest);
    const text = this.#text(DEFINITION_PATH);
    const connector = this.#connector(text, manifest);
    const version = this.#version(text, manifest);
    const refusal = packageProblem(version);
    if (refusal !== null) this.#refuse('package-version', MANIFEST_PATH, refusal);
    return { version, connector, example: this.#example(manifest) };
  }

  #refuse(code: string, path: string, message: string, more: Parameters<typeof fileProblem>[3] = {}): never {
    this.problem(code, path, message, more);
    throw new Refused();
  }

  #unpack(limits: ZipLimits): ReadonlyMap<string, Uint8Array> {
    const skipped: string[] = [];
    const skip = (path: string, why: string): void => {
      if (isJunk(path)) return;
      skipped.push(path);
      this.problem('package-refused', path, t`The package is not read: ${why}.`);
    };
    const files = unzip(this.#file.bytes, skip, limits).filter(({ path }) => !isJunk(path));
    this.size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (skipped.length > 0) throw new Refused();
    const keys = new Set<string>();
    for (const { path } of files) {
      const message = t('The package is not read: another file of it has this name, but for capitals.');
      if (keys.has(pathKey(path))) this.#refuse('package-refused', path, message);
      keys.add(pathKey(path));
    }
    return new Map(files.map(({ path, bytes }) => [path, bytes]));
  }

  #manifest(): PackageManifest {
    const { manifest, complaints } = readManifest(this.#json(MANIFEST_PATH));
    this.#refuseFor(complaints, MANIFEST_PATH);
    return manifest;
  }

  /** Every file the manifest names must be there, unchanged; others are left out. */
  #checkFiles(manifest: PackageManifest): void {
    const before = this.problems.length;
    const bad = (path: string, message: string): void => {
      this.problem('package-file', path, message);
    };
    for (const { path, size, sha256 } of manifest.files) {
      const bytes = this.#files.get(path);
      if (!bytes) bad(path, t('The manifest names this file, but it is not in the package.'));
      else if (bytes.length !== size)
        bad(
          path,
          t`The file has ${bytes.length} bytes; the manifest says ${size}. It was changed, or cut off.`,
        );
      else if (sha256Of(bytes) !== sha256)
        bad(
          path,
          t('The file is not the one the manifest was made for: its SHA-256 differs. Get the package again.'),
        );
    }
    const listed = new Set(manifest.files.map(({ path }) => path));
    for (const path of [DEFINITION_PATH, NOTES_PATH])
      if (!listed.has(path))
        bad(MANIFEST_PATH, t`The manifest does not name ${path}, which every package has.`);
    for (const path of manifest.attachments ?? [])
      if (!listed.has(path))
        bad(MANIFEST_PATH, t`“${path}” is named as an attachment, but not among the files.`);
    if (this.problems.length > before) throw new Refused();
    for (const path of this.#files.keys()) {
      if (path === MANIFEST_PATH) continue;
      const why = listed.has(path)
        ? this.#unknownPlace(path, manifest)
        : t('The manifest does not name it, so the file is left out.');
      if (why !== null) this.problem('package-extra-file', path, why, { severity: 'warning' });
    }
  }

  #unknownPlace(path: string, { attachments }: PackageManifest): string | null {
    const known = [DEFINITION_PATH, NOTES_PATH, ICON_PATH, DOCUMENTATION_PATH].includes(path);
    if (known || path.startsWith(EXAMPLE_FOLDER) || attachments?.includes(path)) return null;
    return t('A package has no such file, so the file is left out.');
  }

  /** One version, wherever it stands. */
  #checkVersion({ name, version }: PackageManifest): void {
    const inName = versionInFileName(baseName(this.#file.name));
    if (inName !== null && inName !== version) {
      const message = t`The file name says version ${inName}, the manifest ${version}. One of them is wrong: get the package again.`;
      this.#refuse('package-version', '', message);
    }
    if (!this.#text(NOTES_PATH).startsWith(notesHeading(name, version))) {
      const message = t`The release notes are not about ${name} ${version}: they have to start with “# ${name} ${version}”.`;
      this.#refuse('package-version', NOTES_PATH, message, { line: 1, column: 1 });
    }
  }

  #connector(text: string, manifest: PackageManifest): Connector {
    const { connector, problems } = readConnector(text, `${this.#file.name} › ${DEFINITION_PATH}`);
    this.problems.push(...problems);
    if (!connector) throw new Refused();
    if (connector.name !== manifest.name || connector.name === '') {
      const message = t`The definition is called “${connector.name}”, the manifest says “${manifest.name}”.`;
      this.#refuse('package-name', DEFINITION_PATH, message, { path: ['name'] });
    }
    if (definitionHash(text) !== manifest.hash) {
      const message = t(
        'The definition is not the published one: the hash in the manifest is of another. Get the package again.',
      );
      this.#refuse('package-hash', DEFINITION_PATH, message);
    }
    return connector;
  }

  #version(text: string, manifest: PackageManifest): VersionContent {
    const { id, name, version, publishedAt, hash, category, reason, deprecated } = manifest;
    const icon = this.#icon(manifest);
    const about = {
      ...manifest.about,
      ...(this.#lists(manifest, DOCUMENTATION_PATH) && { documentation: this.#text(DOCUMENTATION_PATH) }),
      ...(manifest.attachments && {
        attachments: manifest.attachments.map((path) => {
          const message = t`“${path}” is no attachment: those are in ${ATTACHMENTS_FOLDER}.`;
          if (!path.startsWith(ATTACHMENTS_FOLDER)) this.#refuse('package-file', MANIFEST_PATH, message);
          return { path: path.slice(ATTACHMENTS_FOLDER.length), bytes: this.#bytes(path) };
        }),
      }),
    };
    return {
      kind: 'version',
      connectorId: id,
      version,
      publishedAt,
      notes: this.#text(NOTES_PATH).slice(notesHeading(name, version).length),
      ...(reason !== undefined && { reason }),
      text,
      hash,
      ...(icon && { icon }),
      ...(category !== undefined && { category }),
      ...(Object.keys(about).length > 0 && { about }),
      ...(deprecated !== undefined && { deprecated }),
    };
  }

  #icon(manifest: PackageManifest): ConnectorIcon | undefined {
    if (!this.#lists(manifest, ICON_PATH)) return undefined;
    const complaints: Complaint[] = [];
    const icon = new StrictObject(this.#json(ICON_PATH), [], complaints);
    const name = icon.required('name', (text) =>
      text.length <= 64 ? null : t('The name of an icon is short.'),
    );
    const hue = icon.oneOf('hue', HUES);
    if (hue === undefined && complaints.length === 0) icon.complain(t('This is missing.'), 'hue');
    const image = icon.text('image', (url) => {
      const read = readIconImage(url);
      return 'problem' in read ? read.problem : null;
    });
    this.#refuseFor(complaints, ICON_PATH);
    return hue && { name, hue, ...(image !== undefined && { image }) };
  }

  #example(manifest: PackageManifest): readonly OpaqueFile[] {
    return manifest.files
      .filter(({ path }) => path.startsWith(EXAMPLE_FOLDER))
      .map(({ path }) => ({ path: path.slice(EXAMPLE_FOLDER.length), bytes: this.#bytes(path) }));
  }

  #lists({ files }: PackageManifest, path: string): boolean {
    return files.some((file) => file.path === path);
  }

  #bytes(path: string): Uint8Array {
    const bytes = this.#files.get(path);
    return bytes ?? this.#refuse('package-file', path, t('The file is missing in the package.'));
  }

  /** UTF-8 to the last byte: what is read is written the same again. */
  #text(path: string): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.#bytes(path));
    } catch (error) {
      if (error instanceof Refused) throw error;
      return this.#refuse('package-file', path, t('The file is not text in UTF-8.'));
    }
  }

  #json(path: string): JsonValue {
    const read = readJson(this.#text(path), `${this.#file.name} › ${path}`);
    if ('value' in read) return read.value;
    this.problems.push(...read.problems);
    throw new Refused();
  }

  #refuseFor(complaints: readonly Complaint[], path: string): void {
    for (const { message, path: at } of complaints) {
      const label = at.length > 0 ? at.join(' › ') : undefined;
      this.problem('package-manifest', path, message, { path: at, ...(label !== undefined && { label }) });
    }
    if (complaints.length > 0) throw new Refused();
  }
}
