import type { ElementView } from '../../modeler/ElementView.ts';
import { TextField } from '../../ui/TextField.tsx';
import { attribute } from './attribute.ts';
import { useSession } from './SessionContext.tsx';

export interface AttributeField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

interface AttributeFieldsProps {
  readonly view: ElementView;
  readonly fields: readonly AttributeField[];
}

/** A text field per attribute of the engine. */
export function AttributeFields({ view, fields }: AttributeFieldsProps) {
  const { editor } = useSession();
  return fields.map(({ name, label, hint, placeholder }) => (
    <TextField
      key={name}
      label={label}
      mono
      hint={hint}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={attribute(view, name)}
      onCommit={(value) => editor.setAttribute(view.id, name, value)}
    />
  ));
}
