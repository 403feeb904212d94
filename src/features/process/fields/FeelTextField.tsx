import { ExpressionToggle } from '../../../ui/fields/ExpressionToggle.tsx';
import type { FeelVariable } from '../../../ui/code/feelTypes.ts';
import { FeelField } from '../../../ui/code/FeelField.tsx';
import type { FieldProps } from '../../../ui/fields/Field.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { TryOutButton } from './TryOutButton.tsx';
import { asFeelText, asPlainText } from './feelText.ts';

interface FeelTextFieldProps extends FieldProps {
  /** as the file has it: an expression begins with `=` */
  readonly value: string;
  /** Camunda takes nothing but an expression here */
  readonly isAlways?: boolean;
  readonly isMultiline?: boolean;
  readonly variables: readonly FeelVariable[];
  readonly placeholder?: string;
  readonly onValue: (value: string) => void;
}

/** A text of Camunda 8 that can be, or has to be, a FEEL expression. */
export function FeelTextField(props: FeelTextFieldProps) {
  const { value, isAlways = false, onValue, variables, isMultiline, ...field } = props;
  // Asked for while there is nothing to tell it by; as soon as there is, and after an undo, the text itself says it.
  const [asked, setAsked] = useOwnState(false);
  const isFeel = isAlways || (value === '' ? asked : value.startsWith('='));
  const toggle = (
    <>
      {props.labelEnd}
      <ExpressionToggle
        label={props.label}
        isOn={isFeel}
        onChange={
          isAlways
            ? undefined
            : (on) => {
                setAsked(on);
                if (value !== '') onValue(on ? asFeelText(value) : asPlainText(value));
              }
        }
      />
    </>
  );
  if (!isFeel) {
    return (
      <TextField
        {...field}
        labelEnd={toggle}
        mono
        value={value}
        onCommit={(text) => {
          setAsked(false);
          onValue(text.trim());
        }}
      />
    );
  }
  return (
    <FeelField
      {...field}
      labelEnd={
        value === '' ? (
          toggle
        ) : (
          <>
            <TryOutButton
              label={props.label}
              text={value.replace(/^=\s*/, '')}
              type=""
              onUse={(text) => onValue(text.trim() === '' ? '' : `=${text.trim()}`)}
            />
            {toggle}
          </>
        )
      }
      isMultiline={isMultiline}
      variables={variables}
      value={value.startsWith('=') ? value.slice(1).trimStart() : value}
      onCommit={(text) => {
        const feel = text.trim().replace(/^=\s*/, '');
        if (feel !== '') setAsked(false);
        onValue(feel === '' ? '' : `=${feel}`);
      }}
    />
  );
}
