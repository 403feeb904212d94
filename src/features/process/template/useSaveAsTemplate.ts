import { useLocation } from 'wouter';
import type { TemplateContent } from '../../../domain/document.ts';
import type { TemplateRef } from '../../../domain/templates/ElementTemplate.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { createWithUndo } from '../../../state/createWithUndo.ts';
import { useStore } from '../../../state/StoreContext.tsx';
import { useSessionState } from '../session/SessionContext.tsx';

/** Keeps what an element says as a template: a new one, or the one nobody has that it was made from. */
export function useSaveAsTemplate(): (view: ElementView, as?: TemplateRef) => void {
  const store = useStore();
  const { shelf } = useSessionState();
  const [, navigate] = useLocation();
  return (view, as) =>
    void createWithUndo(store, {
      make: async (): Promise<TemplateContent> => {
        const { elementAsTemplate, freeTemplateId } =
          await import('../../../formats/camunda/elementAsTemplate.ts');
        const name = view.name.trim() === '' ? view.typeLabel : view.name.trim();
        const taken = (id: string) => shelf.versions(id).length > 0;
        const made = elementAsTemplate(
          view,
          as ? { ...as, name } : { id: freeTemplateId(name, taken), version: 1, name },
        );
        return { kind: 'template', text: `${JSON.stringify(made.json, null, 2)}\n` };
      },
      message: as
        ? t`Rebuilt the template ${as.id} from this element.`
        : t('Saved the element as a template.'),
      onOpen: (id) => navigate(`/templates/${id}`),
    });
}
