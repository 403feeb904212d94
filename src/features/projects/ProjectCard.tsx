import { Copy, FolderOpen, Pencil, Trash2, Upload, Workflow } from 'lucide-react';
import { Link } from 'wouter';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { ChangedTime } from './ChangedTime.tsx';
import { processCount, type ProjectRow } from './projectRows.ts';
import styles from './projects.module.css';

interface ProjectCardProps {
  readonly row: ProjectRow;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

export function ProjectCard({ row, onRename, onDuplicate, onDelete }: ProjectCardProps) {
  const { document, processes, changedAt } = row;
  const { name, description } = document.content;
  return (
    <li className={styles.card}>
      <Tile hue="blue" icon={FolderOpen} />
      <h2 className={styles.name}>
        <Link href={`/projects/${document.id}`}>{name}</Link>
      </h2>
      <MenuButton
        label={t`Actions of ${name}`}
        isIconOnly
        size="small"
        className={styles.menu}
        entries={[
          { id: 'rename', label: t('Rename…'), icon: Pencil, run: onRename },
          { id: 'duplicate', label: t('Duplicate'), icon: Copy, run: onDuplicate },
          {
            id: 'export',
            label: t('Export…'),
            icon: Upload,
            run: () => openDialog({ kind: 'export', projectId: document.id }),
          },
          'line',
          { id: 'delete', label: t('Delete'), icon: Trash2, tone: 'danger', run: onDelete },
        ]}
      />
      <p className={styles.about}>{description}</p>
      <p className={styles.foot}>
        <Icon of={Workflow} size={14} />
        {processCount(processes.length)}
        <ChangedTime at={changedAt} />
      </p>
    </li>
  );
}
