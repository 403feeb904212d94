import { messageOf } from '../../../domain/values/messageOf.ts';
import { t } from '../../../language/t.ts';
import type { ProcessEditorApi } from '../../../modeler/ProcessEditorApi.ts';
import { dismissToast, toast } from '../../../state/toasts.ts';

/** Nobody needs to be told of what is done at once. */
const PATIENCE = 700;
let running: AbortController | null = null;

/** All of the diagram, or only these elements. A large one takes a while: it can be given up. */
export async function arrangeDiagram(
  editor: ProcessEditorApi,
  only: readonly string[] | null,
): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  const told: number[] = [];
  const timer = setTimeout(() => {
    const id = toast({
      message: t('Arranging the diagram …'),
      stays: true,
      action: { label: t('Cancel'), run: () => own.abort() },
    });
    told.push(id);
  }, PATIENCE);
  try {
    const isChanged = await editor.drawing.arrange(only, own.signal);
    if (isChanged && only === null) editor.zoom('fit');
    if (!isChanged) toast({ message: nothingDone(only) });
  } catch (error) {
    if (!own.signal.aborted) toast({ message: messageOf(error), tone: 'danger' });
  } finally {
    clearTimeout(timer);
    told.forEach(dismissToast);
    if (running === own) running = null;
  }
}

function nothingDone(only: readonly string[] | null): string {
  return only === null
    ? t('Everything is in its place already.')
    : t('Nothing to arrange among these elements. What is in lanes is arranged with the whole diagram.');
}
