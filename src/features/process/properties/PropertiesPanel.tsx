import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { actionOfTask } from '../../../domain/connector/implementation.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { withoutAction } from '../../../domain/templates/withoutAction.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { OwnerContext } from '../../../ui/OwnerContext.ts';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { CopyMapping } from '../mapping/CopyMapping.tsx';
import { ElementSections } from './ElementSections.tsx';
import { ImplementationField } from '../implementation/ImplementationField.tsx';
import { PanelHead } from './PanelHead.tsx';
import styles from './PropertiesPanel.module.css';
import { RestBar } from './RestBar.tsx';
import { SeveralSelected } from './SeveralSelected.tsx';
import { useSessionState, useSnapshot } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { TemplateField } from '../template/TemplateField.tsx';
import { TemplateSection } from '../template/TemplateSection.tsx';

/** Everything about what is selected; of the process while nothing is. */
export function PropertiesPanel() {
  const { catalogue } = useSessionState();
  const { selected, selectedIds, variables, version, ready } = useSnapshot();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      role="region"
      aria-label={t('Properties')}
      data-properties={ready ? selected?.id : undefined}
    >
      {ready && selected && <SelectedElement view={selected} variables={variables} catalogue={catalogue} />}
      {ready && !selected && <SeveralSelected ids={selectedIds} version={version} />}
    </aside>
  );
}

interface SelectedElementProps {
  readonly view: ElementView;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
}

function SelectedElement({ view: selected, variables, catalogue }: SelectedElementProps) {
  const { shelf } = useSessionState();
  const view = useMemo(
    () => withoutAction(selected, selected.template, catalogue, shelf.isImported),
    [selected, catalogue, shelf],
  );
  const found = actionOfTask(catalogue, view);
  const target = useTarget();
  const body = useRef<HTMLDivElement>(null);
  // The body stays, and its fields with it (see OwnerContext): what is selected next is read from its top.
  // Only where it was scrolled: touching it makes the browser lay out at once.
  const isScrolled = useRef(false);
  useLayoutEffect(() => {
    if (!isScrolled.current) return;
    isScrolled.current = false;
    body.current?.scrollTo({ top: 0 });
  }, [view.id]);
  const panel = (
    <OwnerContext value={view.id}>
      <PanelHead view={view} connector={found?.connector ?? null} />
      <div
        ref={body}
        className={styles.body}
        onScroll={() => {
          isScrolled.current = true;
        }}
      >
        {view.takesImplementation && (
          <ImplementationField view={view} found={found} variables={variables} catalogue={catalogue} />
        )}
        {target === 'camunda8' && !view.takesImplementation && !view.isProcess && (
          <TemplateField view={view} />
        )}
        {view.template && view.implementation === '' && (
          <TemplateSection view={view} applied={view.template} />
        )}
        <ElementSections view={view} action={found?.action ?? null} variables={variables} />
      </div>
      {found && (
        <RestBar
          tasks={[
            { id: view.id, action: found.action, data: view.data, processId: view.processId, variables },
          ]}
        />
      )}
    </OwnerContext>
  );
  return (
    <CopyMapping view={view} action={found?.action ?? null} variables={variables}>
      {panel}
    </CopyMapping>
  );
}
