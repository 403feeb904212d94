import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useLocation } from 'wouter';
import type { Change, StoredDocument } from '../../storage/DocumentStore.ts';
import { useSaveDocuments } from '../../state/queries.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { countsText } from './importText.ts';
import type { ImportPlan } from './importPlan.ts';
import { rebuiltConnectors } from './missingConnectors.ts';
import type { ReviewState } from './useImport.ts';
import { undoImport } from './undoImport.ts';

/** Stores a plan in one transaction, and offers to open it and to take it back. */
export function useStoreImport(onStored: () => void): {
  readonly storeImport: (state: ReviewState) => Promise<void>;
  readonly isBusy: boolean;
} {
  const store = useStore();
  const { mutateAsync, isPending } = useSaveDocuments();
  const [, navigate] = useLocation();

  const undo = async (plan: ImportPlan, saved: readonly StoredDocument[]): Promise<void> => {
    try {
      await undoImport(store, plan, saved);
      toast({ message: t('The import was undone') });
    } catch (error) {
      failureToast(error, () => void undo(plan, saved));
    }
  };

  const storeImport = async ({ plan, review, choices, outcomes, workspace }: ReviewState): Promise<void> => {
    let saved: readonly StoredDocument[];
    let rebuilt: readonly Change[];
    try {
      rebuilt = await rebuiltConnectors(review, choices, outcomes, workspace);
      saved = await mutateAsync([...rebuilt, ...plan.changes]);
    } catch {
      return; // said in a toast with Retry; the dialog stays as it is
    }
    const { opens } = plan;
    onStored();
    toast({
      message: importedText(plan, rebuilt.length),
      tone: 'ok',
      actions: [
        { label: t('Undo'), run: () => void undo(plan, saved) },
        ...(opens === null ? [] : [{ label: t('Open'), run: () => navigate(opens) }]),
      ],
    });
  };
  return { storeImport, isBusy: isPending };
}

function importedText({ counts }: ImportPlan, rebuilt: number): string {
  const what = countsText(counts);
  return rebuilt === 0
    ? t`Imported ${what}`
    : t`Imported ${what}, and rebuilt ${counted(rebuilt, 'connector')}`;
}
