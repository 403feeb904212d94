import type { ProjectContent } from '../../domain/document.ts';
import { keyOfHit, type SearchHit } from '../../domain/search/SearchPlace.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import type { FoundPlaces } from './useFoundPlaces.ts';

/** A line of the list: a process, or a place in the one above it. */
export type HitRow =
  | {
      readonly kind: 'process';
      readonly key: string;
      readonly documentId: string;
      readonly name: string;
      readonly project: string;
      readonly keys: readonly string[];
      /** of its places, those that can be ticked */
      readonly tickable: readonly string[];
    }
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit };

/** What is found, by process. */
export function hitRows(
  { hits, documents }: Pick<FoundPlaces, 'hits' | 'documents'>,
  projects: readonly StoredDocument<ProjectContent>[],
): readonly HitRow[] {
  const names = new Map(projects.map(({ id, content }) => [id, content.name]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows: HitRow[] = [];
  let own: SearchHit[] = [];
  const close = () => {
    const [first] = own;
    const document = first && byId.get(first.documentId);
    if (!document) return;
    const keyed = own.map((hit) => ({ kind: 'hit' as const, key: keyOfHit(hit), hit }));
    rows.push(
      {
        kind: 'process',
        key: document.id,
        documentId: document.id,
        name: document.content.name,
        project: names.get(document.content.projectId) ?? '',
        keys: keyed.map(({ key }) => key),
        tickable: keyed.flatMap(({ key, hit }) => (hit.change?.after == null ? [] : [key])),
      },
      ...keyed,
    );
  };
  for (const hit of hits) {
    if (own[0] && own[0].documentId !== hit.documentId) {
      close();
      own = [];
    }
    own.push(hit);
  }
  close();
  return rows;
}
