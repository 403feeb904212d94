import type { ReactNode } from 'react';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { JsonPath } from './editJson.ts';
import { setText, type TemplateEdit } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';

interface EditedTextProps {
  readonly session: TemplateSession;
  readonly label: string;
  readonly path: JsonPath;
  readonly value: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly isMono?: boolean;
  readonly isLong?: boolean;
  readonly isHalf?: boolean;
  /** instead of writing the text at the path: a rename that others follow */
  readonly edit?: (text: string) => TemplateEdit;
}

/** A text of the template's JSON. Emptied, its key goes. */
export function EditedText(props: EditedTextProps) {
  const { session, label, path, value = '', isMono, isLong, isHalf, edit } = props;
  const shared = {
    label,
    value,
    hint: props.hint,
    error: props.error,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    onCommit: (text: string) =>
      session.edit(t`Change ${inSentence(label)}`, edit === undefined ? setText(path, text) : edit(text)),
  };
  return (
    <div data-half={isHalf ? '' : undefined}>
      {isLong ? <TextArea {...shared} rows={2} /> : <TextField {...shared} mono={isMono ?? false} />}
    </div>
  );
}
