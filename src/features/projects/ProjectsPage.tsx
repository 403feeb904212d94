import { Download, FolderOpen, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { allCommands, useCommands } from '../../state/commands.ts';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useDocuments, useSaveDocuments, useTrash, useDamagedDocuments } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { deletedMessage, duplicateProject, releasesOf, renameProject } from './projectActions.ts';
import { ProjectCard } from './ProjectCard.tsx';
import { projectRows, searchProjects, type ProjectRow } from './projectRows.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { TrashDialog } from './TrashDialog.tsx';
import { useOpenSample } from './useOpenSample.ts';
import styles from './projects.module.css';

const BackupReminder = lazy(() =>
  import('./BackupReminder.tsx').then((loaded) => ({ default: loaded.BackupReminder })),
);
const MANY = 6;

/** The folder's room is another one, so it is asked by its command. */
function openFolder(): void {
  allCommands()
    .find(({ id }) => id === 'open-folder')
    ?.run();
}

export default function ProjectsPage() {
  const projects = useDocuments('project').data;
  const processes = useDocuments('process').data;
  const trash = useTrash().data ?? [];
  const [isTrashOpen, setTrashOpen] = useState(false);
  const rows = projects && processes ? projectRows(projects, processes) : null;
  const sample = useOpenSample();
  const remindsOfBackup = useUi((state) => state.remindsOfBackup);
  useCommands([
    {
      id: 'new-project',
      label: t('New project…'),
      section: t('New'),
      shortcut: 'N',
      run: () => openDialog({ kind: 'new-project' }),
    },
    { id: 'open-trash', label: t('Trash'), section: t('Projects'), run: () => setTrashOpen(true) },
  ]);

  return (
    <div className={styles.page}>
      <PageHead
        title={t('Projects')}
        actions={
          <>
            {trash.length > 0 && (
              <Button kind="quiet" icon={Trash2} onPress={() => setTrashOpen(true)}>
                {t('Trash')}
              </Button>
            )}
            <Button icon={FolderOpen} onPress={openFolder}>
              {t('Open folder…')}
            </Button>
            <Button icon={Download} onPress={() => openDialog({ kind: 'import' })}>
              {t('Import')}
            </Button>
            <Button kind="primary" icon={Plus} onPress={() => openDialog({ kind: 'new-project' })}>
              {t('New project')}
            </Button>
          </>
        }
      />
      <div className={styles.notes}>
        <Damaged />
        {remindsOfBackup && rows !== null && rows.length > 0 && (
          <Suspense>
            <BackupReminder />
          </Suspense>
        )}
      </div>
      {rows !== null &&
        (rows.length === 0 ? <FirstVisit onOpenSample={sample.open} /> : <Projects rows={rows} />)}
      {isTrashOpen && <TrashDialog onClose={() => setTrashOpen(false)} />}
    </div>
  );
}

function Projects({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const [, navigate] = useLocation();
  const save = useSaveDocuments();
  const remove = useDeleteDocuments();
  const store = useStore();
  const [text, setText] = useState('');
  const [renamed, setRenamed] = useState<ProjectRow | null>(null);
  const names = rows.map(({ document }) => document.content.name);
  const found = searchProjects(rows, text);

  const duplicate = (row: ProjectRow) => {
    const { id, changes } = duplicateProject(row, names);
    save.mutate(changes, { onSuccess: () => navigate(`/projects/${id}`) });
  };
  // Its releases go away and come back with it.
  const deleteProject = async (row: ProjectRow) => {
    const releases = await releasesOf(store, row.document.id).catch(() => []);
    await remove([row.document, ...row.processes, ...releases], deletedMessage(row));
  };
  return (
    <div className={styles.body}>
      {rows.length > MANY && (
        <div className={styles.tools}>
          <SearchField
            label={t('Search projects')}
            value={text}
            onChange={setText}
            slashFocuses
            className={styles.search}
          />
        </div>
      )}
      {found.length === 0 && (
        <NoResults
          message={t`No project matches “${text}”.`}
          action={{ label: t('Clear search'), run: () => setText('') }}
        />
      )}
      <ul className={styles.cards} aria-label={t('Projects')}>
        {found.map((row) => (
          <ProjectCard
            key={row.document.id}
            row={row}
            onRename={() => setRenamed(row)}
            onDuplicate={() => duplicate(row)}
            onDelete={() => void deleteProject(row)}
          />
        ))}
      </ul>
      {renamed && (
        <RenameDialog
          kind="project"
          name={renamed.document.content.name}
          taken={names.filter((name) => name !== renamed.document.content.name)}
          onRename={(name) => save.mutate([renameProject(renamed.document, name)])}
          onClose={() => setRenamed(null)}
        />
      )}
    </div>
  );
}

function Damaged() {
  const count = useDamagedDocuments().data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Banner
      tone="warn"
      title={
        count === 1
          ? t('One document kept in this browser cannot be read. It is left as it is.')
          : t`${count} documents kept in this browser cannot be read. They are left as they are.`
      }
      actions={
        <Button size="small" onPress={() => openDialog({ kind: 'damaged' })}>
          {t('Show…')}
        </Button>
      }
    />
  );
}
