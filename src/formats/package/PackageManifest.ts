import type { JsonValue } from '../../domain/values/json.ts';
import { t } from '../../language/t.ts';
import { aboutJson, readAbout, type ToldAbout } from '../aboutJson.ts';
import { given } from '../given.ts';
import type { Complaint } from '../json/StrictObject.ts';
import { StrictObject } from '../json/StrictObject.ts';
import { PACKAGE_FORMAT, PACKAGE_FORMAT_VERSION, pathKey, pathProblem } from './packageLayout.ts';
import { isVersion } from '../../domain/versions/versions.ts';
import { documentIdProblem } from './packageProblem.ts';

/** What a manifest says; the files it names say the rest. */
export interface PackageManifest {
  /** of the connector's document, so that what refers to it finds it again */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly category?: string;
  readonly reason?: string;
  readonly deprecated?: string;
  readonly publishedAt: string;
  /** of the definition */
  readonly hash: string;
  readonly about: ToldAbout;
  /** paths of the attachments, in their order */
  readonly attachments?: readonly string[];
  readonly files: readonly ManifestFile[];
}

interface ManifestFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const HASH = /^[0-9a-f]{64}$/;

/** Keys in a fixed order, so that the same package is always the same bytes. */
export function writeManifest(manifest: PackageManifest): string {
  const { about, attachments, files, publishedAt, hash, ...head } = manifest;
  const { id, name, version, description, category, reason, deprecated } = head;
  const told = {
    ...{ format: PACKAGE_FORMAT, formatVersion: PACKAGE_FORMAT_VERSION },
    ...{ id, name, version, description, category },
    ...aboutJson(about),
    ...{ reason, deprecated, publishedAt, hash, attachments },
    files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

/** Anything that is not as it has to be is a complaint; the manifest counts only without any. */
export function readManifest(value: JsonValue): {
  readonly manifest: PackageManifest;
  readonly complaints: readonly Complaint[];
} {
  const complaints: Complaint[] = [];
  const object = new StrictObject(value, [], complaints);
  if (object.text('format') !== PACKAGE_FORMAT)
    object.complain(t('This is no manifest of a package.'), 'format');
  if (object.whole('formatVersion') > PACKAGE_FORMAT_VERSION)
    object.complain(
      t('The package was made by a newer Connector Modeler. Update this one.'),
      'formatVersion',
    );
  const attachments = object.texts('attachments');
  const manifest: PackageManifest = {
    id: object.required('id', documentIdProblem),
    name: object.required('name'),
    version: object.required('version', (text) =>
      isVersion(text) ? null : t`“${text}” is no semantic version such as 1.2.0.`,
    ),
    ...given('description', object.text('description')),
    ...given('category', object.text('category')),
    ...given('reason', object.text('reason')),
    ...given('deprecated', object.text('deprecated')),
    publishedAt: object.required('publishedAt', dateProblem),
    hash: object.required('hash', hashProblem),
    about: readAbout(object),
    ...given('attachments', attachments),
    files: readFiles(object),
  };
  return { manifest, complaints };
}

function readFiles(object: StrictObject): readonly ManifestFile[] {
  const list = object.objects('files');
  if (!list) object.complain(t('The list of the files is missing.'), 'files');
  const seen = new Set<string>();
  return (list ?? []).map((one) => {
    const path = one.required('path', (text) =>
      seen.has(pathKey(text)) ? t`“${text}” is there twice, or differs in capitals only.` : pathProblem(text),
    );
    seen.add(pathKey(path));
    return { path, size: one.whole('size'), sha256: one.required('sha256', hashProblem) };
  });
}

function hashProblem(text: string): string | null {
  return HASH.test(text) ? null : t('A SHA-256 in 64 hexadecimal digits is expected here.');
}

function dateProblem(text: string): string | null {
  const isDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text));
  return isDate ? null : t('A date such as 2026-01-31T12:00:00.000Z is expected here.');
}
