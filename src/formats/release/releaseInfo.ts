import type { ReleasedConnector } from '../../domain/document.ts';
import { isVersion } from '../../domain/versions/versions.ts';
import { type Complaint, StrictObject } from '../json/StrictObject.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { decodeText } from '../readText.ts';

/** What a released archive says of itself, in RELEASE_PATH. */
export interface ReleaseInfo {
  readonly version: string;
  readonly notes: string;
  readonly connectors: readonly ReleasedConnector[];
  readonly registry?: string;
}

/** No date: the same content under the same number is the same bytes. */
export function writeReleaseInfo({ version, notes, connectors, registry }: ReleaseInfo): string {
  return patchJson('', {
    format: 1,
    version,
    notes,
    connectors: connectors.map(({ name, version: of, draft }) => ({
      name,
      version: of,
      ...(draft && { draft }),
    })),
    ...(registry !== undefined && { registry }),
  });
}

/** From anyone's archive; null: it is no release that can be read. */
export function readReleaseInfo(bytes: Uint8Array): ReleaseInfo | null {
  const text = decodeText(bytes)?.text;
  const read = text === undefined ? undefined : readJson(text);
  if (!read || !('value' in read)) return null;
  const complaints: Complaint[] = [];
  const object = new StrictObject(read.value, [], complaints);
  if (object.whole('format') !== 1) return null;
  const version = object.required('version', (given) => (isVersion(given) ? null : 'This is no version.'));
  const notes = object.text('notes') ?? '';
  const registry = object.text('registry');
  const connectors = (object.objects('connectors') ?? []).map((one): ReleasedConnector => ({
    name: one.required('name'),
    version: one.required('version'),
    ...(one.flag('draft') === true && { draft: true }),
  }));
  if (complaints.length > 0) return null;
  return { version, notes, connectors, ...(registry !== undefined && { registry }) };
}
