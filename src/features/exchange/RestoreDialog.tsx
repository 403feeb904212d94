import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
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
import type { RestoreMode, RestoreReview } from './restorePlan.ts';
import { allDocuments, planRestore, reviewRestore, undoRestore } from './restorePlan.ts';

interface RestoreDialogProps {
  readonly file: string;
  readonly documents: readonly BackupDocument[];
  readonly onClose: () => void;
}

const MODES = [
  { mode: 'add', label: t('Add what is missing'), hint: t('What is here stays as it is.') },
  {
    mode: 'replace',
    label: t('Replace all with the backup'),
    hint: t('What is only here goes to the trash. You can undo it.'),
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
          toast({ message: t('The restore was undone') });
        } catch (error) {
          failureToast(error);
        }
      };
      onClose();
      toast({
        message: t`Restored ${counted(saved.length, 'document')} from ${file}`,
        tone: 'ok',
        stays: mode === 'replace',
        action: { label: t('Undo'), run: () => void undo() },
      });
    } catch (error) {
      setBusy(false);
      failureToast(error);
    }
  };
  return (
    <DialogFrame
      title={t('Restore a backup')}
      lead={t`${file}. Nothing changes until you choose Restore.`}
      onClose={onClose}
      main={{
        label: t('Restore'),
        isBusy,
        disabledReason: review && changes.length > 0 ? null : t('There is nothing to restore'),
        onPress: () => void restore(),
      }}
      footer={<p role="status">{review && effectText(changes.length)}</p>}
    >
      <dl className={styles.counts} aria-label={t('In the backup')}>
        {countRows(documents).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {review && (
        <ul className={styles.standing} aria-label={t('Compared with this workspace')}>
          {standingTexts(review).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div role="radiogroup" aria-label={t('How to restore')} className={styles.modes}>
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
  return count === 0
    ? t('Everything of the backup is here already.')
    : t`Changes ${counted(count, 'document')}.`;
}

function countRows(documents: readonly BackupDocument[]): readonly (readonly [string, number])[] {
  const counts = countsOf(documents);
  const trash = documents.filter(({ deletedAt }) => deletedAt !== undefined).length;
  return [
    [t('Projects'), counts.get('project') ?? 0],
    [t('Processes'), counts.get('process') ?? 0],
    [t('Connectors'), counts.get('connector') ?? 0],
    [t('Published versions'), counts.get('version') ?? 0],
    ...((counts.get('template') ?? 0) > 0 ? [[t('Templates'), counts.get('template') ?? 0] as const] : []),
    ...((counts.get('release') ?? 0) > 0 ? [[t('Releases'), counts.get('release') ?? 0] as const] : []),
    ...(trash > 0 ? [[t('In the trash'), trash] as const] : []),
  ];
}

function standingTexts(review: RestoreReview): readonly string[] {
  const { missing, newerHere, olderHere, same, onlyHere, nameTaken, numberTaken } = review;
  const texts = [
    [missing.length, (documents: string) => t`${documents} only in the backup`],
    [same, (documents: string) => t`${documents} the same here`],
    [newerHere.length, (documents: string) => t`${documents} newer here`],
    [olderHere.length, (documents: string) => t`${documents} older here`],
    [onlyHere.length, (documents: string) => t`${documents} only here`],
    [
      nameTaken.length,
      (documents: string) => t`${documents} with a name that another connector has here: Add leaves it out`,
    ],
    [
      numberTaken.length,
      (documents: string) => t`${documents} with a number that was given again here: Add leaves it out`,
    ],
  ] as const;
  return texts.flatMap(([count, text]) => (count === 0 ? [] : [text(counted(count, 'document'))]));
}
