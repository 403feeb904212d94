import type { ElementView } from '../../../modeler/ElementView.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { attribute } from '../fields/attribute.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';

/** What only a process has. */
export function ProcessSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const set = (name: string) => (value: string) => editor.setAttribute(view.id, name, value);
  return (
    <PanelSection title="Process" foldAs="process">
      <Switch
        label="Executable"
        checked={attribute(view, 'isExecutable') === 'true'}
        onChange={(on) => set('isExecutable')(on ? 'true' : 'false')}
      />
      <TextField
        label="Version"
        value={attribute(view, 'activiti:versionTag')}
        onCommit={set('activiti:versionTag')}
      />
      <TextField
        label="Target namespace"
        hint="Engines show it as the category."
        value={attribute(view, 'targetNamespace')}
        onCommit={set('targetNamespace')}
      />
    </PanelSection>
  );
}
