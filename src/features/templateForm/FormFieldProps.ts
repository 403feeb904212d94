import type {
  ElementTemplate,
  TemplateProperty,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import type { FeelVariable } from '../../ui/code/feelTypes.ts';

export interface FormFieldProps {
  readonly template: ElementTemplate;
  readonly property: TemplateProperty;
  readonly value: TemplateValue | undefined;
  readonly values: ReadonlyMap<number, TemplateValue>;
  readonly variables: readonly (string | FeelVariable)[];
  /** a sentence about the value */
  readonly problem: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (value: TemplateValue | undefined) => void;
}
