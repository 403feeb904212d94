import { type ComponentType, createContext, useContext } from 'react';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Target } from '../../../domain/process/target.ts';
import type { ProcessEditorApi } from '../../../modeler/ProcessEditorApi.ts';
import type { ElementTemplate, TemplateValue } from '../../../domain/templates/ElementTemplate.ts';
import type { FeelVariable } from '../../../ui/code/feelTypes.ts';

export interface TemplateFormPartProps {
  readonly template: ElementTemplate;
  /** by index of the template's property */
  readonly values: ReadonlyMap<number, TemplateValue>;
  readonly variables: readonly FeelVariable[];
  readonly onChange: (index: number, value: TemplateValue | undefined) => void;
  readonly onPreset?: (preset: string) => void;
  readonly isReadOnly?: boolean;
}

/** The process as a text, beside its diagram. */
export interface OutlinePartProps {
  readonly editor: ProcessEditorApi;
  readonly problems: readonly Problem[];
  readonly catalogue: readonly CatalogueConnector[];
  /** grows with every wish to have the focus in it */
  readonly focusTurn: number;
  readonly onProperties: () => void;
  readonly onClose: () => void;
}

/** What stands below the diagram in place of the problems. */
interface LowerPartProps {
  readonly editor: ProcessEditorApi;
  readonly catalogue: readonly CatalogueConnector[];
  readonly target: Target;
  readonly onClose: () => void;
}

/** The process walked on sample data. */
export interface ScenarioPartProps extends LowerPartProps {
  readonly documentId: string;
  /** whose processes can be called; undefined while it is not known */
  readonly projectId: string | undefined;
  /** grows with every wish to run all that are saved */
  readonly allTurn: number;
}

/** Who writes and who reads each variable. */
export type VariableFlowPartProps = LowerPartProps;

/** What other rooms add to the page of a process. */
export interface ProcessParts {
  readonly TemplateForm: ComponentType<TemplateFormPartProps>;
  readonly Outline: ComponentType<OutlinePartProps>;
  readonly Scenario: ComponentType<ScenarioPartProps>;
  readonly VariableFlow: ComponentType<VariableFlowPartProps>;
}

export const ProcessPartsContext = createContext<ProcessParts | null>(null);

export function useProcessParts(): ProcessParts {
  const parts = useContext(ProcessPartsContext);
  if (parts === null) throw new Error('useProcessParts needs a ProcessPartsContext around it.');
  return parts;
}
