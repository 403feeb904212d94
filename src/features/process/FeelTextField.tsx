import { useState } from 'react';
import type { FeelVariable } from '../../ui/feelTypes.ts';
import { FeelField } from '../../ui/FeelField.tsx';
import type { FieldProps } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FeelToggle } from './FeelToggle.tsx';

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
  // Asked for while there is nothing to tell it by.
  const [asked, setAsked] = useState<boolean | null>(null);
  const isFeel = isAlways || (asked ?? value.startsWith('='));
  const toggle = (
    <FeelToggle
      label={props.label}
      isOn={isFeel}
      onChange={
        isAlways
          ? undefined
          : (on) => {
              setAsked(on);
              if (value !== '') onValue(on ? `=${JSON.stringify(value)}` : plainOf(value));
            }
      }
    />
  );
  if (!isFeel) {
    return (
      <TextField
        {...field}
        labelEnd={toggle}
        mono
        value={value}
        onCommit={(text) => {
          setAsked(null);
          onValue(text.trim());
        }}
      />
    );
  }
  return (
    <FeelField
      {...field}
      labelEnd={toggle}
      isMultiline={isMultiline}
      variables={variables}
      value={value.startsWith('=') ? value.slice(1).trimStart() : value}
      onCommit={(text) => {
        const feel = text.trim().replace(/^=\s*/, '');
        if (feel !== '') setAsked(null);
        onValue(feel === '' ? '' : `=${feel}`);
      }}
    />
  );
}

/** The text a FEEL text is; of anything more what stands after the `=`. */
function plainOf(value: string): string {
  const feel = value.slice(1).trim();
  const text = /^"((?:[^"\\]|\\.)*)"$/.exec(feel)?.[1];
  return text === undefined ? feel : text.replaceAll(/\\(["\\])/g, '$1');
}
