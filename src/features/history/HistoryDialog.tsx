import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DocumentContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ComparePane } from './ComparePane.tsx';
import { timeText, weekdayText } from '../../ui/dateText.ts';
import { useHistory } from './useHistory.ts';
import { VersionList } from './VersionList.tsx';
import styles from './history.module.css';

interface HistoryDialogProps {
  readonly documentId: string;
  readonly name: string;
  /** as one step that Undo takes back */
  readonly onRestore: (content: DocumentContent, label: string) => Promise<void>;
  readonly onClose: () => void;
}

/** The versions a document had: what each changed, what is different now, and the way back to it. */
export function HistoryDialog({ documentId, name, onRestore, onClose }: HistoryDialogProps) {
  const history = useHistory(documentId);
  const [chosen, setChosen] = useState<number | null>(null);
  const selected = chosen ?? history?.entries[0]?.revision ?? null;
  const past = usePast(documentId, selected);
  const [isBusy, setBusy] = useState(false);
  const at =
    past && `${weekdayText(new Date(past.changedAt), new Date())} ${timeText(new Date(past.changedAt))}`;
  const restore = async () => {
    if (!past || at === null) return;
    setBusy(true);
    try {
      await onRestore(past.content, t`Restore the version of ${at}`);
      onClose();
      toast({ message: t`${name} is what it was: ${at}. Undo brings the newer one back.`, tone: 'ok' });
    } catch (error) {
      setBusy(false);
      failureToast(error);
    }
  };
  return (
    <DialogFrame
      title={t`History of ${name}`}
      lead={t('Kept in this browser by itself: all of the last hour, then one an hour, then one a day.')}
      size="full"
      isFlush
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('Close')}</Button>
          {history?.entries.length !== 0 && (
            <Button
              kind="primary"
              isBusy={isBusy}
              disabledReason={past ? null : t('There is no version to restore')}
              onPress={() => void restore()}
            >
              {t('Restore this version')}
            </Button>
          )}
        </>
      }
    >
      {history === null ? (
        <Skeleton label={t('Reading the history')} count={8} />
      ) : history.entries.length === 0 ? (
        <NoResults
          icon={History}
          message={t(
            'There is no earlier version yet. From the next minute on, what you change is kept here by itself.',
          )}
        />
      ) : (
        <div className={styles.body}>
          <VersionList history={history} selected={selected} onSelect={setChosen} />
          <section className={styles.shown} aria-label={t('Compared with now')}>
            {past && at !== null && (
              <ComparePane
                key={past.revision}
                before={{ label: at, content: past.content }}
                after={{ label: t('Now'), content: history.current.content }}
              />
            )}
          </section>
        </div>
      )}
    </DialogFrame>
  );
}

function usePast(documentId: string, revision: number | null): StoredDocument | null {
  const store = useStore();
  const [past, setPast] = useState<StoredDocument | null>(null);
  useEffect(() => {
    if (revision === null) return undefined;
    const leaving = new AbortController();
    store.loadPast(documentId, revision).then(
      (found) => !leaving.signal.aborted && setPast(found ?? null),
      (error: unknown) => !leaving.signal.aborted && failureToast(error),
    );
    return () => leaving.abort();
  }, [store, documentId, revision]);
  return past?.revision === revision ? past : null;
}
