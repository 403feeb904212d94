import { useEffect, useState } from 'react';
import { t } from '../../../language/t.ts';
import { useStore } from '../../../state/StoreContext.tsx';
import { sayNotSaved } from '../../../state/sayNotSaved.ts';
import { toast } from '../../../state/toasts.ts';
import { ProcessSession } from './ProcessSession.ts';

/** Opens the process once the modeler is loaded; saves and lets go when the page is left. */
export function useProcessSession(id: string): ProcessSession | null {
  const store = useStore();
  const [session, setSession] = useState<ProcessSession | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let left = false;
    let opened: ProcessSession | null = null;
    const open = async () => {
      const [{ createProcessEditor }, stored] = await Promise.all([
        import('../../../modeler/ProcessEditor.ts'),
        store.load(id),
      ]);
      // one that is not there is told by the session
      const target = stored?.content.kind === 'process' ? stored.content.sidecar.target : 'activiti';
      const editor = await createProcessEditor(target);
      if (left) {
        editor.destroy();
        return;
      }
      opened = new ProcessSession({
        id,
        store,
        editor,
        target,
        onReloaded: () =>
          toast({
            message: t('This process was changed in another tab. You see it as it is now.'),
            about: id,
          }),
      });
      setSession(opened);
      await opened.start();
    };
    open().catch((error: unknown) => {
      if (!left) setFailure(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      left = true;
      setSession(null);
      if (opened) void letGo(opened);
    };
  }, [id, store]);
  // The page's error boundary says it, with a way to try again.
  if (failure) throw failure;
  return session;
}

async function letGo(session: ProcessSession): Promise<void> {
  session.editor.unmount();
  const why = await session.dispose();
  const { content, conflict } = session.state();
  const name = content?.name ?? t('The process');
  if (why === null) {
    if (conflict)
      toast({
        message: t`${name} is as the other tab saved it. Your version is in its history.`,
        about: name,
      });
    return;
  }
  sayNotSaved(name, why, session.autosave, () => void letGo(session));
}
