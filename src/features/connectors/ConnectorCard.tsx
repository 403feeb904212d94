import { Copy, Trash2, Upload, Workflow } from 'lucide-react';
import { Link } from 'wouter';
import { ICON_PATHS } from '../../domain/iconPaths.ts';
import { own } from '../../domain/own.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { tipWhenCut } from '../../ui/tip.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './ConnectorCard.module.css';
import type { CatalogueRow } from './catalogueRows.ts';
import { counted } from './connectorUses.ts';

export interface CardActions {
  readonly select: (row: CatalogueRow, selected: boolean) => void;
  readonly duplicate: (row: CatalogueRow) => void;
  readonly exportFiles: (rows: readonly CatalogueRow[]) => void;
  readonly remove: (rows: readonly CatalogueRow[]) => void;
  readonly filterCategory: (category: string) => void;
}

interface ConnectorCardProps {
  readonly row: CatalogueRow;
  readonly isSelected: boolean;
  readonly actions: CardActions;
}

/** One connector of the catalogue. The name is the link; its area is the whole card. */
export function ConnectorCard({ row, isSelected, actions }: ConnectorCardProps) {
  const { name, icon, category, processes, document } = row;
  return (
    <article className={styles.card} data-selected={isSelected || undefined} aria-label={name}>
      <header className={styles.head}>
        <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} />
        <div className={styles.titles}>
          <h2 className={styles.name}>
            <Link href={`/connectors/${document.id}`} className={styles.link} {...tipWhenCut(name)}>
              {name}
            </Link>
          </h2>
          <VersionChip version={document.content.version} state="draft" />
        </div>
      </header>
      <div className={styles.tools}>
        <MenuButton
          label={`More for ${name}`}
          isIconOnly
          size="small"
          entries={[
            { id: 'duplicate', label: 'Duplicate', icon: Copy, run: () => actions.duplicate(row) },
            { id: 'export', label: 'Export…', icon: Upload, run: () => actions.exportFiles([row]) },
            'line',
            { id: 'delete', label: 'Delete', icon: Trash2, tone: 'danger', run: () => actions.remove([row]) },
          ]}
        />
        <CheckBox
          label={`Select ${name}`}
          hideLabel
          checked={isSelected}
          onChange={(selected) => actions.select(row, selected)}
        />
      </div>
      <p className={styles.text}>
        {row.description === '' ? <span className="faint">No description</span> : row.description}
      </p>
      <footer className={styles.foot}>
        {category !== '' && (
          <button type="button" className={styles.category} onClick={() => actions.filterCategory(category)}>
            <span className="unseen">Show category </span>
            <Chip>{category}</Chip>
          </button>
        )}
        <LevelCount level="warning" count={row.problems} isShort />
        <span className={styles.used} data-none={processes === 0 || undefined}>
          {processes > 0 && <Icon of={Workflow} size={14} />}
          {processes > 0 ? `Used by ${counted(processes, 'process', 'processes')}` : 'Not used'}
        </span>
      </footer>
    </article>
  );
}
