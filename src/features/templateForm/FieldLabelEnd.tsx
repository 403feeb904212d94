import { ExpressionToggle } from '../../ui/fields/ExpressionToggle.tsx';
import { TipButton } from './TipButton.tsx';
import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { expressionUse, type FieldMode } from './fieldValue.ts';

interface FieldLabelEndProps {
  readonly property: TemplateProperty;
  readonly label: string;
  readonly mode: FieldMode;
  readonly onToggle: ((isExpression: boolean) => void) | undefined;
}

/** Beside the label: what the author says about the field, and whether it is an expression. */
export function FieldLabelEnd({ property, label, mode, onToggle }: FieldLabelEndProps) {
  return (
    <>
      {property.tooltip !== undefined && <TipButton label={label} html={property.tooltip} />}
      {(onToggle !== undefined || expressionUse(property) === 'always' || mode === 'expression') && (
        <ExpressionToggle label={label} isOn={mode === 'expression'} onChange={onToggle} />
      )}
    </>
  );
}
