import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Action } from '../../../domain/connector/connector.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { useCommands } from '../../../state/commands.ts';
import { COPY_MAPPING, CopyMappingContext } from './copyMappingContext.ts';

const CopyMappingDialog = lazy(() => import('./CopyMappingDialog.tsx'));

interface CopyMappingProps {
  readonly view: ElementView;
  /** null: there is nothing to map */
  readonly action: Action | null;
  readonly variables: readonly Variable[];
  readonly children: ReactNode;
}

/** The way to the mapping of another task, from the palette and from all that is inside. */
export function CopyMapping({ view, action, variables, children }: CopyMappingProps) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  // Gone with its task: whoever comes back has not asked again.
  if (openFor !== null && openFor !== view.id) setOpenFor(null);
  const open = useCallback(() => setOpenFor(view.id), [view.id]);
  useCommands(
    action ? [{ id: 'process.copy-mapping', label: COPY_MAPPING, section: t('Process'), run: open }] : [],
  );
  return (
    <CopyMappingContext value={open}>
      {children}
      {action && openFor === view.id && (
        <Suspense fallback={null}>
          <CopyMappingDialog
            view={view}
            action={action}
            variables={variables}
            onClose={() => setOpenFor(null)}
          />
        </Suspense>
      )}
    </CopyMappingContext>
  );
}
