import type { ApiSource } from '../../formats/api/apiProtocol.ts';
import { t } from '../../language/t.ts';

/** Where a description comes from, before its bytes are read. */
export type PickedSource =
  { readonly kind: 'file'; readonly file: File } | Exclude<ApiSource, { readonly kind: 'file' }>;

export async function apiSource(picked: PickedSource): Promise<ApiSource> {
  if (picked.kind !== 'file') return picked;
  const { file } = picked;
  return { kind: 'file', file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

/** What people call it. */
export function sourceName(picked: PickedSource): string {
  if (picked.kind === 'file') return picked.file.name;
  return picked.kind === 'text' ? t('the text') : t('the sample');
}
