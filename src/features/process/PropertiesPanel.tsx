import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { actionOfTask } from '../../domain/implementation.ts';
import type { Variable } from '../../domain/process.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { ElementSections } from './ElementSections.tsx';
import { ImplementationField } from './ImplementationField.tsx';
import { PanelHead } from './PanelHead.tsx';
import styles from './PropertiesPanel.module.css';
import { RestBar } from './RestBar.tsx';
import { SeveralSelected } from './SeveralSelected.tsx';
import { useSessionState, useSnapshot } from './SessionContext.tsx';

/** Everything about what is selected; of the process while nothing is. */
export function PropertiesPanel() {
  const { catalogue } = useSessionState();
  const { selected, selectedIds, variables, ready } = useSnapshot();
  return (
    <aside className={styles.panel} role="region" aria-label="Properties">
      {ready && selected && (
        <SelectedElement key={selected.id} view={selected} variables={variables} catalogue={catalogue} />
      )}
      {ready && !selected && <SeveralSelected ids={selectedIds} />}
    </aside>
  );
}

interface SelectedElementProps {
  readonly view: ElementView;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
}

function SelectedElement({ view, variables, catalogue }: SelectedElementProps) {
  const found = actionOfTask(catalogue, view);
  return (
    <>
      <PanelHead view={view} connector={found?.connector ?? null} />
      <div className={styles.body}>
        {view.takesImplementation && (
          <ImplementationField view={view} found={found} variables={variables} catalogue={catalogue} />
        )}
        <ElementSections view={view} action={found?.action ?? null} variables={variables} />
      </div>
      {found && <RestBar view={view} action={found.action} variables={variables} />}
    </>
  );
}
