import { Link } from 'wouter';
import { iconPath } from '../../domain/connector/iconPaths.ts';
import { counted } from '../../language/counted.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Tile } from '../../ui/Tile.tsx';
import styles from './GalleryCard.module.css';
import type { GalleryRow } from './galleryFiles.ts';
import { PROTOCOL_LABELS } from '../../domain/connector/aboutLabels.ts';

/** One ready-made connector. The title is the link; its area is the whole card. */
export function GalleryCard({ row }: { readonly row: GalleryRow }) {
  return (
    <article className={styles.card} aria-label={row.title}>
      <header className={styles.head}>
        <Tile hue={row.icon.hue} path={iconPath(row.icon.name)} />
        <div className={styles.titles}>
          <h2 className={styles.title}>
            <Link href={`/connectors/gallery/${row.name}`} className={styles.link}>
              {row.title}
            </Link>
          </h2>
          <span className={`mono cut ${styles.name ?? ''}`}>{row.name}</span>
        </div>
      </header>
      <p className={styles.text}>{row.description}</p>
      <footer className={styles.foot}>
        <Chip>{row.category}</Chip>
        <Chip tone="line">{PROTOCOL_LABELS[row.protocol]}</Chip>
        <span className={styles.count}>{counted(row.actions.length, 'action')}</span>
      </footer>
    </article>
  );
}
