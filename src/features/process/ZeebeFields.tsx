import type { ZeebePart } from '../../domain/zeebeParts.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { TextField } from '../../ui/TextField.tsx';
import { FeelTextField } from './FeelTextField.tsx';
import { useSession } from './SessionContext.tsx';
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
  readonly view: ElementView;
  readonly fields: readonly ZeebeField[];
}

/** A field per text that Camunda 8 reads of an element. */
export function ZeebeFields({ view, fields }: ZeebeFieldsProps) {
  const { editor } = useSession();
  const variables = useFeelNames();
  return fields.map(({ part, feel, ...field }) => {
    const value = view.zeebe.texts[part] ?? '';
    const set = (text: string) => editor.setZeebePart(view.id, part, text.trim());
    return feel === 'never' ? (
      <TextField
        key={part}
        label={field.label}
        {...(field.hint === undefined ? {} : { hint: field.hint })}
        {...(field.placeholder === undefined ? {} : { placeholder: field.placeholder })}
        mono
        value={value}
        onCommit={set}
      />
    ) : (
      <FeelTextField
        key={part}
        {...field}
        value={value}
        isAlways={feel === 'always'}
        variables={variables}
        onValue={set}
      />
    );
  });
}
