import { useCallback, useMemo } from 'react';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { ComboField } from '../../../ui/fields/ComboField.tsx';
import { once } from '../../../domain/values/once.ts';
import styles from './choice.module.css';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import { TemplateIcon } from './TemplateIcon.tsx';
import { appliedOption, templateOptions } from './templateOptions.tsx';
import { useTemplateEdits } from './useTemplateEdits.ts';

const NONE: readonly ElementTemplate[] = [];

/** Which template an event, a call or another element without an implementation is made from. */
export function TemplateField({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const { shelf } = useSessionState();
  const edits = useTemplateEdits(view.id);
  // What is offered hangs on the kind of element and on what there is.
  const offered = useMemo(
    () => editor.templates?.offered(view.id) ?? NONE,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [editor, shelf, view.id, view.type],
  );
  const options = useMemo(() => once(() => templateOptions(offered, shelf, true)), [offered, shelf]);
  const sections = useCallback(() => options().sections, [options]);
  const applied = view.template && shelf.find(view.template);
  const shown = view.template && appliedOption(view.template, shelf);
  if (offered.length === 0 && shown === null) return null;
  return (
    <div className={styles.section}>
      <ComboField
        label={t('Template')}
        value={shown?.id ?? ''}
        title={shown?.title ?? ''}
        sections={sections}
        placeholder={t('Choose a template…')}
        noMatch={t('No template matches.')}
        start={applied ? <TemplateIcon icon={applied.template.icon} /> : undefined}
        onChange={(text, option) => {
          const chosen = option && options().byId.get(option.id);
          if (chosen)
            edits.apply(chosen.template, chosen.preset === undefined ? {} : { preset: chosen.preset });
          else if (text === null || text.trim() === '') edits.remove();
        }}
      />
    </div>
  );
}
