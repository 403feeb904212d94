import { useMemo, useState } from 'react';
import { ComboField } from './ComboField.tsx';
import { TextField } from './TextField.tsx';

export interface ChoiceOrNewFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** '' for nothing */
  readonly value: string;
  readonly names: readonly string[];
  /** the last choice, which asks for a name: 'New category…' */
  readonly newLabel: string;
  /** what the field for it is called */
  readonly newName: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** No name can be this: names are trimmed. */
const NEW = ' ';

/** One of the names there are, any other one that is typed, or none. */
export function ChoiceOrNewField(props: ChoiceOrNewFieldProps) {
  const { label, value, names, newLabel, newName, onChange } = props;
  const [isNew, setNew] = useState(false);
  const sections = useMemo(
    () => [
      { id: 'known', title: '', options: names.map((name) => ({ id: name, title: name })) },
      { id: 'new', title: '', options: [{ id: NEW, title: newLabel }] },
    ],
    [names, newLabel],
  );
  const shared = {
    ...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  };
  if (isNew) {
    return (
      <TextField
        {...shared}
        label={newName}
        autoFocus
        value=""
        onCommit={(name) => {
          setNew(false);
          if (name.trim() !== '') onChange(name.trim());
        }}
      />
    );
  }
  return (
    <ComboField
      {...shared}
      label={label}
      value={value}
      sections={sections}
      allowsFree
      isClearable
      {...(props.autoFocus ? { autoFocus: true } : {})}
      onChange={(chosen) => {
        if (chosen === NEW) setNew(true);
        else onChange(chosen?.trim() ?? '');
      }}
    />
  );
}
