import type { GalleryRow } from './galleryFiles.ts';
import { PROTOCOL_LABELS } from '../../domain/connector/aboutLabels.ts';

/** Those with every word of the search somewhere in what the list says of them; '' is all categories. */
export function searchGallery(
  rows: readonly GalleryRow[],
  search: string,
  category: string,
): readonly GalleryRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (category !== '' && row.category !== category) return false;
    const text = [
      row.name,
      row.title,
      row.description,
      row.category,
      PROTOCOL_LABELS[row.protocol],
      ...row.tags,
      ...row.actions,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
