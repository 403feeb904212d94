import type { ComponentType } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import type { Target } from '../../domain/process/target.ts';
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
  readonly documentId: string;
  /** whose processes can be called; undefined while it is not known */
  readonly projectId: string | undefined;
  readonly Field: ValueFieldPart;
  /** grows with every wish to run all that are saved */
  readonly allTurn: number;
  readonly onClose: () => void;
}

/** A process of a project, as the page of that has read it. */
export interface ScenarioProcess {
  /** of its document */
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  readonly model: ProcessModel;
}

export interface ProjectScenariosProps {
  readonly projectName: string;
  readonly processes: readonly ScenarioProcess[];
  readonly catalogue: readonly CatalogueConnector[];
}
