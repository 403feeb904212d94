import { messageOf } from '../../domain/messageOf.ts';
import type { TemplateRef } from '../../domain/templates/ElementTemplate.ts';
import type { TemplateEditing } from '../../modeler/TemplateEditing.ts';
import { toast } from '../../state/toasts.ts';
import { useSession } from './SessionContext.tsx';

export interface TemplateEdits {
  readonly apply: (ref: TemplateRef, options?: Parameters<TemplateEditing['apply']>[2]) => void;
  readonly setValue: (index: number, value: Parameters<TemplateEditing['setValue']>[2]) => void;
  readonly unlink: () => void;
  readonly remove: () => void;
}

/** What can be done with the template of one element; what cannot be is said. */
export function useTemplateEdits(elementId: string): TemplateEdits {
  const { editor } = useSession();
  const attempt = (edit: (templates: TemplateEditing) => void) => {
    try {
      if (editor.templates) edit(editor.templates);
    } catch (error) {
      toast({ message: messageOf(error), tone: 'warn' });
    }
  };
  return {
    apply: (ref, options) => attempt((templates) => templates.apply(elementId, ref, options)),
    setValue: (index, value) => attempt((templates) => templates.setValue(elementId, index, value)),
    unlink: () => attempt((templates) => templates.unlink(elementId)),
    remove: () => attempt((templates) => templates.remove(elementId)),
  };
}
