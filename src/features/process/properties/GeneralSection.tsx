import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { LiveTextField } from '../fields/LiveTextField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';

/** Name, id and documentation: what every element has. */
export function GeneralSection({ view }: { readonly view: ElementView }) {
  const { editor, typing } = useSession();
  return (
    <PanelSection title={t('General')} foldAs="general">
      <LiveTextField
        label={t('Name')}
        editKey={`name:${view.id}`}
        value={view.name}
        onText={(name) => editor.rename(view.id, name)}
      />
      <IdField view={view} />
      <TextArea
        label={t('Documentation')}
        rows={2}
        isProse
        value={view.documentation}
        onCommit={(text) =>
          typing.run(`documentation:${view.id}`, () => editor.setDocumentation(view.id, text))
        }
      />
    </PanelSection>
  );
}

function IdField({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  return (
    <TextField label={t('Id')} mono value={view.id} onCommit={(text) => editor.setId(view.id, text.trim())} />
  );
}
