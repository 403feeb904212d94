import type { ComponentType } from 'react';
import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';

interface TemplateFormPartProps {
  readonly template: ElementTemplate;
  readonly values: ReadonlyMap<number, TemplateValue>;
  readonly variables: readonly string[];
  readonly onChange: (index: number, value: TemplateValue | undefined) => void;
  readonly onPreset: (preset: string) => void;
}

/** What app puts into the page from other rooms. */
export interface TemplateParts {
  readonly Form: ComponentType<TemplateFormPartProps>;
}
