import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

export interface OutlineProps {
  readonly editor: ProcessEditorApi;
  readonly problems: readonly Problem[];
  readonly catalogue: readonly CatalogueConnector[];
  /** grows with every wish to have the focus in the tree */
  readonly focusTurn: number;
  /** leads to the first field of the selected element's properties */
  readonly onProperties: () => void;
  readonly onClose: () => void;
}
