import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
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
  // Text that was refused stays in the field, with the reason, until it is mended or another element is chosen.
  const [refused, setRefused] = useOwnState<{ readonly text: string; readonly why: string } | null>(null);
  return (
    <TextField
      label={t('Id')}
      mono
      value={refused?.text ?? view.id}
      error={refused?.why}
      onCommit={(text) => {
        const id = text.trim();
        const why = id === view.id ? null : editor.setId(view.id, id);
        setRefused(why === null ? null : { text, why });
      }}
    />
  );
}
