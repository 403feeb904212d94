import { useEffect } from 'react';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useCommands } from '../../state/commands.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { lookIfAllowed, openKnownFolders, useOpenFolders } from './folders.ts';

/** Between two looks: long enough for a disk to rest, short enough for a person who comes back from an editor. */
const PAUSE = 3_000;
const LONGEST = 30_000;
/** After a save here: what comes soon after it goes along. */
const SOON = 700;

/** Looks into the folders of projects as long as the page is looked at. */
export default function FolderHost() {
  const store = useStore();
  const folders = useOpenFolders();
  useEffect(() => {
    openKnownFolders(store).catch((error: unknown) => failureToast(error));
  }, [store]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    let isLooking = false;
    /** asked for while one was under way */
    let isWanted = false;
    const wasAsked = () => isWanted;
    const lookIn = (ms: number) => {
      clearTimeout(timer);
      if (!isLeft) timer = setTimeout(() => void look(), ms);
    };
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      isLooking = true;
      isWanted = false;
      const began = performance.now();
      for (const folder of folders.values()) {
        // What waits for a person is not asked again and again.
        if (folder.sync.state().phase !== 'ask') await lookIfAllowed(folder).catch(() => undefined);
      }
      isLooking = false;
      // A folder of thousands of files takes its time: it must not take all of it.
      const rest = Math.min(LONGEST, Math.max(PAUSE, 10 * (performance.now() - began)));
      lookIn(wasAsked() ? SOON : rest);
    };
    const ask = (ms: number) => {
      if (isLooking) isWanted = true;
      else lookIn(ms);
    };
    const now = () => ask(0);
    const soon = () => ask(SOON);
    const stops = [store.watch(soon), ...[...folders.values()].map(({ folder }) => folder.watch(soon))];
    window.addEventListener('focus', now);
    document.addEventListener('visibilitychange', now);
    lookIn(PAUSE);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
      window.removeEventListener('focus', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [store, folders]);

  useCommands(
    [...folders.values()].map(({ projectId, folder, sync }, at) => ({
      id: `save-to-folder-${projectId}`,
      label: t`Save to folder ${folder.name}`,
      section: t('Folders'),
      ...(at === 0 && { shortcut: 'Mod+Shift+S' }),
      run: () => void sync.save().catch(() => undefined), // said by its state, on the project
    })),
  );
  return null;
}
