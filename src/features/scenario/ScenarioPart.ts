import type { ComponentType } from 'react';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { Parameter } from '../../domain/connector.ts';
import type { Target } from '../../domain/target.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

/** A field as the type of a value asks for it: that of the tab *Test*. */
export type ValueFieldPart = ComponentType<{
  readonly parameter: Parameter;
  readonly text: string;
  readonly isInput?: boolean;
  readonly onCommit: (text: string) => void;
}>;

export interface ScenarioPanelProps {
  readonly editor: ProcessEditorApi;
  readonly catalogue: readonly CatalogueConnector[];
  readonly target: Target;
  readonly Field: ValueFieldPart;
  /** grows with every wish to run all that are saved */
  readonly allTurn: number;
  readonly onClose: () => void;
}
