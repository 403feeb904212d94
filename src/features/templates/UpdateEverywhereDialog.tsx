import { useEffect, useMemo, useRef, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { createProcessEditor } from '../../modeler/ProcessEditor.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { undoSave, type UndoableSave } from '../../state/undoSave.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { applyUpdates, type PlannedTemplates, planUpdates, type UpdateRequest } from './updateWork.ts';
import { UpdateRows } from './UpdateRows.tsx';
import styles from './UpdateEverywhere.module.css';

interface UpdateEverywhereDialogProps {
  readonly request: UpdateRequest;
  readonly onClose: () => void;
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What each element made from another version keeps, resets and loses, before anything is changed. */
export function UpdateEverywhereDialog({ request, onClose }: UpdateEverywhereDialogProps) {
  const store = useStore();
  // What it was opened for: the save itself changes the processes.
  const [asked] = useState(request);
  const { to } = asked;
  const [planned, setPlanned] = useState<readonly PlannedTemplates[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 });
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [isApplying, setApplying] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const editor = useRef<ProcessEditorApi | null>(null);
  useEffect(() => {
    const stopper = new AbortController();
    abort.current = stopper;
    const { signal } = stopper;
    void (async () => {
      try {
        const made = await createProcessEditor('camunda8');
        if (signal.aborted) {
          made.destroy();
          return;
        }
        editor.current = made;
        const onProgress = (done: number, total: number) => setProgress({ done, total });
        const plan = await planUpdates(asked, { editor: made, signal, onProgress });
        if (!stopper.signal.aborted) setPlanned(plan);
      } catch (reason) {
        if (!signal.aborted) setError(messageOf(reason));
      }
    })();
    return () => {
      stopper.abort();
      editor.current?.destroy();
      editor.current = null;
    };
  }, [asked]);
  const ticked = useMemo(
    () =>
      (planned ?? []).flatMap(({ document, elements }) =>
        elements.filter(({ plan, elementId }) => plan !== null && !off.has(keyOf(document.id, elementId))),
      ),
    [planned, off],
  );
  const number = to.version === undefined ? t('the version without a number') : t`version ${to.version}`;
  const apply = async () => {
    const { current: made } = editor;
    const { current: stopper } = abort;
    if (planned === null || made === null || stopper === null) return;
    setApplying(true);
    try {
      const save = await applyUpdates(
        store,
        asked,
        planned,
        (documentId, elementId) => !off.has(keyOf(documentId, elementId)),
        {
          editor: made,
          signal: stopper.signal,
          onProgress: (done, total) => setProgress({ done, total }),
        },
      );
      sayDone(store, save, t`Updated ${counted(ticked.length, 'element')} to ${number}`);
      onClose();
    } catch (reason) {
      setApplying(false);
      if (!stopper.signal.aborted) failureToast(reason);
    }
  };
  return (
    <DialogFrame
      title={t`Update to ${number} of “${to.name}”`}
      lead={t(
        'Nothing changes until you press the button. Values are kept wherever the template still has their place.',
      )}
      size="large"
      isFlush
      onClose={onClose}
      main={{
        label: t`Update ${counted(ticked.length, 'element')}`,
        isBusy: isApplying || (planned === null && error === null),
        disabledReason:
          error ?? (planned !== null && ticked.length === 0 ? t('No element is ticked.') : null),
        onPress: () => void apply(),
      }}
      footer={
        <p role="status">
          {planned === null || isApplying
            ? progressText(progress, isApplying)
            : t('One step for all processes; it can be undone.')}
        </p>
      }
    >
      {error !== null && <p className={styles.state}>{error}</p>}
      {planned !== null && (
        <UpdateRows
          planned={planned}
          isTicked={(documentId, elementId) => !off.has(keyOf(documentId, elementId))}
          onTick={(keys, on) => setOff((before) => withTicks(before, keys, on))}
          keyOf={keyOf}
        />
      )}
    </DialogFrame>
  );
}

function progressText({ done, total }: Progress, isApplying: boolean): string {
  const all = counted(total, 'process', 'processes');
  return isApplying ? t`${done} of ${all} written` : t`${done} of ${all} looked at`;
}

function keyOf(documentId: string, elementId: string): string {
  return `${documentId} ${elementId}`;
}

function withTicks(off: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  return on ? new Set([...off].filter((key) => !keys.includes(key))) : new Set([...off, ...keys]);
}

function sayDone(store: DocumentStore, save: UndoableSave, message: string): void {
  const run = () => {
    undoSave(store, save, ({ id, content }) => (content.kind === 'process' ? content.name : id)).then(
      () => toast({ message: t`Undone: ${message}` }),
      (error: unknown) => failureToast(error),
    );
  };
  toast({ message, tone: 'ok', about: 'templates', actions: [{ label: t('Undo'), run }] });
}
