import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Target } from '../../domain/process/target.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

export interface VariableFlowProps {
  readonly editor: ProcessEditorApi;
  readonly catalogue: readonly CatalogueConnector[];
  readonly target: Target;
  readonly onClose: () => void;
}
