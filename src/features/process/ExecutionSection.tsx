import type { ElementView } from '../../modeler/ElementView.ts';
import { Switch } from '../../ui/Switch.tsx';
import { attribute } from './attribute.ts';
import { PanelSection } from './PanelSection.tsx';
import { useSession } from './SessionContext.tsx';

/** Asynchronous continuation; exclusive is the engine's default and is written only when it is off. */
export function ExecutionSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const async = attribute(view, 'activiti:async') === 'true';
  return (
    <PanelSection title="Execution" foldAs="execution" startsFolded>
      <Switch
        label="Async"
        checked={async}
        onChange={(on) => editor.setAttribute(view.id, 'activiti:async', on ? 'true' : '')}
      />
      <Switch
        label="Exclusive"
        checked={attribute(view, 'activiti:exclusive') !== 'false'}
        onChange={(on) => editor.setAttribute(view.id, 'activiti:exclusive', on ? '' : 'false')}
      />
    </PanelSection>
  );
}
