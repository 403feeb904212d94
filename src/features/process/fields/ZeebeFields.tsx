import { partLabel, type ZeebePart } from '../../../domain/process/zeebeParts.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { commonField } from './commonField.tsx';
import { commonValue } from './commonValue.ts';
import { FeelTextField } from './FeelTextField.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useEditAll } from './useEditAll.ts';
import { useFeelNames } from './useFeelNames.ts';

export interface ZeebeField {
  readonly part: ZeebePart;
  readonly label: string;
  /** whether the text may be, or has to be, an expression; a name never is one */
  readonly feel: 'never' | 'optional' | 'always';
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
}

interface ZeebeFieldsProps {
  readonly views: readonly ElementView[];
  readonly fields: readonly ZeebeField[];
}

/** A field per text that Camunda 8 reads of an element, of one or of several. */
export function ZeebeFields({ views, fields }: ZeebeFieldsProps) {
  const { editor } = useSession();
  const editAll = useEditAll(views);
  const variables = useFeelNames();
  return fields.map(({ part, feel, ...field }) => {
    const set = (text: string) =>
      editAll(t`Change ${partLabel(part)}`, (id) => editor.setZeebePart(id, part, text.trim()));
    const said = commonValue(views.map((view) => view.zeebe.texts[part] ?? ''));
    const common = commonField(said, field, () => set(''));
    return feel === 'never' ? (
      <TextField key={part} label={field.label} mono {...common} onCommit={set} />
    ) : (
      <FeelTextField
        key={part}
        {...field}
        {...common}
        isAlways={feel === 'always'}
        variables={variables}
        onValue={set}
      />
    );
  });
}
