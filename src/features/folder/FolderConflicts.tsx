import { t } from '../../language/t.ts';
import { type ConflictChoice, openDialog } from '../../state/dialogs.ts';
import { failureToast } from '../../state/failureToast.ts';
import { toast } from '../../state/toasts.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { FolderConflict } from './FolderState.ts';
import type { FolderSync } from './FolderSync.ts';

interface FolderConflictsProps {
  readonly conflicts: readonly FolderConflict[];
  readonly sync: FolderSync;
}

/** What was changed here and in the folder: both stay until a person chooses. */
export function FolderConflicts({ conflicts, sync }: FolderConflictsProps) {
  return conflicts.map((conflict) => {
    const { key, name, paths, kind, seen } = conflict;
    const keep = (choice: ConflictChoice) => () =>
      void sync.resolve(key, choice, seen).catch((error: unknown) => failureToast(error));
    return (
      <Banner
        key={key}
        tone="warn"
        title={titleOf(conflict)}
        actions={
          kind === 'both' && conflict.isCompared ? (
            <Button size="small" aria-label={t`Compare ${name}`} onPress={() => void compare(conflict, sync)}>
              {t('Compare…')}
            </Button>
          ) : (
            <>
              <Button size="small" onPress={keep('theirs')}>
                {kind === 'gone-there' ? t('Delete it here, too') : t('Take the folder’s')}
              </Button>
              <Button size="small" onPress={keep('mine')}>
                {kind === 'gone-here'
                  ? t('Remove from the folder')
                  : kind === 'gone-there'
                    ? t('Write it again')
                    : t('Keep mine')}
              </Button>
            </>
          )
        }
      >
        {paths.join(', ')}
      </Banner>
    );
  });
}

function titleOf({ name, kind }: FolderConflict): string {
  if (kind === 'gone-there') return t`${name} was changed here and deleted in the folder.`;
  if (kind === 'gone-here') return t`${name} was deleted or renamed here and changed in the folder.`;
  return t`${name} is not the same here and in the folder, and neither is taken over by itself.`;
}

async function compare({ key, name, isProcess }: FolderConflict, sync: FolderSync): Promise<void> {
  try {
    const sides = await sync.sides(key);
    if (sides === 'unreadable') {
      tellUnreadable(name, () => sync.resolve(key, 'mine'));
      return;
    }
    if (!sides) {
      const now = sync.state().conflicts.find((conflict) => conflict.key === key);
      toast({ message: now ? titleOf(now) : t`Nothing is to be decided about ${name} any more.` });
      return;
    }
    const { seen, ...both } = sides;
    openDialog({
      ...{ kind: 'conflict', name, ...both, with: 'folder', hasCopy: isProcess },
      onKeep: async (choice) => {
        await sync.resolve(key, choice, seen);
      },
    });
  } catch (error) {
    failureToast(error);
  }
}

function tellUnreadable(name: string, keepMine: () => Promise<unknown>): void {
  toast({
    message: t`What the folder has of ${name} cannot be read: mend the file, or keep yours.`,
    tone: 'danger',
    action: {
      label: t('Keep mine'),
      run: () => void keepMine().catch((why: unknown) => failureToast(why)),
    },
  });
}
