import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { HelpLink } from '../../../ui/HelpLink.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { TryOutButton } from '../fields/TryOutButton.tsx';

/** When a sequence flow is taken. */
export function ConditionSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const condition = view.condition ?? '';
  return (
    <PanelSection
      title={t('Condition')}
      foldAs="condition"
      action={<HelpLink page="expressions" about={t('expressions')} />}
    >
      <TextField
        label={t('Condition expression')}
        mono
        placeholder="${orderTotal > 250}"
        value={condition}
        hint={hintFor(condition)}
        labelEnd={
          condition.includes('${') && (
            <TryOutButton
              label={t('Condition expression')}
              text={condition}
              type="boolean"
              onUse={(text) => editor.setCondition(view.id, text.trim())}
            />
          )
        }
        onCommit={(text) => editor.setCondition(view.id, text.trim())}
      />
    </PanelSection>
  );
}

function hintFor(condition: string): string | undefined {
  if (condition === '') return t('Empty: the flow is taken without a condition.');
  return condition.includes('${') ? undefined : t('Engines read a condition as an expression in ${…}.');
}
