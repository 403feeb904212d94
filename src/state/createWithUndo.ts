import { t } from '../language/t.ts';
import { failureToast } from './failureToast.ts';
import type { DocumentContent } from '../domain/document.ts';
import { created, trashed } from '../storage/changes.ts';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import { toast } from './toasts.ts';

interface Creation {
  readonly make: () => Promise<DocumentContent>;
  /** says what there is now */
  readonly message: string;
  /** absent: nothing offers to open it */
  readonly onOpen?: (id: string) => void;
  /** as soon as it is kept */
  readonly onMade?: (id: string) => void;
}

/** Keeps a document that something else asked for, and offers to open it and to take it back. */
export async function createWithUndo(store: DocumentStore, creation: Creation): Promise<void> {
  const { make, message, onOpen, onMade } = creation;
  try {
    const [made] = await store.save([created(await make())]);
    if (!made) return;
    onMade?.(made.id);
    toast({
      message,
      tone: 'ok',
      actions: [
        { label: t('Undo'), run: () => void takeBack(store, made.id) },
        ...(onOpen ? [{ label: t('Open'), run: () => onOpen(made.id) }] : []),
      ],
    });
  } catch (error) {
    failureToast(error, () => void createWithUndo(store, creation));
  }
}

/** Into the trash, as it is now: it may have been edited since. */
async function takeBack(store: DocumentStore, id: string): Promise<void> {
  try {
    const now = await store.load(id);
    if (now && now.deletedAt === undefined) await store.save([trashed(now)]);
  } catch (error) {
    failureToast(error, () => void takeBack(store, id));
  }
}
