import { Download } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { rememberMade } from '../../state/made.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ExportDialog.module.css';
import { ExportFiles } from './ExportFiles.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import type { ExportRequest } from './exportSource.ts';
import { fixVisibility } from './fixVisibility.ts';
import { packagedIn } from './packagedIn.ts';
import { saveAsFiles, sizeText } from '../../ui/saveAsFiles.ts';
import { useExport } from './useExport.ts';
import type { ExportState } from './useExport.ts';

interface ExportDialogProps extends ExportRequest {
  readonly onClose: () => void;
}

/** Shows the problems and every file before it hands them out. */
export function ExportDialog({ onClose, ...request }: ExportDialogProps) {
  const store = useStore();
  const state = useExport(request);
  const [, navigate] = useLocation();
  const [isSaving, setSaving] = useState(false);
  const ready = state !== null && 'source' in state ? state : null;
  const prepared = ready?.prepared ?? null;
  const download = async () => {
    if (prepared?.blocked !== null || isSaving) return;
    setSaving(true);
    await saveAsFiles(prepared.downloads);
    if (ready) await fixVisibility(store, ready);
    if (ready) await rememberMade(store, packagedIn(ready.source, ready.options), 'package');
    setSaving(false);
    toast({ message: downloadedText(prepared.downloads.map((file) => file.path)), tone: 'ok' });
    onClose();
  };
  return (
    <DialogFrame
      title={t('Export')}
      help={{ page: 'files/process-xml', about: t('exported files') }}
      lead={ready ? leadOf(ready) : undefined}
      size="large"
      onClose={onClose}
      onSubmit={() => void download()}
      isFlush
      main={{
        label: t('Download'),
        icon: Download,
        isBusy: isSaving,
        disabledReason: prepared ? prepared.blocked : t('The files are being made'),
      }}
      footer={<p role="status">{footText(state)}</p>}
    >
      <div className={styles.columns}>
        {ready ? <ExportOptions state={ready} /> : <div className={styles.side} />}
        <div className={styles.result}>
          {state !== null && 'failed' in state && <p className={styles.failed}>{state.failed}</p>}
          {prepared && ready ? (
            <ExportFiles
              key={ready.options.kind}
              prepared={prepared}
              onVersions={(id) => {
                onClose();
                navigate(`/connectors/${id}/versions`);
              }}
            />
          ) : (
            <div className={styles.waiting}>
              <Skeleton label={t('Making the files')} count={8} />
            </div>
          )}
        </div>
      </div>
    </DialogFrame>
  );
}

function leadOf({ source }: ExportState): string {
  const { process, project, chosenConnectors, chosenVersions, chosenTemplates } = source;
  if (chosenTemplates.length > 0) return counted(chosenTemplates.length, 'template');
  if (chosenVersions.length > 0) return counted(chosenVersions.length, 'published version');
  if (chosenConnectors.length > 0) return counted(chosenConnectors.length, 'connector');
  const name = project?.content.name ?? '';
  if (process) return name === '' ? process.content.name : t`${process.content.name}, of ${name}`;
  return project
    ? `${name}: ${counted(source.processes.length, 'process', 'processes')}`
    : t('The catalogue');
}

function footText(state: ReturnType<typeof useExport>): string {
  if (state === null || 'failed' in state) return '';
  if (!state.prepared) {
    const { progress } = state;
    return progress ? t`Drew ${String(progress.done)} of ${counted(progress.total, 'diagram')}` : '';
  }
  const { blocked, downloads, files } = state.prepared;
  if (blocked !== null) return blocked;
  const size = downloads.reduce((sum, file) => sum + file.bytes.length, 0);
  const isZipped = files.length > 1 && downloads.length === 1;
  const count = counted(files.length, 'file');
  return isZipped ? t`${count} in one zip, ${sizeText(size)}` : `${count}, ${sizeText(size)}`;
}

function downloadedText(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1 && only !== undefined
    ? t`Downloaded ${only}`
    : t`Downloaded ${counted(names.length, 'file')}`;
}
