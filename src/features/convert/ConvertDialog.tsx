import { ArrowRightLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { ProcessContent } from '../../domain/document.ts';
import { freeFileName } from '../../domain/values/freeFileName.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { bySeverity } from '../../domain/problems/bySeverity.ts';
import { otherTarget, TARGET_NAMES, type Target } from '../../domain/process/target.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { convertProcess } from '../../formats/camunda/convertProcess.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { createWithUndo } from '../../state/createWithUndo.ts';
import { useConnectorDocuments, useDocuments, useVersionDocuments } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { ProblemList } from '../../ui/ProblemList.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './ConvertDialog.module.css';

interface ConvertDialogProps {
  readonly processId: string;
  readonly onClose: () => void;
}

/** What a copy for the other engine would leave behind, and then the copy. */
export function ConvertDialog({ processId, onClose }: ConvertDialogProps) {
  const processes = useDocuments('process').data;
  const process = processes?.find(({ id }) => id === processId);
  if (processes === undefined || process === undefined) {
    return (
      <DialogFrame
        title={t('Convert')}
        onClose={onClose}
        footer={<Button onPress={onClose}>{t('Cancel')}</Button>}
      >
        {processes === undefined ? (
          <Skeleton label={t('Reading the process')} count={4} />
        ) : (
          <p>{t('The process is not here any more.')}</p>
        )}
      </DialogFrame>
    );
  }
  return <Conversion key={processId} process={process} processes={processes} onClose={onClose} />;
}

interface ConversionProps extends Pick<ConvertDialogProps, 'onClose'> {
  readonly process: StoredDocument<ProcessContent>;
  readonly processes: readonly StoredDocument<ProcessContent>[];
}

function Conversion({ process, processes, onClose }: ConversionProps) {
  const store = useStore();
  const [, navigate] = useLocation();
  const connectors = useConnectorDocuments();
  const versions = useVersionDocuments();
  const { content } = process;
  const to = otherTarget(content.sidecar.target);
  const taken = useMemo(() => namesIn(processes, content.projectId), [processes, content.projectId]);
  const [name, setName] = useState(() => freeFileName(`${content.name}-${to}`, taken));
  const result = useMemo(
    () => converted(content, to, readCatalogue(connectors, versions)),
    [content, to, connectors, versions],
  );
  const problem = nameProblem(name.trim(), taken);
  const make = () => {
    if ('failed' in result || problem !== null) return;
    void createWithUndo(store, {
      make: () => Promise.resolve({ ...result.content, name: name.trim() }),
      message: t`“${name.trim()}” is a copy for ${TARGET_NAMES[to]}`,
      onOpen: (id) => navigate(`/processes/${id}`),
    });
    onClose();
  };
  return (
    <DialogFrame
      title={t`Convert to ${TARGET_NAMES[to]}`}
      lead={t`Makes a copy of “${content.name}”. The process itself stays as it is.`}
      onClose={onClose}
      onSubmit={make}
      main={{
        label: t('Make the copy'),
        icon: ArrowRightLeft,
        disabledReason: 'failed' in result ? result.failed : null,
      }}
    >
      <div className={styles.body}>
        <TextField
          label={t('Name of the copy')}
          autoFocus
          isRequired
          value={name}
          onChange={setName}
          error={problem}
        />
        {'failed' in result ? (
          <Banner tone="danger" title={t('It cannot be converted')}>
            {result.failed}
          </Banner>
        ) : (
          <Report problems={result.problems} to={to} />
        )}
      </div>
    </DialogFrame>
  );
}

function Report({
  problems,
  to,
}: {
  readonly problems: ReturnType<typeof convertProcess>['problems'];
  readonly to: Target;
}) {
  const rows = bySeverity(problems).map(({ code, severity, message, place }, index) => ({
    key: `${code} ${String(index)}`,
    severity,
    message,
    where: place.label,
  }));
  return (
    <section aria-label={t('Report')}>
      <h3 className={styles.title}>
        {rows.length === 0
          ? t`${TARGET_NAMES[to]} can say all of it.`
          : t`${counted(rows.length, 'thing')} that ${TARGET_NAMES[to]} says otherwise or not at all`}
      </h3>
      {rows.length > 0 && (
        <div className={styles.report}>
          <ProblemList rows={rows} label={t('Report')} />
        </div>
      )}
    </section>
  );
}

function namesIn(processes: readonly StoredDocument<ProcessContent>[], projectId: string): readonly string[] {
  return processes
    .filter(({ content }) => content.projectId === projectId)
    .map(({ content }) => content.name);
}

function nameProblem(name: string, taken: readonly string[]): string | null {
  if (name === '') return t('Give the copy a name.');
  const isTaken = taken.some((other) => other.toLowerCase() === name.toLowerCase());
  return isTaken ? t`Another process of the project is called “${name}”.` : null;
}

function converted(
  content: ProcessContent,
  to: Target,
  catalogue: ReturnType<typeof readCatalogue>,
): ReturnType<typeof convertProcess<ProcessContent>> | { readonly failed: string } {
  try {
    return convertProcess(content, to, catalogue);
  } catch (error) {
    return { failed: messageOf(error) };
  }
}
