import { memo } from 'react';
import { Link } from 'wouter';
import { ICON_PATHS } from '../../domain/connector/iconPaths.ts';
import { own } from '../../domain/values/own.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { tip, tipWhenCut } from '../../ui/tip.ts';
import { useContextMenu } from '../../ui/useContextMenu.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import styles from './ConnectorTable.module.css';
import { FoundIn } from './FoundIn.tsx';
import type { RowActions } from './rowActions.ts';
import { RowCheckBox } from './RowCheckBox.tsx';
import { RowMarks } from './RowMarks.tsx';
import { rowMenu } from './rowMenu.ts';
import type { SearchPart } from './SearchText.ts';

interface ConnectorTableRowProps {
  readonly row: CatalogueRow;
  /** in the whole table, its head being 1 */
  readonly index: number;
  readonly isSelected: boolean;
  readonly foundIn: SearchPart | null;
  readonly actions: RowActions;
}

export const ConnectorTableRow = memo(function ConnectorTableRow(props: ConnectorTableRowProps) {
  const { row, index, isSelected, foundIn, actions } = props;
  const { name, icon, description, category, processes, behind, connector, document } = row;
  const context = useContextMenu(t`More for ${name}`, () => rowMenu(row, actions));
  return (
    <tr
      onContextMenu={context.onContextMenu}
      aria-rowindex={index}
      data-selected={isSelected || undefined}
      className={styles.row}
    >
      <td className={styles.tick}>
        <RowCheckBox row={row} isSelected={isSelected} actions={actions} />
      </td>
      <td>
        <span className={styles.name}>
          <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} image={icon.image} size="small" />
          <Link href={`/connectors/${document.id}`} className={styles.link} {...tipWhenCut(name)}>
            {name}
          </Link>
          <LevelCount level="warning" count={row.problems} isShort />
        </span>
      </td>
      <td className={styles.description}>
        <span className="cut" {...tipWhenCut(description)}>
          {description}
        </span>
        {foundIn !== null && <FoundIn part={foundIn} />}
      </td>
      <td>
        {category !== '' && (
          <button
            type="button"
            className={styles.chip}
            onClick={() => actions.narrow('category', category)}
            {...tipWhenCut(category)}
          >
            <span className="unseen">{t('Show category')} </span>
            <Chip>{category}</Chip>
          </button>
        )}
      </td>
      <td>
        <RowMarks row={row} />
      </td>
      <td className={styles.number}>{connector?.actions.length}</td>
      <td className={styles.used}>
        {behind > 0 && (
          <span {...tip(t`${counted(behind, 'task')} on an older version`)}>
            <Chip tone="note">{t`${behind} behind`}</Chip>
          </span>
        )}
        {processes === 0 ? (
          <span className="faint">{t('Not used')}</span>
        ) : (
          <span>{counted(processes, 'process', 'processes')}</span>
        )}
      </td>
      <td className={styles.more}>
        <MenuButton label={t`More for ${name}`} isIconOnly size="small" entries={rowMenu(row, actions)} />
        {context.menu}
      </td>
    </tr>
  );
});
