import { useState } from 'react';
import { Link } from 'wouter';
import { t } from '../../language/t.ts';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { GalleryCard } from './GalleryCard.tsx';
import type { GalleryRow } from './galleryFiles.ts';
import styles from './GalleryPage.module.css';
import { searchGallery } from './searchGallery.ts';
import { useGalleryIndex } from './useGallery.ts';

/** Ready-made connectors, to copy one into the catalogue. */
export default function GalleryPage() {
  const index = useGalleryIndex();
  if (index.isError) throw index.error;
  return (
    <div className={styles.page}>
      <PageHead
        crumbs={
          <Crumbs
            isTop
            items={[{ key: 'connectors', content: <Link href="/connectors">{t('Connectors')}</Link> }]}
          />
        }
        title={t('Gallery')}
        lead={t(
          'Ready-made connectors with documentation and an example. The copy you use is yours to change.',
        )}
      />
      {index.data === undefined ? (
        <Skeleton label={t('Loading the gallery')} shape="cards" count={6} />
      ) : (
        <Shelf rows={index.data} />
      )}
    </div>
  );
}

function Shelf({ rows }: { readonly rows: readonly GalleryRow[] }) {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState('');
  const shown = searchGallery(rows, search, category);
  const categories = [...new Set(rows.map((row) => row.category))].sort();
  const clear = () => {
    setSearch('');
    setCategory('');
  };
  return (
    <section className={styles.shelf} aria-label={t('Ready-made connectors')}>
      <div className={styles.bar}>
        <SearchField
          label={t('Search gallery')}
          value={search}
          onChange={setSearch}
          slashFocuses
          className={styles.search}
        />
        <Select
          aria-label={t('Category')}
          className={styles.category}
          value={category}
          choices={[
            { value: '', label: t('All categories') },
            ...categories.map((value) => ({ value, label: value })),
          ]}
          onChange={setCategory}
        />
      </div>
      {shown.length === 0 ? (
        <NoResults
          message={
            search === ''
              ? t('Nothing in the gallery is of this category.')
              : t`Nothing in the gallery matches “${search}”.`
          }
          action={{ label: t('Clear filters'), run: clear }}
        />
      ) : (
        <div className={styles.cards}>
          {shown.map((row) => (
            <GalleryCard key={row.name} row={row} />
          ))}
        </div>
      )}
    </section>
  );
}
