import { Plug, SquarePen, Trash2, Upload } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { elementWords } from '../../domain/process/elementWords.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { tipWhenCut } from '../../ui/tip.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import type { TemplateRow } from './templateRows.ts';
import styles from './TemplatesPage.module.css';
import type { TemplateActions } from './TemplateActions.ts';
import { TemplateTile } from './TemplateTile.tsx';
import { FLAVOUR_NAMES } from './flavourNames.ts';

interface TemplateTableRowProps {
  readonly row: TemplateRow;
  /** in the whole table, its head being 1 */
  readonly index: number;
  readonly isTicked: boolean;
  readonly actions: TemplateActions;
}

export function TemplateTableRow({ row, index, isTicked, actions }: TemplateTableRowProps) {
  const [, navigate] = useLocation();
  const { template, name, newest, versions } = row;
  const href = `/templates/${newest.document.id}`;
  const applies = (template?.appliesTo ?? []).map(elementWords).join(', ');
  return (
    <tr aria-rowindex={index} data-selected={isTicked || undefined} className={styles.row}>
      <td className={styles.tick}>
        <CheckBox
          label={t`Select ${name}`}
          hideLabel
          checked={isTicked}
          onChange={(on) => actions.tick([row], on)}
        />
      </td>
      <td>
        <span className={styles.title}>
          <TemplateTile template={template} />
          <span className={styles.words}>
            <span className={styles.head}>
              <Link href={href} className={styles.link} {...tipWhenCut(name)}>
                {name}
              </Link>
              <LevelCount level="error" count={row.problems} isShort />
              {template?.deprecated !== undefined && <Chip tone="warn">{t('Deprecated')}</Chip>}
            </span>
            <span className={styles.id} {...tipWhenCut(row.id)}>
              {row.id}
            </span>
          </span>
        </span>
      </td>
      <td>
        <span className={`cut ${styles.applies ?? ''}`} {...tipWhenCut(applies)}>
          {applies}
        </span>
      </td>
      <td>{row.category !== '' && <Chip>{row.category}</Chip>}</td>
      <td>
        <span className={styles.versions}>
          {template?.version !== undefined && <VersionChip version={String(template.version)} />}
          {versions.length > 1 && <span className="faint">{t`of ${versions.length}`}</span>}
        </span>
      </td>
      <td>{template !== null && FLAVOUR_NAMES[template.flavour]}</td>
      <td className={styles.more}>
        <MenuButton
          label={t`More for ${name}`}
          isIconOnly
          size="small"
          entries={[
            { id: 'open', label: t('Open'), icon: SquarePen, run: () => navigate(href) },
            { id: 'export', label: t('Export'), icon: Upload, run: () => actions.exportFiles([row]) },
            {
              id: 'connector',
              label: t('Make a connector…'),
              icon: Plug,
              disabledReason: template === null ? t('The template cannot be read.') : null,
              run: () => openDialog({ kind: 'template-connector', templateId: newest.document.id }),
            },
            'line',
            {
              id: 'delete',
              label: t('Delete'),
              icon: Trash2,
              tone: 'danger',
              run: () => actions.remove([row]),
            },
          ]}
        />
      </td>
    </tr>
  );
}
