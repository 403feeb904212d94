import { useMemo } from 'react';
import type { ElementView } from '../../modeler/ElementView.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import styles from './ImplementationField.module.css';
import { useSession, useSessionState } from './SessionContext.tsx';
import { TemplateIcon } from './TemplateIcon.tsx';
import { templateOptions, templateValue } from './templateOptions.tsx';
import { useTemplateEdits } from './useTemplateEdits.ts';

/** Which template an event, a call or another element without an implementation is made from. */
export function TemplateField({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const { shelf } = useSessionState();
  const edits = useTemplateEdits(view.id);
  const options = useMemo(
    () => templateOptions(editor.templates?.offered(view.id) ?? [], shelf, true),
    // What is offered hangs on the kind of element and on what there is.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [editor, shelf, view.id, view.type],
  );
  const { sections, byId } = options;
  const applied = view.template && shelf.find(view.template);
  if (sections.length === 0 && view.template === null) return null;
  return (
    <div className={styles.section}>
      <ComboField
        label="Template"
        value={view.template ? templateValue(options, view.template, shelf) : ''}
        sections={sections}
        allowsFree
        placeholder="Choose a template…"
        noMatch="No template matches."
        start={applied ? <TemplateIcon icon={applied.template.icon} /> : undefined}
        onChange={(text, option) => {
          const chosen = option && byId.get(option.id);
          if (chosen)
            edits.apply(chosen.template, chosen.preset === undefined ? {} : { preset: chosen.preset });
          else if (text === null || text.trim() === '') edits.remove();
        }}
      />
    </div>
  );
}
