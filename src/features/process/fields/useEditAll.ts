import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { attempt } from '../session/attempt.ts';
import { useSession } from '../session/SessionContext.tsx';

/** The same edit of every element, as one step. @param label what is done to them: 'Change assignee' */
export function useEditAll(
  views: readonly ElementView[],
): (label: string, edit: (elementId: string) => void) => void {
  const { editor } = useSession();
  return (label, edit) => {
    const [only, ...others] = views;
    if (only && others.length === 0) edit(only.id);
    else
      attempt(() =>
        editor.together(t`${label} of ${views.length} elements`, () => {
          for (const { id } of views) edit(id);
        }),
      );
  };
}
