import { Workflow } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { ICON_PATHS } from '../../domain/connector/iconPaths.ts';
import { own } from '../../domain/values/own.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { tip, tipWhenCut } from '../../ui/tip.ts';
import { useContextMenu } from '../../ui/useContextMenu.tsx';
import styles from './ConnectorCard.module.css';
import type { CatalogueRow } from './catalogueRows.ts';
import { FoundIn } from './FoundIn.tsx';
import type { RowActions } from './rowActions.ts';
import { RowCheckBox } from './RowCheckBox.tsx';
import { RowMarks } from './RowMarks.tsx';
import { rowMenu } from './rowMenu.ts';
import type { SearchPart } from './SearchText.ts';

interface ConnectorCardProps {
  readonly row: CatalogueRow;
  readonly isSelected: boolean;
  /** with a line of tags: all cards or none, so that they stay the same height */
  readonly hasTags: boolean;
  readonly foundIn: SearchPart | null;
  readonly actions: RowActions;
}

/** One connector of the catalogue. The name is the link; its area is the whole card. */
export const ConnectorCard = memo(function ConnectorCard(props: ConnectorCardProps) {
  const { row, isSelected, hasTags, foundIn, actions } = props;
  const { name, icon, category, processes, document, behind } = row;
  const context = useContextMenu(t`More for ${name}`, () => rowMenu(row, actions));
  return (
    <article
      onContextMenu={context.onContextMenu}
      className={styles.card}
      data-selected={isSelected || undefined}
      data-tags={hasTags || undefined}
      aria-label={name}
    >
      <header className={styles.head}>
        <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} image={icon.image} />
        <div className={styles.titles}>
          <h2 className={styles.name}>
            <Link href={`/connectors/${document.id}`} className={styles.link} {...tipWhenCut(name)}>
              {name}
            </Link>
          </h2>
          <RowMarks row={row} />
        </div>
      </header>
      <div className={styles.tools}>
        <MenuButton label={t`More for ${name}`} isIconOnly size="small" entries={rowMenu(row, actions)} />
        <RowCheckBox row={row} isSelected={isSelected} actions={actions} />
        {context.menu}
      </div>
      <div className={styles.text}>
        <p data-lines={foundIn === null ? 2 : 1}>
          {row.description === '' ? <span className="faint">{t('No description')}</span> : row.description}
        </p>
        {foundIn !== null && <FoundIn part={foundIn} />}
      </div>
      {hasTags && (
        <div className={styles.tags}>
          {row.tags.map((tag) => (
            <button
              key={tag}
              type="button"
              className={styles.chip}
              onClick={() => actions.narrow('tag', tag)}
            >
              <span className="unseen">{t('Show tag')} </span>
              <Chip tone="line">{tag}</Chip>
            </button>
          ))}
        </div>
      )}
      <footer className={styles.foot}>
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
        <LevelCount level="warning" count={row.problems} isShort />
        {behind > 0 && (
          <span {...tip(t`${counted(behind, 'task')} on an older version`)} className={styles.behind}>
            <Chip tone="note">{t`${behind} behind`}</Chip>
          </span>
        )}
        <span className={styles.used} data-none={processes === 0 || undefined}>
          {processes > 0 && <Icon of={Workflow} size={14} />}
          {processes > 0 ? t`Used by ${counted(processes, 'process', 'processes')}` : t('Not used')}
        </span>
      </footer>
    </article>
  );
});
