import { useMemo } from 'react';
import { iconPath } from '../../domain/connector/iconPaths.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { tip } from '../../ui/tip.ts';
import { Tile } from '../../ui/Tile.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import { landscapeOf, NOT_SAID, type LandscapeCell } from './landscape.ts';
import styles from './LandscapeTable.module.css';

interface LandscapeTableProps {
  readonly rows: readonly CatalogueRow[];
  /** shows the connectors of one place as a list */
  readonly onOpen: (chosen: LandscapeCell['chosen']) => void;
}

/** The catalogue from afar: how many connectors speak which protocol, with systems of whom. */
export function LandscapeTable({ rows, onOpen }: LandscapeTableProps) {
  const { columns, lines, count } = useMemo(() => landscapeOf(rows), [rows]);
  const isSilent = lines.every(({ title }) => title === NOT_SAID) && columns[0]?.title === NOT_SAID;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('Landscape')}>
        <caption>
          {t`${counted(count, 'connector')} by protocol and by whose system they reach. A number opens its list.`}
          {isSilent && ` ${t('Nothing is said about them yet: do so under Details on a connector’s page.')}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Protocol')}</th>
            {columns.map(({ title, all }) => (
              <th key={title} scope="col">
                {title}
                <Count cell={all} what={title} onOpen={onOpen} />
              </th>
            ))}
            <th scope="col">{t('All')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, all, cells }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {cells.map((cell, index) => (
                <td key={columns[index]?.title}>
                  <Place cell={cell} what={`${title}, ${columns[index]?.title ?? ''}`} onOpen={onOpen} />
                </td>
              ))}
              <td>
                <Count cell={all} what={title} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  readonly cell: LandscapeCell;
  readonly what: string;
  readonly onOpen: LandscapeTableProps['onOpen'];
}

/** So many are drawn; the rest is in the number. */
const MOST = 6;

function Place({ cell, what, onOpen }: CountProps) {
  const { rows, chosen } = cell;
  if (rows.length === 0) return <span className={styles.none}>–</span>;
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={`${what}: ${counted(rows.length, 'connector')}`}
      {...tip(namesOf(rows))}
      onClick={() => onOpen(chosen)}
    >
      <b>{rows.length}</b>
      <span className={styles.tiles}>
        {rows.slice(0, MOST).map(({ document, icon }) => (
          <Tile key={document.id} hue={icon.hue} path={iconPath(icon.name)} image={icon.image} size="small" />
        ))}
      </span>
    </button>
  );
}

function Count({ cell: { rows, chosen }, what, onOpen }: CountProps) {
  return (
    <button
      type="button"
      className={styles.count}
      aria-label={t`All of ${what}: ${counted(rows.length, 'connector')}`}
      onClick={() => onOpen(chosen)}
    >
      {rows.length}
    </button>
  );
}

function namesOf(rows: readonly CatalogueRow[]): string {
  const names = rows.slice(0, MOST).map(({ name }) => name);
  const more = rows.length - names.length;
  return more > 0 ? t`${names.join(', ')} and ${more} more` : names.join(', ');
}
