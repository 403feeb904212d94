import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { attribute } from '../fields/attribute.ts';
import { CommonSwitch } from '../fields/CommonSwitch.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useEditAll } from '../fields/useEditAll.ts';

interface ExecutionSectionProps {
  readonly views: readonly ElementView[];
  readonly count?: string | undefined;
}

/** Asynchronous continuation; exclusive is the engine's default and is written only when it is off. */
export function ExecutionSection({ views, count }: ExecutionSectionProps) {
  const { editor } = useSession();
  const editAll = useEditAll(views);
  return (
    <PanelSection title={t('Execution')} foldAs="execution" startsFolded count={count}>
      <CommonSwitch
        label={t('Async')}
        states={views.map((view) => attribute(view, 'activiti:async') === 'true')}
        onChange={(on) =>
          editAll(t('Change async'), (id) => editor.setAttribute(id, 'activiti:async', on ? 'true' : ''))
        }
      />
      <CommonSwitch
        label={t('Exclusive')}
        states={views.map((view) => attribute(view, 'activiti:exclusive') !== 'false')}
        onChange={(on) =>
          editAll(t('Change exclusive'), (id) =>
            editor.setAttribute(id, 'activiti:exclusive', on ? '' : 'false'),
          )
        }
      />
    </PanelSection>
  );
}
