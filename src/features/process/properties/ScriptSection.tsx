import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { attribute } from '../fields/attribute.ts';
import { AttributeFields } from '../fields/AttributeFields.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';

export function ScriptSection({ view }: { readonly view: ElementView }) {
  const { editor, typing } = useSession();
  return (
    <PanelSection title={t('Script')} foldAs="script">
      <AttributeFields
        views={[view]}
        fields={[{ name: 'scriptFormat', label: t('Script format'), placeholder: 'javascript' }]}
      />
      <TextArea
        label={t('Script')}
        mono
        rows={6}
        isProse
        value={attribute(view, 'script')}
        onCommit={(text) =>
          typing.run(`script:${view.id}`, () => editor.setAttribute(view.id, 'script', text))
        }
      />
    </PanelSection>
  );
}
