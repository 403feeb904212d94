import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../../language/t.ts';
import { currentDialog, openDialog } from '../../state/dialogs.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './DropTarget.module.css';
import { looksImportable, pickDropped } from './pickedFiles.ts';
import { useExchangeCommands } from './useExchangeCommands.ts';

interface DropTargetProps {
  /** where processes go that are dropped while a project is shown */
  readonly projectId?: string | undefined;
}

/** Files dropped anywhere in the window, and text pasted outside of any field, open the import. Mounted once. */
export function DropTarget({ projectId }: DropTargetProps) {
  const [isOver, setOver] = useState(false);
  useExchangeCommands(projectId);
  useEffect(() => {
    const into = projectId === undefined ? {} : { projectId };
    const stops = [
      onFileDrags(setOver, (files) => {
        const dialog = currentDialog();
        const [file] = files;
        if (dialog?.kind === 'api-import' && file) {
          const { text: _, ...others } = dialog;
          openDialog({ ...others, file });
        } else openDialog({ kind: 'import', files, ...into });
      }),
      onPastedText((text) => {
        const dialog = currentDialog();
        if (dialog?.kind === 'api-import') {
          const { file: _, ...others } = dialog;
          openDialog({ ...others, text });
        } else openDialog({ kind: 'import', text, ...into });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [projectId]);
  if (!isOver) return null;
  return (
    <div className={styles.overlay} role="status">
      <div className={styles.card}>
        <Icon of={FileInput} size={20} />
        <p className={styles.title}>{t('Drop to import')}</p>
        <p className={styles.lead}>
          {t(
            'Processes, extensions, connectors, templates and project archives, several together if you like',
          )}
        </p>
      </div>
    </div>
  );
}

/** In the capturing phase, because an editor under the pointer would insert the file as text. */
function onFileDrags(
  setOver: (isOver: boolean) => void,
  onDrop: (files: readonly File[]) => void,
): () => void {
  let depth = 0;
  const end = () => {
    depth = 0;
    setOver(false);
  };
  const enter = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth += 1;
    setOver(true);
  };
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const leave = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    depth -= 1;
    if (depth <= 0) end();
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    end();
    void pickDropped(event.dataTransfer).then(onDrop);
  };
  const options = { capture: true };
  window.addEventListener('dragenter', enter, options);
  window.addEventListener('dragover', over, options);
  window.addEventListener('dragleave', leave, options);
  window.addEventListener('drop', drop, options);
  return () => {
    window.removeEventListener('dragenter', enter, options);
    window.removeEventListener('dragover', over, options);
    window.removeEventListener('dragleave', leave, options);
    window.removeEventListener('drop', drop, options);
  };
}

function onPastedText(onText: (text: string) => void): () => void {
  const paste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || isEditable(event)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!looksImportable(text)) return;
    event.preventDefault();
    onText(text);
  };
  document.addEventListener('paste', paste);
  return () => document.removeEventListener('paste', paste);
}

/** The first node of the path, because an editor in a shadow root hides behind its host. */
function isEditable(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="textbox"]') !== null;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
