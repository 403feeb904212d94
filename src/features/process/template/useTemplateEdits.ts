import type { TemplateRef } from '../../../domain/templates/ElementTemplate.ts';
import type { TemplateEditing } from '../../../modeler/TemplateEditing.ts';
import { attempt } from '../session/attempt.ts';
import { useSession } from '../session/SessionContext.tsx';

export interface TemplateEdits {
  readonly apply: (ref: TemplateRef, options?: Parameters<TemplateEditing['apply']>[2]) => void;
  readonly setValue: (index: number, value: Parameters<TemplateEditing['setValue']>[2]) => void;
  readonly unlink: () => void;
  readonly remove: () => void;
}

/** What can be done with the template of one element; what cannot be is said. */
export function useTemplateEdits(elementId: string): TemplateEdits {
  const { editor } = useSession();
  const { templates } = editor;
  const run = (edit: (found: TemplateEditing) => void) => {
    if (templates) attempt(() => edit(templates));
  };
  return {
    apply: (ref, options) => run((found) => found.apply(elementId, ref, options)),
    setValue: (index, value) => run((found) => found.setValue(elementId, index, value)),
    unlink: () => run((found) => found.unlink(elementId)),
    remove: () => run((found) => found.remove(elementId)),
  };
}
