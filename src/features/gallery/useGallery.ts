import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  fetchGalleryFile,
  readGalleryConnector,
  readGalleryIndex,
  type GalleryConnector,
  type GalleryRow,
} from './galleryFiles.ts';

export function useGalleryIndex(): UseQueryResult<readonly GalleryRow[]> {
  return useQuery({ queryKey: ['gallery'], queryFn: () => readGalleryIndex(fetchGalleryFile) });
}

/** `null` where the gallery has none of that name. */
export function useGalleryConnector(name: string): UseQueryResult<GalleryConnector | null> {
  const index = useGalleryIndex();
  const isKnown = index.data?.some((row) => row.name === name);
  return useQuery({
    queryKey: ['gallery', name, isKnown],
    // A name out of the address never becomes a path before it was found in the list.
    queryFn: async () => {
      if (index.error) throw index.error;
      return isKnown === true ? readGalleryConnector(fetchGalleryFile, name) : null;
    },
    enabled: isKnown !== undefined || index.isError,
  });
}
