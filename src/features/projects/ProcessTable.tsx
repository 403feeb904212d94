import { otherTarget, TARGET_NAMES } from '../../domain/process/target.ts';
import {
  ArrowRightLeft,
  Copy,
  ExternalLink,
  FolderInput,
  Link2,
  Pencil,
  Printer,
  Trash2,
  Upload,
  Workflow,
} from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { SheetTable } from '../../ui/table/SheetTable.tsx';
import { ChangedTime } from './ChangedTime.tsx';
import type { ProcessSummary } from './processSummary.ts';
import type { ProcessDocument } from './projectRows.ts';
import styles from './projects.module.css';

interface ProcessTableProps {
  readonly processes: readonly ProcessDocument[];
  readonly summaries: ReadonlyMap<string, ProcessSummary>;
  readonly onRename: (process: ProcessDocument) => void;
  readonly onCategory: (process: ProcessDocument) => void;
  readonly onDuplicate: (process: ProcessDocument) => void;
  readonly onDelete: (process: ProcessDocument) => void;
}

export function ProcessTable(props: ProcessTableProps) {
  const { processes, summaries, onRename, onCategory, onDuplicate, onDelete } = props;
  const [, navigate] = useLocation();
  return (
    <SheetTable label={t('Processes')}>
      <thead>
        <tr>
          <th scope="col" className={styles.named}>
            {t('Name')}
          </th>
          <th scope="col">{t('Target')}</th>
          <th scope="col" className={styles.number}>
            {t('Tasks')}
          </th>
          <th scope="col" className={styles.state}>
            {t('Problems')}
          </th>
          <th scope="col" className={styles.when}>
            {t('Changed')}
          </th>
          <th scope="col" className={styles.end}>
            <span className="unseen">{t('Actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {processes.map((process) => {
          const { name, sidecar, category } = process.content;
          const summary = summaries.get(process.id);
          return (
            <tr key={process.id}>
              <td>
                <Link href={`/processes/${process.id}`} className={styles.process ?? ''}>
                  <Icon of={Workflow} />
                  {name}
                </Link>
                {category !== undefined && <Chip>{category}</Chip>}
              </td>
              <td>
                <Chip tone="line">{TARGET_NAMES[sidecar.target]}</Chip>
              </td>
              <td className={styles.number}>{summary?.tasks}</td>
              <td className={styles.state}>{summary && <Levels counts={summary.counts} />}</td>
              <td className={styles.when}>
                <ChangedTime at={process.changedAt} />
              </td>
              <td className={styles.end}>
                <MenuButton
                  label={t`Actions of ${name}`}
                  isIconOnly
                  size="small"
                  entries={[
                    {
                      id: 'open',
                      label: t('Open'),
                      icon: ExternalLink,
                      run: () => navigate(`/processes/${process.id}`),
                    },
                    { id: 'rename', label: t('Rename…'), icon: Pencil, run: () => onRename(process) },
                    {
                      id: 'category',
                      label: t('Move to category…'),
                      icon: FolderInput,
                      run: () => onCategory(process),
                    },
                    { id: 'duplicate', label: t('Duplicate'), icon: Copy, run: () => onDuplicate(process) },
                    {
                      id: 'convert',
                      label: t`Convert to ${TARGET_NAMES[otherTarget(sidecar.target)]}…`,
                      icon: ArrowRightLeft,
                      run: () => openDialog({ kind: 'convert', processId: process.id }),
                    },
                    {
                      id: 'export',
                      label: t('Export…'),
                      icon: Upload,
                      run: () => openDialog({ kind: 'export', processId: process.id }),
                    },
                    {
                      id: 'share',
                      label: t('Share as a link…'),
                      icon: Link2,
                      run: () => openDialog({ kind: 'share', processId: process.id }),
                    },
                    {
                      id: 'print',
                      label: t('Print…'),
                      icon: Printer,
                      run: () => openDialog({ kind: 'print', processId: process.id }),
                    },
                    'line',
                    {
                      id: 'delete',
                      label: t('Delete'),
                      icon: Trash2,
                      tone: 'danger',
                      run: () => onDelete(process),
                    },
                  ]}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </SheetTable>
  );
}

function Levels({ counts }: { readonly counts: ProcessSummary['counts'] }) {
  if (counts.error + counts.warning + counts.note === 0) return <span className="faint">{t('None')}</span>;
  return (
    <span className={styles.levels}>
      <LevelCount level="error" count={counts.error} isShort />
      <LevelCount level="warning" count={counts.warning} isShort />
      <LevelCount level="note" count={counts.note} isShort />
    </span>
  );
}
