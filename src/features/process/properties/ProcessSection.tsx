import { t } from '../../../language/t.ts';
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
    <PanelSection title={t('Process')} foldAs="process">
      <Switch
        label={t('Executable')}
        checked={attribute(view, 'isExecutable') === 'true'}
        onChange={(on) => set('isExecutable')(on ? 'true' : 'false')}
      />
      <TextField
        label={t('Version')}
        value={attribute(view, 'activiti:versionTag')}
        onCommit={set('activiti:versionTag')}
      />
      <TextField
        label={t('Target namespace')}
        hint={t('Engines show it as the category.')}
        value={attribute(view, 'targetNamespace')}
        onCommit={set('targetNamespace')}
      />
    </PanelSection>
  );
}
