import { Download, FolderX, Plus, Tag, Upload } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useDocument, useDocuments, useSaveDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { EditableHeading } from './EditableHeading.tsx';
import { EditableLead } from './EditableLead.tsx';
import { fileNameProblem } from './fileNames.ts';
import { describeProject, renameProject } from './projectActions.ts';
import { ProjectContents } from './ProjectContents.tsx';
import type { ProjectDocument } from './projectRows.ts';
import type { ProjectParts } from './ProjectParts.ts';
import { TourOffer } from './TourOffer.tsx';
import styles from './projects.module.css';

interface ProjectPageProps {
  readonly projectId: string;
  readonly parts: ProjectParts;
}

export default function ProjectPage({ projectId, parts }: ProjectPageProps) {
  const [, navigate] = useLocation();
  const project = useDocument(projectId, 'project');
  if (project.data) return <Project key={projectId} project={project.data} parts={parts} />;
  if (project.isPending) return null;
  return (
    <div className={styles.page}>
      <EmptyState
        title={t('This project is not here')}
        lead={
          project.error?.message ??
          t(
            'It was deleted, or it is kept in another browser. What was deleted in the last 30 days is in the trash.',
          )
        }
        ways={[
          {
            icon: FolderX,
            title: t('All projects'),
            text: t('Go to the projects of this browser and their trash.'),
            onPress: () => navigate('/projects'),
          },
        ]}
      />
    </div>
  );
}

interface ProjectProps {
  readonly project: ProjectDocument;
  readonly parts: ProjectParts;
}

function Project({ project, parts }: ProjectProps) {
  const { id, content } = project;
  const save = useSaveDocuments();
  const others = (useDocuments('project').data ?? []).filter((other) => other.id !== id);
  const newProcess = () => openDialog({ kind: 'new-process', projectId: id });
  const importHere = () => openDialog({ kind: 'import', projectId: id });
  const release = () => openDialog({ kind: 'release', projectId: id });
  const exportIt = () => openDialog({ kind: 'export', projectId: id });
  useCommands([
    { id: 'new-process', label: t('New process'), section: content.name, shortcut: 'N', run: newProcess },
    {
      id: 'import-into-project',
      label: t`Import into ${content.name}`,
      section: content.name,
      run: importHere,
    },
    {
      id: 'export-project',
      label: t`Export ${content.name}`,
      section: content.name,
      shortcut: 'Mod+E',
      run: exportIt,
    },
    {
      id: 'environments',
      label: t`Environments of ${content.name}…`,
      section: content.name,
      run: () => openDialog({ kind: 'environments', projectId: id }),
    },
    { id: 'release-project', label: t`Release ${content.name}…`, section: content.name, run: release },
  ]);

  return (
    <div className={styles.page}>
      <PageHead
        crumbs={
          <Crumbs
            isTop
            items={[{ key: 'projects', content: <Link href="/projects">{t('Projects')}</Link> }]}
          />
        }
        title={
          <EditableHeading
            text={content.name}
            label={t('Project name')}
            editLabel={t('Rename project')}
            problemOf={(name) =>
              fileNameProblem(
                'project',
                name,
                others.map((other) => other.content.name),
              )
            }
            onCommit={(name) => save.mutate([renameProject(project, name)])}
          />
        }
        lead={
          <EditableLead
            text={content.description ?? ''}
            label={t('Description')}
            onCommit={(text) => save.mutate([describeProject(project, text)])}
          />
        }
        actions={
          <>
            <parts.FolderButton projectId={id} />
            <Button icon={Download} onPress={importHere}>
              {t('Import')}
            </Button>
            <Button icon={Upload} onPress={exportIt}>
              {t('Export')}
            </Button>
            <Button icon={Tag} onPress={release}>
              {t('Release…')}
            </Button>
            <Button kind="primary" icon={Plus} onPress={newProcess}>
              {t('New process')}
            </Button>
          </>
        }
      />
      <parts.FolderBar projectId={id} />
      <TourOffer project={project} />
      <ProjectContents
        project={project}
        Scenarios={parts.Scenarios}
        releases={<parts.Releases projectId={id} projectName={content.name} />}
        onNewProcess={newProcess}
      />
    </div>
  );
}
