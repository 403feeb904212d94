import type { TemplateProperty, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import type { FeelVariable } from '../../ui/code/feelTypes.ts';
import { useOwnState } from '../../ui/useOwnState.ts';
import {
  asExpression,
  asPlain,
  expressionUse,
  fieldMode,
  fieldText,
  valueOfText,
  type FieldMode,
} from './fieldValue.ts';

export interface FieldModeState {
  readonly mode: FieldMode;
  /** undefined where it is no choice */
  readonly onToggle: ((isExpression: boolean) => void) | undefined;
}

interface Given {
  readonly property: TemplateProperty;
  readonly value: TemplateValue | undefined;
  readonly variables: readonly (string | FeelVariable)[];
  readonly isReadOnly: boolean;
  readonly onChange: (value: TemplateValue | undefined) => void;
}

/** An empty field has no '=' that would say what it is: until something is written, the choice is remembered here. */
export function useFieldMode({ property, value, variables, isReadOnly, onChange }: Given): FieldModeState {
  const [wanted, setWanted] = useOwnState<FieldMode | null>(null);
  const isEmpty = value === undefined || value === '' || value === '=';
  const mode = isEmpty ? (wanted ?? fieldMode(property, value)) : fieldMode(property, value);
  if (expressionUse(property) !== 'may' || isReadOnly || !property.editable) {
    return { mode: fieldMode(property, value), onToggle: undefined };
  }
  return {
    mode,
    onToggle: (on) => {
      const text = fieldText(property, value);
      const names = variables.map((one) => (typeof one === 'string' ? one : one.name));
      setWanted(on ? 'expression' : 'plain');
      const next = on
        ? valueOfText(property, 'expression', asExpression(text, property, names))
        : plainValue(property, asPlain(text));
      if (next !== value) onChange(next);
    },
  };
}

function plainValue(property: TemplateProperty, text: string): TemplateValue | undefined {
  return property.type === 'Boolean' ? text === 'true' : valueOfText(property, 'plain', text);
}
