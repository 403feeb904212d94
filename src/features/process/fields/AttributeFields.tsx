import { inSentence } from '../../../language/inSentence.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { attribute } from './attribute.ts';
import { commonField } from './commonField.tsx';
import { commonValue } from './commonValue.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useEditAll } from './useEditAll.ts';

export interface AttributeField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

interface AttributeFieldsProps {
  readonly views: readonly ElementView[];
  readonly fields: readonly AttributeField[];
}

/** A text field per attribute of the engine, of one element or of several. */
export function AttributeFields({ views, fields }: AttributeFieldsProps) {
  const { editor } = useSession();
  const editAll = useEditAll(views);
  return fields.map((field) => {
    const { name, label } = field;
    const set = (value: string) =>
      editAll(t`Change ${inSentence(label)}`, (id) => editor.setAttribute(id, name, value));
    const said = commonValue(views.map((view) => attribute(view, name)));
    return (
      <TextField key={name} label={label} mono {...commonField(said, field, () => set(''))} onCommit={set} />
    );
  });
}
