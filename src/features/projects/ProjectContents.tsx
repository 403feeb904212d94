import { byName } from '../../domain/values/byName.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { Plus } from 'lucide-react';
import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import {
  useConnectorDocuments,
  useVersionDocuments,
  useDocuments,
  useSaveDocuments,
  useTemplateDocuments,
} from '../../state/queries.ts';
import { openDialog } from '../../state/dialogs.ts';
import { created } from '../../storage/changes.ts';
import { Button } from '../../ui/Button.tsx';
import { FileDrop } from '../../ui/fields/FileDrop.tsx';
import { callersOf, connectorUses } from './connectorUses.ts';
import { ConnectorsUsed } from './ConnectorsUsed.tsx';
import { DeleteCalledDialog } from './DeleteCalledDialog.tsx';
import { copyName } from '../../domain/values/copyName.ts';
import { ProcessTable } from './ProcessTable.tsx';
import { ProjectProblems } from './ProjectProblems.tsx';
import { renameProcess } from './projectActions.ts';
import type { ScenariosPartProps } from './ProjectParts.ts';
import type { ProcessDocument, ProjectDocument } from './projectRows.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { useProcessSummaries } from './useProcessSummaries.ts';
import styles from './projects.module.css';

interface ProjectContentsProps {
  readonly project: ProjectDocument;
  /** what is saved with its processes, to be run again */
  readonly Scenarios: ComponentType<ScenariosPartProps>;
  /** what was released of it */
  readonly releases: ReactNode;
  readonly onNewProcess: () => void;
}

interface NoProcessProps {
  readonly projectId: string;
  readonly onNewProcess: () => void;
}

/** The processes of a project, what is wrong between them, and the connectors they use. */
export function ProjectContents({ project, Scenarios, releases, onNewProcess }: ProjectContentsProps) {
  const all = useDocuments('process').data;
  const documents = useConnectorDocuments();
  const versions = useVersionDocuments();
  const catalogue = useMemo(() => readCatalogue(documents, versions), [documents, versions]);
  const catalogueKey = [...documents, ...versions].map(({ id, revision }) => `${id}@${revision}`).join(' ');
  const processes = useMemo(
    () => (all ?? []).filter(({ content }) => content.projectId === project.id).toSorted(byProcessName),
    [all, project.id],
  );
  const templates = useTemplateDocuments();
  const summaries = useProcessSummaries(
    processes,
    catalogue,
    catalogueKey,
    templates,
    project.content.checks,
  );
  const uses = connectorUses(summaries.values());
  // The same list until a process is another one: scenarios and their results go by it.
  const read = useMemo(
    () =>
      processes.flatMap(({ id, content: { name, sidecar } }) => {
        const model = summaries.get(id)?.model;
        return model ? [{ id, name, target: sidecar.target, model }] : [];
      }),
    [processes, summaries],
  );
  if (all === undefined) return null;
  if (processes.length === 0) return <NoProcess projectId={project.id} onNewProcess={onNewProcess} />;

  return (
    <>
      <div className={styles.body}>
        <section className={styles.section} aria-labelledby="processes">
          <h2 id="processes">
            {t('Processes')} <span className={styles.count}>{processes.length}</span>
          </h2>
          <Processes processes={processes} summaries={summaries} />
        </section>
        <Scenarios projectName={project.content.name} processes={read} catalogue={catalogue} />
        {uses.length > 0 && <ConnectorsUsed projectId={project.id} uses={uses} catalogue={catalogue} />}
        {releases}
      </div>
      <ProjectProblems project={project} processes={processes} summaries={summaries} catalogue={catalogue} />
    </>
  );
}

type Summaries = ReturnType<typeof useProcessSummaries>;

function Processes(props: { readonly processes: readonly ProcessDocument[]; readonly summaries: Summaries }) {
  const { processes, summaries } = props;
  const save = useSaveDocuments();
  const remove = useDeleteDocuments();
  const [renamed, setRenamed] = useState<ProcessDocument | null>(null);
  const [called, setCalled] = useState<ProcessDocument | null>(null);
  const nameOf = new Map(processes.map(({ id, content }) => [id, content.name]));
  const namesBut = (process: ProcessDocument | null) =>
    processes.filter((other) => other !== process).map(({ content }) => content.name);

  const deleteIt = (process: ProcessDocument) => void remove([process], t`Deleted ${process.content.name}.`);
  const duplicate = async (process: ProcessDocument) => {
    try {
      const { duplicateProcess } = await import('../../formats/activiti/duplicateProcess.ts');
      const name = copyName(process.content.name, namesBut(null));
      save.mutate([created(duplicateProcess(process.content, name))]);
    } catch (error) {
      failureToast(error);
    }
  };

  return (
    <>
      <ProcessTable
        processes={processes}
        summaries={summaries}
        onRename={setRenamed}
        onCategory={({ id, content: { name, category = '' } }) =>
          openDialog({ kind: 'move-to-category', of: 'process', what: name, ids: [id], category })
        }
        onDuplicate={(process) => void duplicate(process)}
        onDelete={(process) => {
          if (callersOf(process.id, summaries).length > 0) setCalled(process);
          else deleteIt(process);
        }}
      />
      {renamed && (
        <RenameDialog
          kind="process"
          name={renamed.content.name}
          taken={namesBut(renamed)}
          onRename={(name) => save.mutate([renameProcess(renamed, name)])}
          onClose={() => setRenamed(null)}
        />
      )}
      {called && (
        <DeleteCalledDialog
          name={called.content.name}
          callers={callersOf(called.id, summaries).flatMap((id) => nameOf.get(id) ?? [])}
          onDelete={() => deleteIt(called)}
          onClose={() => setCalled(null)}
        />
      )}
    </>
  );
}

function NoProcess({ projectId, onNewProcess }: NoProcessProps) {
  return (
    <div className={styles.body}>
      <div className={`${styles.sheet ?? ''} ${styles.nothing ?? ''}`}>
        <p>{t('No process yet. Draw one, or bring in a diagram you have.')}</p>
        <Button icon={Plus} onPress={onNewProcess}>
          {t('Draw the first one')}
        </Button>
        <FileDrop
          text={t('Drop diagrams with their extensions here')}
          label={t('Files to import into the project')}
          onFiles={(files) => openDialog({ kind: 'import', projectId, files })}
        />
      </div>
    </div>
  );
}

function byProcessName(a: ProcessDocument, b: ProcessDocument): number {
  return byName(a.content.name, b.content.name);
}
