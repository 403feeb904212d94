import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { dayText } from '../../ui/dateText.ts';
import { ChevronDown, ChevronRight, Folder, Workflow } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'wouter';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { tipWhenCut } from '../../ui/tip.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import { isPrerelease } from '../../domain/versions/versions.ts';
import { NotesCell } from './NotesCell.tsx';
import { taskHref } from './taskKey.ts';
import type { Row, VersionRow } from './versionRows.ts';
import { VersionMenu } from './VersionMenu.tsx';
import styles from './VersionTable.module.css';

interface VersionTableRowProps {
  readonly row: Row;
  readonly index: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onSelect: (range: boolean) => void;
  readonly onUpgrade: () => void;
  readonly onCompare: (version: string) => void;
  readonly onDeprecate: (row: VersionRow) => void;
  readonly onTakeOver: ((row: VersionRow) => void) | null;
  readonly hasOthers: boolean;
}

export function VersionTableRow(props: VersionTableRowProps) {
  const { row, index, isActive, isSelected } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-level={row.depth + 1}
      aria-expanded={row.isOpen}
      aria-selected={row.tasks.length === 0 ? undefined : isSelected}
      data-depth={row.depth}
      data-state={row.kind === 'version' ? row.state : undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={props.onFocus}
    >
      <td>
        <span className={styles.name} data-depth={row.depth}>
          <Twisty {...props} />
          <Name {...props} />
        </span>
      </td>
      {row.kind === 'version' ? (
        <VersionCells {...props} row={row} />
      ) : row.kind === 'task' ? (
        <td colSpan={7} className={styles.cut}>
          <code>{row.task.implementation}</code>
        </td>
      ) : (
        <>
          <td colSpan={4} />
          <td className={styles.number}>{row.kind === 'project' ? row.processes : ''}</td>
          <td className={styles.number}>{row.tasks.length}</td>
          <td />
        </>
      )}
    </tr>
  );
}

function Twisty({ row, onToggle }: VersionTableRowProps) {
  if (row.kind === 'task') return null;
  if (row.isOpen === undefined) return <span className={styles.twisty} />;
  // Not for the keyboard: the arrow keys of the row do the same.
  return (
    <button
      type="button"
      className={styles.twisty}
      tabIndex={-1}
      aria-label={row.isOpen ? t('Collapse') : t('Expand')}
      onClick={onToggle}
    >
      <Icon of={row.isOpen ? ChevronDown : ChevronRight} size={12} />
    </button>
  );
}

function Name({ row, isActive, isSelected, onSelect }: VersionTableRowProps) {
  const shift = useRef(false);
  const tabIndex = isActive ? 0 : -1;
  if (row.kind === 'version')
    return (
      <>
        <VersionChip version={row.version} />
        {row.isLatest && <Chip tone="note">{t('Latest')}</Chip>}
        {isPrerelease(row.version) && row.state !== 'missing' && <Chip tone="line">{t('Pre-release')}</Chip>}
      </>
    );
  if (row.kind === 'task')
    return (
      <>
        <span
          className={styles.check}
          onClickCapture={(event) => {
            shift.current = event.shiftKey;
          }}
        >
          <CheckBox
            label={t`Select ${row.task.label}`}
            hideLabel
            tabIndex={tabIndex}
            checked={isSelected}
            onChange={() => onSelect(shift.current)}
          />
        </span>
        <Link className={styles.task ?? ''} href={taskHref(row.task)} tabIndex={tabIndex}>
          {row.task.label}
        </Link>
      </>
    );
  return (
    <>
      <Icon of={row.kind === 'project' ? Folder : Workflow} />
      <span className={row.kind === 'project' ? styles.project : styles.process} {...tipWhenCut(row.name)}>
        {row.name}
      </span>
    </>
  );
}

function VersionCells(props: VersionTableRowProps & { readonly row: VersionRow }) {
  const { row, isActive } = props;
  const { projects, processes, tasks } = row.counts;
  const tabIndex = isActive ? 0 : -1;
  const isProblem = row.state === 'missing' || row.state === 'drifted';
  return (
    <>
      <td>
        <StateChip row={row} />
      </td>
      <td>{row.document === null ? '–' : dayText(new Date(row.document.content.publishedAt))}</td>
      <td className={styles.notes}>
        {isProblem ? (
          <span className={styles.problem}>
            <span className="cut" {...tipWhenCut(row.summary)}>
              {row.summary}
            </span>
            <Button size="small" tabIndex={tabIndex} onPress={props.onUpgrade}>
              {t`Upgrade ${counted(tasks, 'task')}…`}
            </Button>
          </span>
        ) : (
          <NotesCell row={row} tabIndex={tabIndex} />
        )}
      </td>
      <Count of={projects} />
      <Count of={processes} />
      <Count of={tasks} />
      <td className={styles.menuCell}>
        <VersionMenu
          row={row}
          tabIndex={tabIndex}
          hasOthers={props.hasOthers}
          onSelect={() => props.onSelect(false)}
          onUpgrade={props.onUpgrade}
          onCompare={() => props.onCompare(row.version)}
          onDeprecate={() => props.onDeprecate(row)}
          onTakeOver={props.onTakeOver && (() => props.onTakeOver?.(row))}
        />
      </td>
    </>
  );
}

function Count({ of }: { readonly of: number }) {
  return (
    <td className={styles.number} data-zero={of === 0 ? '' : undefined}>
      {of}
    </td>
  );
}

function StateChip({ row }: { readonly row: VersionRow }) {
  if (row.state === 'missing') return <Chip tone="danger">{t('Missing')}</Chip>;
  if (row.state === 'drifted') return <Chip tone="warn">{t('Other content')}</Chip>;
  if (row.state === 'draft') return <Chip tone="line">{t('Draft')}</Chip>;
  return (row.document?.content.deprecated ?? '') === '' ? (
    <Chip>{t('Published')}</Chip>
  ) : (
    <Chip tone="warn">{t('Deprecated')}</Chip>
  );
}
