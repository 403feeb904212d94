import { safeFileName } from '../../formats/fileNames.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { t } from '../../language/t.ts';
import type { DamagedRecord } from '../../storage/DocumentStore.ts';
import { base64Of } from '../../domain/values/base64Of.ts';

/** A document that cannot be read, as far as it can be told what it was. */
export interface DamagedRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** all that is kept of it; null where not even the browser can read it */
  readonly file: OutFile | null;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['project', t('project')],
  ['process', t('process')],
  ['connector', t('connector')],
  ['version', t('version')],
  ['template', t('template')],
  ['release', t('release')],
]);

export function damagedRows(records: readonly DamagedRecord[]): readonly DamagedRow[] {
  return records.map(({ id, value }) => {
    const content = property(value, 'content');
    const [kind, name] = [text(property(content, 'kind')), text(property(content, 'name'))];
    const changedAt = text(property(value, 'changedAt'));
    return {
      id,
      name: name ?? id,
      about: [
        kind === null ? t('Of no kind that is known') : (KINDS.get(kind) ?? kind),
        ...(changedAt === null ? [] : [t`saved ${changedAt.slice(0, 16).replace('T', ' ')} UTC`]),
      ].join(' · '),
      file: value === undefined ? null : rawFile(name ?? id, value),
    };
  });
}

function rawFile(name: string, value: unknown): OutFile {
  const bytes = new TextEncoder().encode(`${JSON.stringify(asJson(value, []), null, 1)}\n`);
  return { path: `damaged-${safeFileName(name, 'document')}.json`, bytes };
}

/** A database keeps more than JSON can say: bytes become base64, the rest what it is called. */
function asJson(value: unknown, within: readonly object[]): unknown {
  if (value === undefined || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (within.includes(value)) return '(itself)';
  const inner = [...within, value];
  if (value instanceof ArrayBuffer) return asJson(new Uint8Array(value), inner);
  if (value instanceof Uint8Array) return { $bytes: base64Of(value) };
  if (value instanceof Map) return { $map: [...value].map((entry) => asJson(entry, inner)) };
  if (Array.isArray(value)) return value.map((item: unknown) => asJson(item, inner));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asJson(item, inner)]));
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
