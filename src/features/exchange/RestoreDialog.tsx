import { failureToast } from '../../state/failureToast.ts';
import { useEffect, useId, useState } from 'react';
import type { BackupDocument } from '../../formats/backup/backup.ts';
import { countsOf } from '../../formats/backup/backup.ts';
import { flushAll } from '../../state/autosave.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import styles from './ImportDialog.module.css';
import { counted } from '../../domain/values/counted.ts';
import type { RestoreMode, RestoreReview } from './restorePlan.ts';
import { allDocuments, planRestore, reviewRestore, undoRestore } from './restorePlan.ts';

interface RestoreDialogProps {
  readonly file: string;
  readonly documents: readonly BackupDocument[];
  readonly onClose: () => void;
}

const MODES = [
  { mode: 'add', label: 'Add what is missing', hint: 'What is here stays as it is.' },
  {
    mode: 'replace',
    label: 'Replace all with the backup',
    hint: 'What is only here goes to the trash. You can undo it.',
  },
] as const;

/** Says what a backup would change before it does. */
export function RestoreDialog({ file, documents, onClose }: RestoreDialogProps) {
  const store = useStore();
  const [review, setReview] = useState<RestoreReview | null>(null);
  const [mode, setMode] = useState<RestoreMode>('add');
  const [isBusy, setBusy] = useState(false);
  const group = useId();
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      commitDrafts();
      await flushAll();
      return reviewRestore(documents, await allDocuments(store));
    };
    load().then(
      (found) => isCurrent && setReview(found),
      (error: unknown) => failureToast(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [store, documents]);
  const changes = review ? planRestore(review, mode) : [];
  const restore = async () => {
    if (!review) return;
    setBusy(true);
    try {
      const saved = await store.save(changes);
      const undo = async (): Promise<void> => {
        try {
          await undoRestore(store, review.here, saved);
          toast({ message: 'The restore was undone' });
        } catch (error) {
          failureToast(error);
        }
      };
      onClose();
      toast({
        message: `Restored ${counted(saved.length, 'document')} from ${file}`,
        tone: 'ok',
        stays: mode === 'replace',
        action: { label: 'Undo', run: () => void undo() },
      });
    } catch (error) {
      setBusy(false);
      failureToast(error);
    }
  };
  return (
    <DialogFrame
      title="Restore a backup"
      lead={`${file}. Nothing changes until you choose Restore.`}
      onClose={onClose}
      main={{
        label: 'Restore',
        isBusy,
        disabledReason: review && changes.length > 0 ? null : 'There is nothing to restore',
        onPress: () => void restore(),
      }}
      footer={<p role="status">{review && effectText(changes.length)}</p>}
    >
      <dl className={styles.counts} aria-label="In the backup">
        {countRows(documents).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {review && (
        <ul className={styles.standing} aria-label="Compared with this workspace">
          {standingTexts(review).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div role="radiogroup" aria-label="How to restore" className={styles.modes}>
        {MODES.map((one) => (
          <label key={one.mode} className={styles.mode}>
            <input
              type="radio"
              name={group}
              aria-label={one.label}
              checked={one.mode === mode}
              onChange={() => setMode(one.mode)}
            />
            <span>
              {one.label}
              <span className={styles.modeHint}>{one.hint}</span>
            </span>
          </label>
        ))}
      </div>
    </DialogFrame>
  );
}

function effectText(count: number): string {
  return count === 0 ? 'Everything of the backup is here already.' : `Changes ${counted(count, 'document')}.`;
}

function countRows(documents: readonly BackupDocument[]): readonly (readonly [string, number])[] {
  const counts = countsOf(documents);
  const trash = documents.filter(({ deletedAt }) => deletedAt !== undefined).length;
  return [
    ['Projects', counts.get('project') ?? 0],
    ['Processes', counts.get('process') ?? 0],
    ['Connectors', counts.get('connector') ?? 0],
    ['Published versions', counts.get('version') ?? 0],
    ...((counts.get('release') ?? 0) > 0 ? [['Releases', counts.get('release') ?? 0] as const] : []),
    ...(trash > 0 ? [['In the trash', trash] as const] : []),
  ];
}

function standingTexts(review: RestoreReview): readonly string[] {
  const { missing, newerHere, olderHere, same, onlyHere, nameTaken } = review;
  const texts: readonly (readonly [number, string])[] = [
    [missing.length, 'only in the backup'],
    [same, 'the same here'],
    [newerHere.length, 'newer here'],
    [olderHere.length, 'older here'],
    [onlyHere.length, 'only here'],
    [nameTaken.length, 'with a name that another connector has here: Add leaves it out'],
  ];
  return texts.flatMap(([count, text]) => (count === 0 ? [] : [`${counted(count, 'document')} ${text}`]));
}
