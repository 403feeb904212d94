import { type ComponentType, createContext, useContext } from 'react';
import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import type { FeelVariable } from '../../ui/feelTypes.ts';

export interface TemplateFormPartProps {
  readonly template: ElementTemplate;
  /** by index of the template's property */
  readonly values: ReadonlyMap<number, TemplateValue>;
  readonly variables: readonly FeelVariable[];
  readonly onChange: (index: number, value: TemplateValue | undefined) => void;
  readonly onPreset?: (preset: string) => void;
  readonly isReadOnly?: boolean;
}

/** What other rooms add to the page of a process. */
export interface ProcessParts {
  readonly TemplateForm: ComponentType<TemplateFormPartProps>;
}

export const ProcessPartsContext = createContext<ProcessParts | null>(null);

export function useProcessParts(): ProcessParts {
  const parts = useContext(ProcessPartsContext);
  if (parts === null) throw new Error('useProcessParts needs a ProcessPartsContext around it.');
  return parts;
}
